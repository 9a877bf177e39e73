import { counted } from '../words';
import { amount, times, type Rule } from './rule';

/** What is assumed of a deal where the book holds no activity. */
const USUAL_TOUCHES = 2;

/** A partner sends much that rarely wins: let it be qualified before sellers work on it. Partner Score says who. */
export const requalify: Rule = ({ partner, own, world }) => {
	const { standing, name, id } = partner;
	if (!standing.isNoise || own.lastYear === 0) return [];
	const why = standing.noiseReason ?? `${name} won ${standing.won} of ${counted(standing.decided, 'decided deal')}.`;
	return [
		{
			play: 'requalify',
			subject: { type: 'partner', id, name },
			title: `Re-qualify what ${name} sends`,
			why,
			evidence: [why, `${counted(own.lastYear, 'deal')} in the last 12 months`],
			against: [],
			factors: [
				times('deals in 12 months', own.lastYear),
				standing.touchesPerDeal === undefined ? times("sellers' touches a deal", USUAL_TOUCHES, 'assumption') : times("sellers' touches a deal", standing.touchesPerDeal),
				amount('a touch costs', world.spec.effects.touch, 'assumption'),
			],
			draft: { subject: 'Making your referrals count', body: `few of the referrals you send turn into customers, which costs your time and ours. May I show you in twenty minutes which ones do? From now on our team will call each of them first.` },
		},
	];
};
