import { isoInstant } from '../../../engine/core';
import { toBook, type Book, type BookRecord } from '../../../engine/model';

export const AS_OF = Date.parse('2026-06-30T00:00:00Z');
export const CONTEXT = { asOf: AS_OF, timeZone: 'UTC' };
const DAY = 86_400_000;

/** A moment some days before the as-of date. */
export const daysAgo = (days: number): string => isoInstant(AS_OF - days * DAY);

export const partner = (id: string, more: object = {}): BookRecord => ({ recordType: 'partner', id, name: `Partner ${id}`, types: ['reseller'], motion: 'named', enrolledAt: '2022-01-01', ...more });

let next = 0;
/** A referral of a partner about a customer of its own. */
export const referral = (partnerId: string, days: number, more: object = {}): BookRecord => {
	next += 1;
	return { recordType: 'touch', id: `t${next}`, partnerId, kind: 'referral', actor: 'partner', at: daysAgo(days), accountId: `a${next}`, ...more };
};

/** How much longer or shorter than usual each gap is: rhythms of people are not a clock's. */
const UNEVEN = [0.4, 1.7, 0.9, 1.3, 0.5, 1.2, 2.1, 0.3, 0.8, 0.8];

/** A partner that acts every so many days, more or less, the last time some days ago. */
export function rhythm(partnerId: string, gap: number, last: number, acts: number): BookRecord[] {
	let day = last;
	return Array.from({ length: acts }, (_, i) => {
		const act = referral(partnerId, Math.round(day));
		day += gap * (UNEVEN[i % UNEVEN.length] ?? 1);
		return act;
	});
}

/** A roster to learn from: partners that act every 20 to 43 days, more or less. */
export const roster = (): BookRecord[] =>
	Array.from({ length: 24 }, (_, i) => [partner(`r${i}`), ...rhythm(`r${i}`, 20 + i, 5 + (i % 9), 20)]).flat();

/** A deep-frozen book: an engine that changes what it is given fails. */
export function bookOf(records: readonly BookRecord[]): Book {
	const freeze = (value: unknown): void => {
		if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
		Object.freeze(value);
		Object.values(value).forEach(freeze);
	};
	records.forEach(freeze);
	return toBook(records);
}
