import * as z from 'zod/v4';
import { by, compareText } from './order';

/** An amount in the smallest unit of its currency, always an integer. */
export type Minor = number;

/** ISO 4217 currencies whose smallest unit is not a hundredth (ISO 4217:2015, list one). */
const MINOR_DIGITS: ReadonlyMap<string, number> = new Map([
	...['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF'].map((c) => [c, 0] as const),
	...['UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF'].map((c) => [c, 0] as const),
	...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((c) => [c, 3] as const),
	...['CLF', 'UYW'].map((c) => [c, 4] as const),
]);

/** Digits after the decimal point of a currency; 2 unless ISO 4217 says otherwise. */
function minorDigits(currency: string): number {
	return MINOR_DIGITS.get(currency) ?? 2;
}

/** Below this a product of two numbers is off by less than `CLOSE_TO_HALF`. */
const EXACT_ENOUGH = 1e9;
const CLOSE_TO_HALF = 1e-6;

/**
 * An amount in minor units, half a unit away from zero. Shifts the decimal point in the number's own
 * decimal form, so 1.005 becomes 101 and not 100.
 *
 * Returns undefined when the amount is not finite or too large to be an exact integer.
 *
 * @example
 * toMinor(-12.345, 'EUR') //=> -1235
 */
export function toMinor(amount: number, currency: string): Minor | undefined {
	if (!Number.isFinite(amount)) return undefined;
	if (Number.isInteger(amount)) {
		// Nothing to round; adding 0 turns -0 into 0.
		const whole = amount * 10 ** minorDigits(currency) + 0;
		return Number.isSafeInteger(whole) ? whole : undefined;
	}
	const near = amount * 10 ** minorDigits(currency);
	// Far from half a unit the product's own error cannot matter.
	if (Math.abs(near) < EXACT_ENOUGH && Math.abs(Math.abs(near % 1) - 0.5) > CLOSE_TO_HALF) return Math.round(near) + 0;
	const [mantissa = '0', exponent = '0'] = String(Math.abs(amount)).split('e');
	const minor = Math.round(Number(`${mantissa}e${Number(exponent) + minorDigits(currency)}`));
	if (!Number.isSafeInteger(minor)) return undefined;
	return amount < 0 && minor !== 0 ? -minor : minor;
}

/** An amount in major units, e.g. 1235 cents as 12.35. */
export function toMajor(minor: Minor, currency: string): number {
	return minor / 10 ** minorDigits(currency);
}

/** What one unit of a currency is worth in another, from a day on. */
export const Rate = z.object({
	currency: z.string().regex(/^[A-Z]{3}$/, 'expected a currency code such as EUR'),
	rate: z.number().positive('expected a rate above 0'),
	/** First calendar day the rate holds, e.g. `2026-01-01`; absent: always. */
	from: z
		.string()
		.regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day such as 2026-01-01')
		.optional(),
});

/**
 * What converts money: units of the base currency per unit of each other, and whether a deal takes the
 * rate of its close date or the plan rate of the fiscal year in which it closed.
 */
export const RateTable = z.object({
	base: z.string().regex(/^[A-Z]{3}$/, 'expected a currency code such as USD'),
	rates: z.array(Rate).default([]),
	rule: z.enum(['closeDate', 'fiscalYear']).default('closeDate'),
	/** Month in which the fiscal year starts, 1 to 12. */
	fiscalYearStart: z.number().int().min(1).max(12).default(1),
});
export type RateTable = z.infer<typeof RateTable>;

/** The first day of the fiscal year that holds a day. */
export function fiscalYearStartOf(day: string, startMonth: number): string {
	const year = Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < startMonth ? 1 : 0);
	return `${String(year).padStart(4, '0')}-${String(startMonth).padStart(2, '0')}-01`;
}

/**
 * Makes the conversion that a rate table states.
 *
 * The converter takes an amount in major units, its currency (absent: the base currency) and the
 * calendar day that decides the rate, and answers in minor units of the base, or undefined when no
 * rate is known: what cannot be converted is for the caller to count, never to guess.
 */
export function converter(
	table: RateTable,
): (amount: number, currency: string | undefined, day: string | undefined) => Minor | undefined {
	const byCurrency = new Map<string, { from: string; rate: number }[]>();
	for (const { currency, from = '', rate: value } of table.rates) {
		const known = byCurrency.get(currency) ?? [];
		known.push({ from, rate: value });
		byCurrency.set(currency, known);
	}
	for (const known of byCurrency.values()) known.sort(by(({ from }) => from, compareText));

	return (amount, currency, day) => {
		if (currency === undefined || currency === table.base) return toMinor(amount, table.base);
		const known = byCurrency.get(currency);
		if (known === undefined) return undefined;
		const ruling =
			day !== undefined && table.rule === 'fiscalYear'
				? fiscalYearStartOf(day, table.fiscalYearStart)
				: day;
		const found =
			ruling === undefined ? known.at(-1) : known.findLast(({ from }) => from <= ruling);
		return found === undefined ? undefined : toMinor(amount * found.rate, table.base);
	};
}
