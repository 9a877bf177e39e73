import { fold, listIn, textIn } from '../../core';
import type { Knowledge } from '../knowledge';
import { notKnown, pick } from '../reply';
import type { Reply } from '../types';

/** Points of the past told. */
const TREND = 12;

/**
 * A metric with its definition, population and trend; the segments beside it, or only the one asked for.
 */
export function metric({ metrics }: Knowledge, asked: string, segment: string | undefined): Reply {
	const part = segment === '' ? undefined : segment;
	const rows = metrics.filter((row) => row['metric'] === asked);
	if (rows.length === 0) return notKnown(`The last run kept no metric "${asked}". The node Partner Metrics makes it; the nightly run keeps it.`);
	const wanted = part === undefined ? rows : rows.filter((row) => fold(String(row['segment'])) === fold(part));
	if (wanted.length === 0) {
		const known = [...new Set(rows.map((row) => String(row['segment'])))].sort();
		return { status: 'notFound', sentence: `"${asked}" has no segment "${part ?? ''}". There are: ${known.join(', ')}.`, rows: [], records: [] };
	}
	const headline = wanted.filter((row) => part !== undefined || row['segment'] === 'all');
	const [first] = headline;
	const figures = ['title', 'segmentBy', 'segment', 'value', 'unit', 'currency', 'numerator', 'denominator', 'low', 'high', 'insufficientEvidence', 'change', 'note'];
	return {
		status: 'answered',
		sentence: headline.map((row) => textIn(row['sentence'])).filter((text) => text !== undefined).slice(0, 2).join(' '),
		rows: [
			{ definition: pick(first, ['rule', 'population']), window: pick(first?.['window'], ['from', 'to']), trend: listIn(first?.['trend']).slice(-TREND).map((point) => pick(point, ['at', 'value'])) },
			...headline.map((row) => ({ ...pick(row, figures), crmAlone: pick(row['raw'], ['value', 'numerator', 'denominator']) })),
			...wanted.filter((row) => !headline.includes(row)).map((row) => pick(row, ['title', 'segment', 'value', 'numerator', 'denominator'])),
		],
		records: wanted.map(({ id }) => String(id)),
	};
}
