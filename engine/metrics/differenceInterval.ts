import { shareInterval } from '../core';

/** Hits of a number of trials. */
export interface Trials {
	readonly hits: number;
	readonly of: number;
}

/**
 * The 90% interval of the difference of two independent shares, from the interval of each: the squares of the distances
 * to the ends add up (Newcombe 1998, Statistics in Medicine 17:873, method 10, with Jeffreys intervals).
 */
export function differenceInterval(a: Trials, b: Trials): { readonly low: number; readonly high: number } {
	const [p, q] = [a.hits / a.of, b.hits / b.of];
	const [of, over] = [shareInterval(a.hits, a.of), shareInterval(b.hits, b.of)];
	return {
		low: p - q - Math.hypot(p - of.low, over.high - q),
		high: p - q + Math.hypot(of.high - p, q - over.low),
	};
}
