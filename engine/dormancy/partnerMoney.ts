import { toMajor, type Instant } from '../core';
import { bookMoney, type Book } from '../model';
import type { Deal } from './partnerDeals';
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
	/** When deals it is named on were created. */
	readonly created: readonly Instant[];
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

const NOTHING: Money = Object.freeze({ won: 0, lost: 0, open: 0, wins: [], pipeline: 0, created: [] });

type Draft = { -readonly [Key in keyof Money]: Money[Key] extends readonly (infer T)[] ? T[] : Money[Key] };

/**
 * Adds up what each partner's deals are worth: new business and expansions it is named on, in one currency. Renewals,
 * churn and negative amounts count for nobody.
 *
 * Cost: O(deals).
 */
export function partnerMoney(book: Book, deals: readonly Deal[], spec: DormancySpec, context: DormancyContext): PartnerMoney {
	const { currency, base, sizeOf } = bookMoney(book, spec, context);
	const partners = new Map<string, Draft>();
	let unconverted = 0;
	for (const { read, kind, status, closedAt, createdAt, parts, duplicate } of deals) {
		const amount = read.acv ?? read.amount ?? 0;
		if (duplicate || kind === 'renewal' || kind === 'churn' || amount < 0 || parts.length === 0) continue;
		const size = sizeOf(amount, read.currency ?? undefined, closedAt);
		if (size === undefined) unconverted += 1;
		for (const id of new Set(parts.map(({ partnerId }) => partnerId))) {
			let money = partners.get(id);
			if (money === undefined) partners.set(id, (money = { won: 0, lost: 0, open: 0, wins: [], pipeline: 0, created: [] }));
			money[status] += 1;
			if (createdAt !== undefined) money.created.push(createdAt);
			if (status === 'won' && closedAt !== undefined) money.wins.push({ at: closedAt, size: size ?? 0 });
			if (status === 'open') money.pipeline += size ?? 0;
		}
	}
	return { of: (id) => partners.get(id) ?? NOTHING, currency: currency ?? null, major: (minor) => toMajor(minor, base), unconverted };
}

/** What was won from one instant (excluded) to another (included), in minor units. */
export const wonBetween = ({ wins }: Money, from: Instant, to: Instant): number => wins.reduce((total, { at, size }) => (at > from && at <= to ? total + size : total), 0);
