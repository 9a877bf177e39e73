import { normalQuantile } from '../core';
import type { Cluster } from './arms';
import type { Lift } from './types';
import { rounded } from './words';

const Z = normalQuantile(0.95);

/** The 90% score interval of a rate. */
function wilson(won: number, decided: number): { readonly rate: number; readonly low: number; readonly high: number } {
	const rate = won / decided;
	const middle = (rate + (Z * Z) / (2 * decided)) / (1 + (Z * Z) / decided);
	const half = (Z * Math.sqrt((rate * (1 - rate)) / decided + (Z * Z) / (4 * decided * decided))) / (1 + (Z * Z) / decided);
	return { rate, low: middle - half, high: middle + half };
}

/**
 * Win-rate lift: partner win rate less the direct one, in points, with its 90% interval, and their ratio; raw.
 *
 * @returns null where an arm has no decided deal
 * @see Wilson 1927, doi:10.1080/01621459.1927.10502953; Newcombe 1998 (method 10),
 *   doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I. Cost: O(1).
 */
export function liftOf(partner: Pick<Cluster, 'won' | 'decided'>, direct: Pick<Cluster, 'won' | 'decided'>): Lift | null {
	if (partner.decided === 0 || direct.decided === 0) return null;
	const [p, d] = [wilson(partner.won, partner.decided), wilson(direct.won, direct.decided)];
	const difference = p.rate - d.rate;
	const points = (value: number) => rounded(100 * value, 1);
	return {
		points: {
			estimate: points(difference),
			low: points(difference - Math.hypot(p.rate - p.low, d.high - d.rate)),
			high: points(difference + Math.hypot(p.high - p.rate, d.rate - d.low)),
		},
		ratio: d.rate === 0 ? null : rounded(p.rate / d.rate, 3),
	};
}
