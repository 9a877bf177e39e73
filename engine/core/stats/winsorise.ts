import { quantileSorted } from './quantile';

/**
 * The same numbers with the largest pulled down to the quantile `upper` (and the smallest pulled up to `lower`).
 *
 * Assumes finite numbers. By default only the top hundredth is pulled in: one mistyped deal must not carry a
 * partner, while small deals are real.
 *
 * @returns a new array in the order of the input
 * @throws RangeError when a share is not within 0 and 1, or `lower` is above `upper`
 * @see Tukey 1962, doi:10.1214/aoms/1177704711. Cost: O(n log n).
 *
 * @example
 * winsorise([1, 2, 3, 4, 100], { upper: 0.75 }) //=> [1, 2, 3, 4, 4]
 */
export function winsorise(
	values: readonly number[],
	{ upper = 0.99, lower = 0 }: { readonly upper?: number; readonly lower?: number } = {},
): number[] {
	if (lower > upper) throw new RangeError(`"lower" (${String(lower)}) is above "upper" (${String(upper)}).`);
	const sorted = Float64Array.from(values).sort();
	const ceiling = quantileSorted(sorted, upper);
	const floor = quantileSorted(sorted, lower);
	if (ceiling === undefined || floor === undefined) return [];
	return values.map((value) => Math.min(Math.max(value, floor), ceiling));
}
