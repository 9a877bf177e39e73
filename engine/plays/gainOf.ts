import { normalQuantile, quantileSorted } from '../core';
import type { LogYield } from './logYield';
import type { Shrunk } from './shrinkSegments';
import type { Range } from './types';

/** Normal numbers, one from the middle of each of 40 equal shares. */
const NORMALS = Object.freeze(Array.from({ length: 40 }, (_, i) => normalQuantile((i + 0.5) / 40)));

/**
 * Partner yield less direct yield per deal, with its 90% interval.
 *
 * Assumptions: both logarithms are normal; the direct one is what the deals say, the ratio is shrunk, so that the two hang
 * together: cov(direct, ratio) = - own weight x variance of the direct one.
 * Formula: e^(u + r) - e^u on a grid of 40 by 40 equally likely points of (u, r); quantiles at 5% and 95%.
 *
 * @param direct in logarithms of the unit of the result. Cost: 1,600 exponentials.
 */
export function gainOf(direct: LogYield, { mean, variance, ownWeight }: Shrunk): Range {
	const deviation = Math.sqrt(direct.variance);
	const along = -ownWeight * deviation;
	const aside = Math.sqrt(Math.max(0, variance - along * along));
	const gains = NORMALS.flatMap((z) => {
		const u = direct.log + deviation * z;
		return NORMALS.map((w) => Math.exp(u) * (Math.exp(mean + along * z + aside * w) - 1));
	}).sort((a, b) => a - b);
	return {
		estimate: Math.exp(direct.log) * (Math.exp(mean) - 1),
		low: quantileSorted(gains, 0.05) ?? 0,
		high: quantileSorted(gains, 0.95) ?? 0,
	};
}
