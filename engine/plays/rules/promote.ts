import { objectIn, textIn } from '../fields';
import { amount, share, type Rule } from './rule';

/** A partner has earned the next tier: tell it, and ask what it will do with it. Partner Score's tiers say who. */
export const promote: Rule = ({ partner, own, world }) => {
	const { tier, name, id } = partner;
	const to = textIn(tier['proposed']);
	if (tier['verdict'] !== 'promote' || to === undefined || own.wonLastYear <= 0) return [];
	const reason = textIn(tier['reason']) ?? `${name} meets the threshold of ${to}.`;
	const gap = textIn(tier['gap']) ?? textIn(objectIn(tier['gap'])['sentence']);
	return [
		{
			play: 'promote',
			subject: { type: 'partner', id: `${id}>${to}`, name },
			title: `Promote ${name} to ${to}`,
			why: reason,
			evidence: [reason, ...(gap === undefined ? [] : [gap])],
			against: [],
			factors: [amount('won in the last 12 months', own.wonLastYear), share('growth that a promotion brings', world.spec.effects.promotion, 'assumption')],
			draft: { subject: `You have earned ${to}`, body: `your last months have earned you ${to}. Before it is made official I would like to plan with you what it should bring: which customers, which help from us.` },
		},
	];
};
