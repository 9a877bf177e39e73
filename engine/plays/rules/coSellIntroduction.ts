import { percent } from '../words';
import { amount, share, times, type Rule } from './rule';

/** An open deal without a partner, in a segment where this partner wins: bring it in while there is time. */
export const coSellIntroduction: Rule = ({ partner, introduction, world }) => {
	if (introduction === undefined) return [];
	const { deal, acv, withPartner, without, knowsSince, reasons, against } = introduction;
	const name = world.nameOfDeal(deal);
	const { introduction: effect, knowsCustomer } = world.spec.effects;
	return [
		{
			play: 'coSellIntroduction',
			subject: { type: 'opportunity', id: deal.id, name },
			title: `Bring ${partner.name} into ${name}`,
			why: `${name} is open without a partner, and ${partner.name} ${reasons.join(', ')}: ${percent(withPartner)} with it, ${percent(without)} of direct deals there.`,
			evidence: [...reasons, ...(deal.createdAt === undefined ? [] : [`open since ${world.dayOf(deal.createdAt)}`]), ...(typeof deal.record['ownerEmail'] === 'string' ? [`our seller: ${deal.record['ownerEmail']}`] : [])],
			against,
			factors: [
				amount('deal', acv),
				share('gain in win rate', withPartner - without, 'estimate'),
				share('of it that an introduction brings', effect, 'assumption'),
				...(knowsSince === undefined ? [] : [times('as the partner knows the customer', knowsCustomer, 'assumption')]),
			],
			draft: {
				subject: 'An introduction that may suit you',
				body: `we are working on a deal of the kind you often win with us. May I introduce you to our seller on it? I will tell you more on a call; nothing is promised to anybody yet.`,
			},
		},
	];
};
