import type { BookRecord } from '../../../engine/model';
import { toBook } from '../../../engine/model';
import { bestPartners, investmentIndex, parseInvestmentSpec, parsePlaysSpec, recommendPlays, type Play, type PlaysResult } from '../../../engine/plays';

export const context = { asOf: Date.parse('2026-06-30T12:00:00Z'), timeZone: 'UTC' };

let next = 1;

/** A deal; without a partner it is decided to be direct. */
export const deal = (partnerId: string | undefined, status: string, acv: number | undefined, more: object = {}): BookRecord => ({
	recordType: 'opportunity',
	id: `o${next++}`,
	status,
	currency: 'USD',
	segment: 'Enterprise',
	region: 'EMEA',
	createdAt: '2026-01-10',
	...(status === 'open' ? {} : { closedAt: '2026-04-10' }),
	...(acv === undefined ? {} : { acv }),
	attribution: partnerId === undefined ? { decision: 'direct' } : { decision: 'sourced', sourcingPartnerId: partnerId },
	...more,
});

/** A deal that a partner co-sold, having joined on a day. */
export const coSold = (partnerId: string, status: string, acv: number, since: string | null, more: object = {}): BookRecord =>
	deal(undefined, status, acv, { attribution: { decision: 'coSell', roles: [{ partnerId, role: 'coSell', since }] }, ...more });

export const partner = (id: string, more: object = {}): BookRecord => ({ recordType: 'partner', id, name: `Partner ${id.toUpperCase()}`, managerEmail: 'maya@northlight.example', email: `${id}@partner.example`, ...more });

export const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

/** Freezes everything, so that a verb that mutates its input throws. */
export function deepFreeze<T>(value: T): T {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		Object.values(value).forEach(deepFreeze);
	}
	return value;
}

export const index = (records: readonly BookRecord[], spec: object = {}) => investmentIndex(toBook(deepFreeze(records)), parseInvestmentSpec(spec), context);
export const recommend = (records: readonly BookRecord[], spec: object = {}, at = context): PlaysResult => recommendPlays(toBook(deepFreeze(records)), parsePlaysSpec(spec), at);
export const choices = (records: readonly BookRecord[], spec: object = {}) => bestPartners(toBook(deepFreeze(records)), parsePlaysSpec(spec), context);

export const playsOf = (result: PlaysResult, id?: string): readonly Play[] => result.partners.filter((one) => id === undefined || one.id === id).flatMap(({ play }) => play.plays);

/** A segment where partners win clearly more often than direct sellers. */
export const winning = (more: object = {}): BookRecord[] => [
	...times(60, (i) => deal(`p${i % 6}`, i % 12 < 6 ? 'won' : 'lost', 40_000, more)),
	...times(100, (i) => deal(undefined, i % 10 === 0 ? 'won' : 'lost', 40_000, more)),
];
