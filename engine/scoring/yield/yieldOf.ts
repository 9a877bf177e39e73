import { normalQuantile, nthSmallest, seededRandom, type DealSize, type Rng } from '../../core';
import type { Estimate } from '../types';

/** How many draws an interval of a yield is read from. */
export const YIELD_DRAWS = 500;

/** A win rate as its posterior mean and the logarithms of draws from its posterior. */
export interface DrawnRate {
	readonly mean: number;
	readonly logDraws: Float64Array;
}

/** What of a deal size a yield needs; `dealSizeOf` gives it. */
export type DrawnSize = Pick<DealSize, 'expected' | 'logMiddle' | 'logSpread'>;

/** The same numbers in an order that the source of random numbers decides (Fisher and Yates; Durstenfeld 1964). */
export function shuffled(values: Float64Array, random: Rng): Float64Array {
	const copy = Float64Array.from(values);
	for (let i = copy.length - 1; i > 0; i--) {
		const j = Math.floor(random.next() * (i + 1));
		const kept = copy[i] ?? 0;
		copy[i] = copy[j] ?? 0;
		copy[j] = kept;
	}
	return copy;
}

const evenNormals = (count: number) => Float64Array.from({ length: count }, (_, i) => normalQuantile((i + 0.5) / count));
/** Made once: groups without number ask for them. */
const EVEN = evenNormals(YIELD_DRAWS);

/** Normal numbers, one from the middle of each of `count` equal shares, in an order that the seed decides. */
export function stratifiedNormals(count: number, seed: number): Float64Array {
	return shuffled(count === YIELD_DRAWS ? EVEN : evenNormals(count), seededRandom(seed));
}

/** Logarithms of yields drawn from both posteriors together: the sum of the logarithms of rate and size. */
function logYieldDraws({ logDraws }: DrawnRate, { logMiddle, logSpread }: DrawnSize, normals: Float64Array, into: Float64Array): void {
	for (let i = 0; i < into.length; i++) into[i] = (logDraws[i] ?? 0) + logMiddle + logSpread * (normals[i] ?? 0);
}

/**
 * Yield per decided opportunity: the win rate times what a won deal is expected to bring, with its interval.
 *
 * Assumptions: (1) win rate and deal size are independent given the motion; (2) the rate was drawn from the posterior of
 * `winRateReader`, the logarithm of the expected size is normal as `dealSizeOf` says.
 * Formula: mean rate x exp(m + v/2 + s^2/2); the interval is equal-tailed in draws of both, stretched where it would not
 * hold the estimate.
 *
 * @param normals as many as there are draws of the rate: `stratifiedNormals`
 * @param level the probability inside the interval
 * @param draws as many numbers, to be written over: room that many units share
 * @returns in the unit of the size
 * @see Aitchison and Brown 1957, The Lognormal Distribution. Cost: O(draws).
 */
export function yieldOf(rate: DrawnRate, size: DrawnSize, normals: Float64Array, level = 0.9, draws = new Float64Array(rate.logDraws.length)): Estimate {
	const estimate = rate.mean * size.expected;
	logYieldDraws(rate, size, normals, draws);
	const place = Math.round((draws.length - 1) * ((1 - level) / 2));
	return {
		estimate,
		low: Math.min(Math.exp(nthSmallest(draws, place)), estimate * 0.999),
		high: Math.max(Math.exp(nthSmallest(draws, draws.length - 1 - place)), estimate * 1.001),
	};
}
