import { toBook, type BookRecord } from '../../../engine/model';
import { parseScoreSpec, scorePartners, type ScoreResult } from '../../../engine/scoring';

export const context = { asOf: Date.parse('2026-06-30T12:00:00Z'), timeZone: 'UTC' };

let next = 1;

/** A won, lost or open deal of a partner; without a partner it is direct. */
export const deal = (partnerId: string | undefined, status: string, acv?: number, more: object = {}): BookRecord => ({
	recordType: 'opportunity',
	id: `o${next++}`,
	status,
	...(acv === undefined ? {} : { acv }),
	...(partnerId === undefined ? {} : { claimedPartners: [{ partnerId }] }),
	...more,
});

export const partner = (id: string, more: object = {}): BookRecord => ({ recordType: 'partner', id, name: id.toUpperCase(), ...more });

export const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

/** The worked example of the documentation: Alder won 3 of 4 deals at 100 each, Birch 1 of 4 at 1,000. */
export const ALDER_AND_BIRCH: readonly BookRecord[] = [
	...times(3, () => deal('Alder', 'won', 100)),
	deal('Alder', 'lost', 100),
	deal('Birch', 'won', 1000),
	...times(3, () => deal('Birch', 'lost', 1000)),
];

/** Freezes everything, so that a verb that mutates its input throws. */
export function deepFreeze<T>(value: T): T {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		Object.values(value).forEach(deepFreeze);
	}
	return value;
}

export const score = (records: readonly BookRecord[], spec: object = {}): ScoreResult =>
	scorePartners(toBook(deepFreeze(records)), parseScoreSpec(spec), context);

/** The score of one partner. */
export function scoreOf(result: ScoreResult, id: string) {
	const found = result.partners.find(({ entry }) => entry.id === id);
	if (found === undefined) throw new Error(`No score for ${id}`);
	return found.score;
}
