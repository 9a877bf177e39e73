import { betaCdf } from '../core';

/**
 * The chance that Student's t with some degrees of freedom lies above a value.
 *
 * Formula: half of I_x(df / 2, 1 / 2) with x = df / (df + t^2) for t >= 0; one less that of -t below.
 *
 * @param df above 0; need not be whole
 * @throws RangeError unless df > 0
 * @see Student 1908, doi:10.1093/biomet/6.1.1; Abramowitz and Stegun 1964, 26.7.1. Cost: O(1).
 *
 * @example
 * studentTail(0, 5) //=> 0.5
 */
export function studentTail(t: number, df: number): number {
	const upper = betaCdf(df / (df + t * t), df / 2, 0.5) / 2;
	return t >= 0 ? upper : 1 - upper;
}
