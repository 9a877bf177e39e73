import { by, compareText, inTurn } from '../core';
import { indexRange } from './indexRange';
import type { Judged } from './judgeSegments';
import type { Places } from './placesOf';
import type { SegmentField } from './spec';
import type { InvestmentIndex } from './types';

type Margin = InvestmentIndex['margins'][number];

/**
 * How each value of a field does, over the values of the others: the mean of its segments' shrunk log-ratios, each weighted by
 * its decided partner deals. A mix of unlike segments is left out.
 *
 * The interval takes segments of one margin for fully dependent: it is rather too wide than too narrow. Cost: O(segments).
 */
export function marginsOf(judged: readonly Judged[], fields: readonly SegmentField[], places: Places): readonly Margin[] {
	const sums = new Map<string, { field: string; value: string; way: Margin['way']; weight: number; mean: number; deviation: number }>();
	for (const { tally, way, partner, shrunk, isMix } of judged) {
		if (isMix || partner.decided === 0) continue;
		tally.places.forEach((place, at) => {
			const field = fields[at];
			if (place === null || field === undefined) return;
			const key = JSON.stringify([way, field, place]);
			const sum = sums.get(key) ?? { field, value: places.labelOf(place), way, weight: 0, mean: 0, deviation: 0 };
			sums.set(key, { ...sum, weight: sum.weight + partner.decided, mean: sum.mean + partner.decided * shrunk.mean, deviation: sum.deviation + partner.decided * Math.sqrt(shrunk.variance) });
		});
	}
	return [...sums.values()]
		.map(({ field, value, way, weight, mean, deviation }): Margin => ({ field, value, way, index: indexRange({ mean: mean / weight, variance: (deviation / weight) ** 2 }) }))
		.sort(inTurn(by(({ way }) => way, compareText), by(({ field }) => field, compareText), by(({ value }) => value, compareText)));
}
