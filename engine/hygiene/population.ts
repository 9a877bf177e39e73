import { isDuplicate, OPPORTUNITY_KINDS, type BookRecord } from '../model';
import type { Hygiene, Kind, LeftOutReason } from './types';

const kinds: ReadonlySet<unknown> = new Set(OPPORTUNITY_KINDS);

/** What Deal Hygiene left on a record, as far as it can be read. */
const hygieneOf = (record: BookRecord): Partial<Hygiene> => {
	const found = record['hygiene'];
	return typeof found === 'object' && found !== null ? (found as Partial<Hygiene>) : {};
};

/**
 * Of what kind a deal is: as Deal Hygiene decided, else as the CRM says, else unknown.
 *
 * @example
 * kindOf({ recordType: 'opportunity', kind: 'newBusiness', hygiene: { kind: 'renewal' } }) //=> 'renewal'
 */
export function kindOf(record: BookRecord): Kind | undefined {
	const kind = hygieneOf(record).kind ?? record['kind'];
	return kinds.has(kind) ? (kind as Kind) : undefined;
}

/**
 * Why a deal counts in no rate, or undefined when it counts: where every rate asks for its population. A deal counts
 * when nothing stands for it already, it is new business, not negative, not a test and not closed as duplicate or
 * administrative; what Deal Hygiene decided of it (`standing.ts`) stands on the record.
 *
 * Where Deal Hygiene has not been, the record's own word is taken: its kind (new business when nobody says),
 * its amount's sign, and whether it is a duplicate.
 */
export function leftOutBecause(record: BookRecord): LeftOutReason | undefined {
	if (isDuplicate(record)) return 'duplicate';
	const { leftOutBecause: said } = hygieneOf(record);
	if (said !== undefined) return said;
	const kind = kindOf(record);
	if (kind !== undefined && kind !== 'newBusiness') return 'notNewBusiness';
	const value = record['acv'] ?? record['amount'];
	return typeof value === 'number' && value < 0 ? 'negative' : undefined;
}

/** Whether a deal's money can be summed up: everything that Deal Hygiene did not call a likely typing error. */
export const isAmountTrusted = (record: BookRecord): boolean => hygieneOf(record).amountTrusted !== false;
