import erfcinv from '@stdlib/math-base-special-erfcinv';

/**
 * The value below which a share `p` of the standard normal distribution lies.
 *
 * Formula: minus the root of 2 times the inverse complementary error function of 2p.
 *
 * @throws RangeError unless 0 < p < 1
 * @see Blair, Edwards and Johnson 1976, doi:10.1090/S0025-5718-1976-0421040-7 (as in stdlib). Cost: O(1).
 *
 * @example
 * normalQuantile(0.5) //=> 0
 */
export function normalQuantile(p: number): number {
	if (!(p > 0 && p < 1))
		throw new RangeError(`A normal quantile asks for a share within 0 and 1, received ${String(p)}.`);
	return 0 - Math.SQRT2 * erfcinv(2 * p);
}
