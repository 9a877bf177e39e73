import { by, compareNumber } from '../core';

/**
 * Which of several tests count, so that of those that do at most a share `rate` is false on average: the step-up
 * procedure.
 *
 * Formula: of m values sorted upwards, all up to the largest k with p(k) <= rate k / m.
 * Assumes tests that are independent or positively dependent.
 *
 * @param pValues one a test, in any order
 * @returns for each test, in the order given, whether it counts
 * @see Benjamini and Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x. Cost: O(m log m).
 *
 * @example
 * benjaminiHochberg([0.04, 0.6, 0.03], 0.1) //=> [true, false, true]
 */
export function benjaminiHochberg(pValues: readonly number[], rate: number): boolean[] {
	const sorted = pValues.map((p, index) => ({ p, index })).sort(by(({ p }) => p, compareNumber));
	const last = sorted.findLastIndex(({ p }, at) => p <= (rate * (at + 1)) / sorted.length);
	const limit = sorted[last]?.p ?? -Infinity;
	return pValues.map((p) => p <= limit);
}
