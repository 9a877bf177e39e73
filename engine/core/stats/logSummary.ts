import { picked } from '../shortLists';
import { quantile } from './quantile';

/** What a unit's won amounts come to, for a log-normal model: adds up over any split of the amounts. */
export interface LogSummary {
	/** How many amounts. */
	readonly n: number;
	/** Sum of their natural logarithms. */
	readonly sum: number;
	/** Sum of the squares of those logarithms. */
	readonly sumSquares: number;
}

/** One part in a million: steps of the logarithm (and of its square) that are kept. */
const GRAIN = 2 ** 20;

export const EMPTY_LOG_SUMMARY: LogSummary = Object.freeze({ n: 0, sum: 0, sumSquares: 0 });

/** The logarithm of one amount above 0, and the square of a logarithm, as summaries add them up. */
export const roundedLog = (amount: number, cap: number): number => Math.round(Math.log(Math.min(amount, cap, Number.MAX_VALUE)) * GRAIN) / GRAIN;
export const roundedSquare = (log: number): number => Math.round(log * log * GRAIN) / GRAIN;

/**
 * Sums up the logarithms of amounts, each amount above `cap` counted as `cap`.
 *
 * Logarithms and their squares are rounded to steps of 2^-20 (a millionth of the amount), so that their sums are exact:
 * the summary is the same to the bit in whatever order, and however split and merged, up to eight million amounts.
 *
 * Assumes amounts in one currency and unit. Amounts that are not above 0 have no logarithm and are left out: count them
 * before.
 *
 * @param cap in the unit of the amounts; `logCapOf` makes it; Infinity for none
 * @throws RangeError at a cap that is not above 0. Cost: O(n).
 *
 * @example
 * summariseLogs([1, 1, 0]) //=> { n: 2, sum: 0, sumSquares: 0 }
 */
export function summariseLogs(amounts: Iterable<number>, cap = Infinity): LogSummary {
	if (!(cap > 0)) throw new RangeError(`A cap on amounts is above 0, received ${String(cap)}.`);
	let n = 0;
	let sum = 0;
	let sumSquares = 0;
	for (const amount of amounts) {
		if (!(amount > 0)) continue;
		const log = roundedLog(amount, cap);
		n += 1;
		sum += log;
		sumSquares += roundedSquare(log);
	}
	return { n, sum, sumSquares };
}

/**
 * Two summaries as one. Associative and commutative to the bit.
 *
 * @example
 * mergeLogs({ n: 1, sum: 2, sumSquares: 4 }, { n: 1, sum: 3, sumSquares: 9 }) //=> { n: 2, sum: 5, sumSquares: 13 }
 */
export function mergeLogs(a: LogSummary, b: LogSummary): LogSummary {
	return { n: a.n + b.n, sum: a.sum + b.sum, sumSquares: a.sumSquares + b.sumSquares };
}

/**
 * The amount at which the largest are capped: the quantile `p` of those above 0; Infinity when there are none.
 *
 * With few amounts a quantile says nothing about mistypes: below 20 of them nothing is capped.
 *
 * @throws RangeError when `p` is not within 0 and 1. Cost: O(n log n).
 *
 * @example
 * logCapOf([5, 7]) //=> Infinity
 */
export function logCapOf(amounts: readonly number[], p = 0.99): number {
	const positive = picked(amounts, (amount) => amount > 0);
	return positive.length < 20 ? Infinity : (quantile(positive, p) ?? Infinity);
}
