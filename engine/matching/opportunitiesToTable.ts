import { isMissing } from '../core';
import type { BookRecord } from '../model';
import { separateDeals } from './separateDeals';
import { textOf } from './textOf';
import type { MatchField, MatchRecord, MatchTable } from './types';

const FIELDS: readonly MatchField[] = [
	{ name: 'customer', type: 'organisation', columns: ['accountName'] },
	{ name: 'customer domain', type: 'domain', columns: ['accountDomain'] },
	{ name: 'customer id', type: 'id', columns: ['accountId'] },
	{ name: 'amount', type: 'money', columns: ['size'] },
	{ name: 'dates', type: 'period', columns: ['createdAt', 'closedAt'] },
	{ name: 'name', type: 'text' },
];
/** Columns in which two rows of one deal never differ. */
export const DEAL_KEY = ['productLine', 'motion', 'currency'] as const;

/** New business, renewal and expansion are different deals of one customer; a kind that is not said is new business. */
const motionOf = ({ kind }: BookRecord): string => (isMissing(kind) ? 'newBusiness' : String(kind));

/**
 * Opportunities as rows, compared by the deal key: customer, near amount, overlapping dates; never across product
 * line, kind or currency.
 */
export function opportunitiesToTable(
	records: readonly BookRecord[],
	accounts: ReadonlyMap<string, BookRecord> = new Map(),
	survivorOf: (accountId: string) => string = (id) => id,
): MatchTable {
	return {
		fields: FIELDS,
		apart: separateDeals,
		records: records.map((record): MatchRecord => {
			const accountId = survivorOf(textOf(record['accountId']));
			const merged = accountId !== textOf(record['accountId']);
			const account = accounts.get(accountId);
			return {
				id: textOf(record.id),
				fields: {
					...record,
					accountId,
					accountName: (merged ? account?.['name'] : undefined) ?? record['accountName'] ?? account?.['name'],
					accountDomain:
						(merged ? account?.['domains'] : undefined) ?? record['accountDomain'] ?? account?.['domains'],
					size: record['acv'] ?? record['amount'],
					motion: motionOf(record),
				},
			};
		}),
	};
}
