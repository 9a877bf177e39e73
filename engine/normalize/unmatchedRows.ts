import type { Made } from './draft';
import type { UnmatchedRow } from './types';

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/**
 * The touches whose names found no record, in the order of their rows. They are kept as they are: exact
 * names are matched here, everything less certain is left to attribution.
 *
 * Cost: O(records).
 */
export function unmatchedRows(made: readonly Made[]): readonly UnmatchedRow[] {
	return made.flatMap(({ record, row }): UnmatchedRow[] => {
		if (record.recordType !== 'touch') return [];
		const { partnerId, accountId, accountDomain, opportunityId } = record;
		const partnerName = partnerId === undefined ? textOf(record['partnerName']) : undefined;
		const isPlaced = [accountId, accountDomain, opportunityId].some((id) => id !== undefined);
		const aboutName = isPlaced ? undefined : textOf(record['opportunityName'] ?? record['accountName']);
		if (partnerName === undefined && aboutName === undefined) return [];
		return [
			{
				row,
				id: String(record['id']),
				...(partnerName === undefined ? {} : { partnerName }),
				...(aboutName === undefined ? {} : { aboutName }),
			},
		];
	});
}
