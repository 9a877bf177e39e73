import {
	betaBinomialPosterior,
	dealSizeOf,
	fitLogNormal,
	hashOf,
	seededRandom,
	winRateReader,
	type DealSize,
	type LogSummary,
} from '../../core';
import type { Estimate } from '../types';
import { yieldReader } from './yieldReader';
import { YIELD_DRAWS, logYieldDraws, shuffled, stratifiedNormals } from './yieldOf';

/** Any group of deals, e.g. those of partners in one segment, counted up. */
export interface YieldGroup {
	readonly id: string;
	/** Groups of one type resemble each other more; absent is a type of its own. */
	readonly type?: string | undefined;
	readonly won: number;
	/** Won plus lost. */
	readonly decided: number;
	/** Logarithms of the sizes of won deals, in major units. */
	readonly sizes: LogSummary;
}

/** What is known of one group. */
export interface GroupYield {
	/** Shrunk to the other groups, with its 90% interval. */
	readonly winRate: Estimate & { readonly ownWeight: number };
	readonly dealSize: DealSize;
	readonly yield: Estimate;
	/** Made when asked for: logarithms of draws of the yield, independent of every other group's: subtract two groups' for their ratio. */
	readonly logDraws: Float64Array;
}

/**
 * Yields of arbitrary groups of deals, each shrunk to all of them.
 *
 * Assumptions: (1) before their deals are seen, groups of one type are exchangeable, and types are; (2) sizes are
 * log-normal within a group. Draws of a group hang on its id, not on its place in the list.
 *
 * @returns by id; empty when no group has a won deal of known size: no money can be assumed
 * @throws RangeError as `betaBinomialPosterior`
 * @see `yieldOf`. Cost: one fit of both posteriors, then a hundredth of a millisecond a group, and about a millisecond for its draws.
 */
export function groupYields(groups: readonly YieldGroup[]): ReadonlyMap<string, GroupYield> {
	const sizes = fitLogNormal(groups.map((group) => group.sizes));
	if (sizes === undefined) return new Map();
	const rates = winRateReader(betaBinomialPosterior(groups.map(({ type, won, decided }) => ({ type, won, decided }))));
	const yieldFor = yieldReader(rates);
	return new Map(
		groups.map((group): [string, GroupYield] => {
			const { id, type, won, decided } = group;
			const { mean, low, high, ownWeight } = rates.rate(type, won, decided);
			const dealSize = dealSizeOf(sizes, group.sizes);
			return [
				id,
				{
					winRate: { estimate: mean, low, high, ownWeight },
					dealSize,
					yield: yieldFor(type, won, decided, dealSize),
					get logDraws() {
						const seed = Number.parseInt(hashOf(id).slice(0, 7), 16);
						const random = seededRandom(seed);
						const logDraws = shuffled(rates.logDraws(type, won, decided, YIELD_DRAWS, random), random);
						return logYieldDraws({ mean, logDraws }, dealSize, stratifiedNormals(YIELD_DRAWS, seed + 1));
					},
				},
			];
		}),
	);
}
