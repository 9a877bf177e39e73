import { compareText } from '../core';
import { inside, numberOf, textOf } from './read';
import type { Told } from './readBook';

/** One metric as one flat row, for a sheet or a database. */
export interface Figure {
	/** Metric, variant and segment together. */
	readonly metricId: string;
	readonly metric: string | null;
	readonly variant: string | null;
	readonly title: string | null;
	readonly segmentBy: string | null;
	readonly segment: string | null;
	readonly unit: string | null;
	readonly currency: string | null;
	readonly value: number | null;
	readonly numerator: number | null;
	readonly denominator: number | null;
	readonly low: number | null;
	readonly high: number | null;
	/** As the CRM alone has it. */
	readonly raw: number | null;
	readonly previous: number | null;
	readonly change: number | null;
	readonly from: string | null;
	readonly to: string | null;
	readonly sentence: string | null;
}

/** The figures behind a page, by their id. Cost: O(n log n) in metrics. */
export function figuresOf({ metrics }: Told): readonly Figure[] {
	return [...metrics]
		.sort((a, b) => compareText(a[0], b[0]))
		.map(([metricId, row]): Figure => ({
			metricId,
			metric: textOf(row['metric']),
			variant: textOf(row['variant']),
			title: textOf(row['title']),
			segmentBy: textOf(row['segmentBy']),
			segment: textOf(row['segment']),
			unit: textOf(row['unit']),
			currency: textOf(row['currency']),
			value: numberOf(row['value']),
			numerator: numberOf(row['numerator']),
			denominator: numberOf(row['denominator']),
			low: numberOf(row['low']),
			high: numberOf(row['high']),
			raw: numberOf(inside(row['raw'], 'value')),
			previous: numberOf(inside(row['previous'], 'value')),
			change: numberOf(row['change']),
			from: textOf(inside(row['window'], 'from')),
			to: textOf(inside(row['window'], 'to')),
			sentence: textOf(row['sentence']),
		}));
}
