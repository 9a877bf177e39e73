import { sum } from './sum';

/**
 * The arithmetic mean: the compensated sum divided by the count.
 *
 * Assumes finite numbers. Cost: O(n).
 *
 * @returns undefined for no numbers: a mean of nothing is not zero
 *
 * @example
 * mean([1, 2, 6]) //=> 3
 * mean([]) //=> undefined
 */
export function mean(values: readonly number[] | Float64Array): number | undefined {
	return values.length === 0 ? undefined : sum(values) / values.length;
}
