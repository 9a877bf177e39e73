import { calledOf } from '../case';
import type { Rule } from './rule';

/** Does another partner stand on an open deal of the account? */
export const otherPartnersDeal: Rule = {
	name: 'otherPartnersDeal',
	check: ({ openDeals, partnerId, facts }) => {
		const others = openDeals.filter(({ deal, partnerIds }) => partnerIds.length > 0 && (partnerId === undefined || !partnerIds.some((id) => facts.areTogether(partnerId, id, deal))));
		const [first] = others;
		if (first === undefined) return undefined;
		const [row] = first.deal.rows;
		return {
			ruling: 'review',
			sentence: `${first.partnerIds.slice(0, 3).map(facts.nameOf).join(', ')} ${first.partnerIds.length === 1 ? 'stands' : 'stand'} on ${row === undefined ? first.deal.id : calledOf(row)}, which ${first.certainty === 'sure' ? 'is' : 'may be'} open on the account.`,
			records: others.map(({ deal: { id } }) => id).sort(),
		};
	},
};
