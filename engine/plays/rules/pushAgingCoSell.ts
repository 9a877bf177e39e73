import { numberIn, textIn } from '../fields';
import { USUAL_RATE, amount, share, type Rule } from './rule';

/** A co-sell deal stands still: get both owners to the next step. Dormancy Detect's Aging finds them. */
export const pushAgingCoSell: Rule = ({ partner, own, world }) =>
	own.aging.flatMap(({ deal, aging }) => {
		const acv = world.acvOf(deal);
		if (acv === undefined) return [];
		const name = world.nameOfDeal(deal);
		const days = numberIn(aging['days']);
		const silent = numberIn(aging['daysSincePartnerTouch']);
		const stage = textIn(aging['stage']);
		const stands = days === undefined ? 'stands still' : `has been ${stage === undefined ? 'open' : `in ${stage}`} for ${days} days`;
		return [
			{
				play: 'pushAgingCoSell' as const,
				subject: { type: 'opportunity' as const, id: deal.id, name },
				title: `Push ${name} together with ${partner.name}`,
				why: textIn(aging['sentence']) ?? `${name} ${stands}, longer than such deals do.`,
				evidence: [
					`${name} ${stands}${numberIn(aging['warnAfterDays']) === undefined ? '' : `; usual is up to ${String(aging['warnAfterDays'])} days`}`,
					...(silent === undefined ? [] : [`last touch of the partner ${silent} days ago`]),
					...(textIn(aging['ownerEmail']) === undefined ? [] : [`our seller: ${String(aging['ownerEmail'])}`]),
				],
				against: silent !== undefined && silent < 7 ? ['the partner was in touch within a week'] : [],
				factors: [amount('deal', acv), share('win rate', partner.standing.winRate ?? USUAL_RATE, 'estimate'), share('saved by a push', world.spec.effects.push, 'assumption')],
				draft: {
					subject: `Next step on ${name}`,
					body: `we are both on ${name}, and it ${stands}. Could we take half an hour this week to agree on the next step and who takes it? If something is holding it up on your side, tell me and I will help.`,
				},
			},
		];
	});
