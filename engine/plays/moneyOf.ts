import { toMajor, type Instant, type Minor } from '../core';
import { isAmountTrusted } from '../hygiene';
import { bookMoney, type Book, type BookRecord, type MoneySpec } from '../model';
import type { PlaysContext } from './types';

/** Sizes of deals in one currency. */
export interface Money {
	/** null where nobody names one. */
	readonly currency: string | null;
	/** In minor units; undefined when the deal has none that can be trusted, `unconverted` where no rate converts it. */
	readonly sizeOf: (deal: BookRecord, closedAt: Instant | undefined) => Minor | undefined | 'unconverted';
	readonly major: (minor: Minor) => number;
}

const isAmount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Prepares the sizes of a book's deals: `acv`, else `amount`; what Deal Hygiene takes for a typing error is no size. */
export function moneyOf(book: Book, spec: MoneySpec, context: PlaysContext): Money {
	const { currency, base, sizeOf } = bookMoney(book, spec, context);
	return {
		currency: currency ?? null,
		major: (minor) => toMajor(minor, base),
		sizeOf: (deal, closedAt) => {
			const amount = isAmount(deal['acv']) ? deal['acv'] : deal['amount'];
			if (!isAmount(amount) || !isAmountTrusted(deal)) return undefined;
			const own = typeof deal['currency'] === 'string' && deal['currency'] !== '' ? deal['currency'] : undefined;
			return sizeOf(amount, own, closedAt) ?? 'unconverted';
		},
	};
}
