import { calledOf } from '../case';
import type { Rule } from './rule';

/** Were our sellers on the deal already? */
export const openDirectDeal: Rule = {
	name: 'openDirectDeal',
	check: ({ openDeals }) => {
		const direct = openDeals.filter(({ partnerIds }) => partnerIds.length === 0);
		const [first] = direct;
		if (first === undefined) return undefined;
		const [row] = first.deal.rows;
		const deal = row === undefined ? first.deal.id : calledOf(row);
		const owner = typeof row?.['ownerEmail'] === 'string' ? ` (${row['ownerEmail']})` : '';
		return first.certainty === 'sure'
			? { ruling: 'refuse', sentence: `${deal}${owner} was open on the account before, without a partner.`, records: direct.map(({ deal: { id } }) => id).sort() }
			: { ruling: 'review', sentence: `${deal}${owner} was open on what may be the account, without a partner.`, records: direct.map(({ deal: { id } }) => id).sort() };
	},
};
