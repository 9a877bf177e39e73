import type { LogNormalFit } from './fitLogNormal';
import type { LogSummary } from './logSummary';
import { normalQuantile } from './normalQuantile';

/** What is known of one unit's deal size. */
export interface DealSize {
	/** m: posterior mean of the unit's mean logarithm. */
	readonly logMean: number;
	/** v: posterior variance of it. */
	readonly logVariance: number;
	/** What is known of the logarithm of the expected amount, as a normal distribution: its middle. */
	readonly logMiddle: number;
	/** The standard deviation of the same. */
	readonly logSpread: number;
	/** Expected amount of a deal. */
	readonly expected: number;
	/** Lower end of the interval of the expected amount. */
	readonly low: number;
	/** Upper end of the interval of the expected amount. */
	readonly high: number;
	/** The weight of the unit's own amounts against the centre; 0 without any. */
	readonly ownWeight: number;
	readonly prior: 'learned' | 'assumed';
}

/**
 * The expected amount of a deal whose logarithm is normal, its mean being known as normal: exp(m + v/2 + s^2/2).
 *
 * @param m mean of the logarithm, as known
 * @param v variance of what is known of that mean
 * @param s2 variance of a deal's logarithm around that mean
 * @see Aitchison and Brown 1957, The Lognormal Distribution. Cost: O(1).
 *
 * @example
 * expectedAcv(0, 0, 0) //=> 1
 */
export function expectedAcv(m: number, v: number, s2: number): number {
	return Math.exp(m + v / 2 + s2 / 2);
}

/**
 * One unit's deal size, drawn to the centre of its motion as far as its own amounts are few.
 *
 * Assumes that the unit's amounts were among those the fit was made of; a unit without amounts gets the centre and the
 * spread expected of a new one.
 * Formula: for each piece of the posterior the weight of the unit's own mean is B = t^2 / (t^2 + s^2 / n); m and v are
 * the mean and variance over the pieces. The interval is exp(m + s^2/2 -+ z root(v + variance of s^2/2)), equal-tailed
 * under a normal approximation in the logarithm: `expected`, a mean over the same uncertainty, lies above its middle.
 *
 * @param level the probability inside the interval
 * @throws RangeError unless 0 < level < 1
 * @see Efron and Morris 1975, doi:10.1080/01621459.1975.10479864; Daniels 1999, Can. J. Stat. 27, 567-578. Cost: O(pieces), at most 24.
 */
export function dealSizeOf(fit: LogNormalFit, unit: LogSummary, level = 0.9): DealSize {
	if (!(level > 0 && level < 1)) throw new RangeError(`A level lies within 0 and 1, received ${String(level)}.`);
	const own = unit.n > 0 ? unit.sum / unit.n : 0;
	let first = 0;
	let second = 0;
	let ownWeight = 0;
	for (const { between, centre, centreVariance, weight } of fit.points) {
		const b = unit.n > 0 ? between / (between + fit.within / unit.n) : 0;
		const off = b * (own - centre) + centre - fit.centre;
		first += weight * off;
		second += weight * (off * off + between * (1 - b) + (1 - b) ** 2 * centreVariance);
		ownWeight += weight * b;
	}
	const logMean = fit.centre + first;
	const logVariance = Math.max(second - first * first, Number.EPSILON);
	const logMiddle = logMean + fit.within / 2;
	const logSpread = Math.sqrt(logVariance + fit.withinVariance);
	const half = normalQuantile((1 + level) / 2) * logSpread;
	const expected = expectedAcv(logMean, logVariance, fit.within);
	return {
		logMean,
		logVariance,
		expected,
		logMiddle,
		logSpread,
		low: Math.exp(logMiddle - half),
		high: Math.exp(logMiddle + half),
		ownWeight,
		prior: fit.prior,
	};
}
