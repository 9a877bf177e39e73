import { betaQuantile } from '../core';

/**
 * The 90% interval of a share under a Jeffreys prior: quantiles of Beta(hits + 1/2, misses + 1/2), with the ends 0 and 1
 * where there is no hit or no miss (Brown, Cai and DasGupta 2001, Statistical Science 16(2)). Never zero wide; from 0 to
 * 1 where nothing was counted.
 */
export function shareInterval(hits: number, of: number): { readonly low: number; readonly high: number } {
	return {
		low: hits === 0 ? 0 : betaQuantile(0.05, hits + 0.5, of - hits + 0.5),
		high: hits === of ? 1 : betaQuantile(0.95, hits + 0.5, of - hits + 0.5),
	};
}

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
