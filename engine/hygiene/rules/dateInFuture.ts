import { DAY, type Instant } from '../../core';
import type { Deal } from '../deal';
import { isClosed, type Rule } from './rule';

const FIELDS = ['createdAt', 'stageEnteredAt', 'lastActivityAt'] as const;

function firstToCome(deal: Deal, from: Instant): (typeof FIELDS)[number] | undefined {
	for (const field of FIELDS) if ((deal[field] ?? from) > from) return field;
	return undefined;
}

export const dateInFuture: Rule = {
	name: 'dateInFuture',
	severity: 'warning',
	title: 'Something is said to have happened after today',
	advice: 'Correct the date; a closed deal with a date to come counts as open until then.',
	spoils: ['winRate', 'wonAcv'],
	check: (deal, _decided, { asOf, today }) => {
		const field = isClosed(deal) && (deal.closedAt ?? today) > Math.max(asOf, today + DAY) ? 'closedAt' : firstToCome(deal, asOf + DAY);
		if (field === undefined) return undefined;
		return {
			message: `${field} is ${String(deal.record[field])}, which is still to come.`,
			fix: { field, from: deal.record[field], to: null, how: 'Enter the day on which it happened.' },
		};
	},
};
