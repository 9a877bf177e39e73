import { UNKNOWN, toMajor, type Instant } from '../core';
import { bookMoney, type Book } from '../model';
import { DEAL, partnersOf } from './dealColumns';
import type { BookActs } from './readActs';
import type { DormancySpec } from './spec';
import type { DormancyContext } from './types';

/** What a partner's deals are worth and what became of them; each deal counts once per partner. */
export interface Money {
	readonly won: number;
	readonly lost: number;
	readonly open: number;
	/** Won deals with their close and size in minor units, for sums over any time. */
	readonly wins: readonly { readonly at: Instant; readonly size: number }[];
	/** Open pipeline in minor units. */
	readonly pipeline: number;
}

export interface PartnerMoney {
	readonly of: (partnerId: string) => Money;
	/** Currency of all sums; null where nobody names one. */
	readonly currency: string | null;
	/** Minor units as people read them. */
	readonly major: (minor: number) => number;
	/** Deals whose size no rate converts. */
	readonly unconverted: number;
}

const NOTHING: Money = Object.freeze({ won: 0, lost: 0, open: 0, wins: [], pipeline: 0 });

type Draft = { -readonly [Key in keyof Money]: Money[Key] extends readonly (infer T)[] ? T[] : Money[Key] };

/**
 * Adds up what each partner's deals are worth: new business and expansions it is named on, in one currency. Renewals,
 * churn and negative amounts count for nobody.
 *
 * Cost: O(deals).
 */
export function partnerMoney(book: Book, { deals, numberOf }: Pick<BookActs, 'deals' | 'numberOf'>, spec: DormancySpec, context: DormancyContext): PartnerMoney {
	const { currency, base, sizeOf } = bookMoney(book, spec, context);
	const partners: (Draft | undefined)[] = [];
	let unconverted = 0;
	for (let row = 0; row < deals.count; row++) {
		const [read, flags = 0, closedAt = NaN] = [deals.reads[row], deals.flags[row], deals.closed[row]];
		if (read === undefined || (flags & DEAL.worth) === 0 || deals.partsFrom[row] === deals.partsFrom[row + 1]) continue;
		const isClosed = !Number.isNaN(closedAt);
		const status = (flags & DEAL.open) !== 0 ? 'open' : (flags & DEAL.won) !== 0 ? 'won' : 'lost';
		const size = sizeOf(read.acv ?? read.amount ?? 0, read.currency ?? undefined, isClosed ? closedAt : undefined);
		if (size === undefined) unconverted += 1;
		for (const partner of partnersOf(deals, row)) {
			if (partner === UNKNOWN) continue;
			const money = (partners[partner] ??= { won: 0, lost: 0, open: 0, wins: [], pipeline: 0 });
			money[status] += 1;
			if (status === 'won' && isClosed) money.wins.push({ at: closedAt, size: size ?? 0 });
			if (status === 'open') money.pipeline += size ?? 0;
		}
	}
	return { of: (id) => partners[numberOf(id)] ?? NOTHING, currency: currency ?? null, major: (minor) => toMajor(minor, base), unconverted };
}

/** What was won from one instant (excluded) to another (included), in minor units. */
export const wonBetween = ({ wins }: Money, from: Instant, to: Instant): number => wins.reduce((total, { at, size }) => (at > from && at <= to ? total + size : total), 0);
