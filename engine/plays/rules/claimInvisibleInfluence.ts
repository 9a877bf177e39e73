import { counted, money, rounded } from '../words';
import { USUAL_RATE, amount, share, type Rule } from './rule';

const IN_WORDS: Readonly<Record<string, string>> = { sourcing: 'brought', coSell: 'co-sold', influence: 'influenced' };

/** A deal shows a dated act of the partner and not the partner: put it on record. Attribution Tag finds them. */
export const claimInvisibleInfluence: Rule = ({ partner, own, world }) =>
	own.invisible.flatMap(({ deal, role, proof }) => {
		const acv = world.acvOf(deal);
		if (acv === undefined) return [];
		const name = world.nameOfDeal(deal);
		const others = own.invisible.filter((other) => other.deal.id !== deal.id);
		const sum = others.reduce((total, other) => total + (world.acvOf(other.deal) ?? 0), 0);
		return [
			{
				play: 'claimInvisibleInfluence' as const,
				subject: { type: 'opportunity' as const, id: deal.id, name },
				title: `Put ${partner.name} on ${name}`,
				why: `${partner.name} ${IN_WORDS[role] ?? 'worked on'} ${name}, and its partner field does not say so.`,
				evidence: [proof ?? `role: ${role}`, ...(others.length === 0 ? [] : [`${counted(others.length, 'more deal')} of it like this, ${money(rounded(sum, 2), world.currency)}`])],
				against: [],
				factors: [
					amount('deal', acv),
					...(deal.status === 'won' ? [] : [share('win rate', partner.standing.winRate ?? USUAL_RATE, 'estimate')]),
					share('worth of a rightly placed credit', world.spec.effects.credit, 'assumption'),
				],
				draft: {
					subject: `Your part in ${name}`,
					body: `our records did not show your part in ${name}. I am putting it on the deal, so that it counts for you. Is there anything else you did there that we should know of?`,
				},
			},
		];
	});
