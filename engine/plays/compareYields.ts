import type { LogYield } from './logYield';
import { studentTail } from './studentTail';

/** Partner against direct, unshrunk. */
export interface Comparison {
	/** log(partner yield / direct yield). */
	readonly logRatio: number;
	readonly variance: number;
	/** One-sided: the chance of a ratio this high where partners are no better, and this low where they are no worse. */
	readonly pBetter: number;
	readonly pWorse: number;
}

/**
 * Tests whether partners yield more than direct sellers, one-sided, on the logarithm of the ratio.
 *
 * Formula: t = (log ratio - shift) / root of the variances' sum; degrees of freedom by Satterthwaite.
 *
 * @param shift what costs take from the logarithm of the ratio: 0 before cost
 * @see Satterthwaite 1946, doi:10.2307/3002019; Welch 1947, doi:10.1093/biomet/34.1-2.28. Cost: O(1).
 */
export function compareYields(partner: LogYield, direct: LogYield, shift = 0): Comparison {
	const logRatio = partner.log - direct.log - shift;
	const variance = partner.variance + direct.variance;
	const df = variance ** 2 / (partner.variance ** 2 / partner.df + direct.variance ** 2 / direct.df);
	const t = logRatio / Math.sqrt(variance);
	return { logRatio, variance, pBetter: studentTail(t, df), pWorse: studentTail(-t, df) };
}
