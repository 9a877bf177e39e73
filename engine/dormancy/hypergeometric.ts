/** Terms after which the series is given up; z up to 0.99 needs some thousand. */
const MOST_TERMS = 20_000;

/**
 * Gauss's hypergeometric function 2F1(a, b; c; z) by its series.
 *
 * Assumes positive a, b, c and 0 <= z < 1: all terms are positive, so nothing cancels and the sum is good to the last
 * digits.
 * Formula: 1 + sum over n of prod over i below n of ((a+i)(b+i) / ((c+i)(1+i))) z^n.
 *
 * @throws nothing
 * @see Abramowitz and Stegun 1964, 15.1.1. Cost: O(1 / (1 - z)) terms.
 *
 * @example
 * Math.round(1e6 * hypergeometric(1, 1, 2, 0.5)) / 1e6 //=> 1.386294
 */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
	let [term, total] = [1, 1];
	for (let n = 0; n < MOST_TERMS; n++) {
		term *= (((a + n) * (b + n)) / ((c + n) * (1 + n))) * z;
		total += term;
		if (term < total * 1e-16) break;
	}
	return total;
}
