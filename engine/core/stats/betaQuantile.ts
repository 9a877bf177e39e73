import quantile from '@stdlib/stats-base-dists-beta-quantile';
import { requireShapes } from './betaCdf';

/**
 * The value below which a share `p` of a Beta(a, b) distribution lies.
 *
 * Shapes from 1e-3 to 1e6 keep 1e-10 in absolute terms. Where the true value is smaller than the smallest double
 * (very small `a`) the answer is 0, and 1 at the other end.
 *
 * @throws RangeError unless 0 <= p <= 1, a > 0 and b > 0
 * @see DiDonato and Morris 1992, doi:10.1145/131766.131776; Temme 1992 (as in Boost and stdlib). Cost: about 10 microseconds.
 *
 * @example
 * betaQuantile(0.25, 1, 1) //=> 0.25
 */
export function betaQuantile(p: number, a: number, b: number): number {
	requireShapes(a, b);
	if (!(p >= 0 && p <= 1)) throw new RangeError(`A quantile asks for a share between 0 and 1, received ${String(p)}.`);
	return quantile(p, a, b);
}
