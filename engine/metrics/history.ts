import { compareText, instantReader, textIn } from '../core';
import { recordsOf, type Book } from '../model';
import type { MetricsSpec } from './spec';
import type { MetricsContext, Point } from './types';

/** What an earlier run kept of a row of one series, by the day that it looked at. */
export type History = (rowId: string, series: string) => (day: string) => Point | undefined;

/** What makes figures of two days comparable, in words: figures of other series are no history. */
export const seriesOf = ({ windowMonths, rampDays }: Readonly<MetricsSpec>, currency: string | null, policy: string | undefined): string =>
	[`${windowMonths} months`, `ramp ${rampDays} days`, currency ?? [], policy === undefined ? [] : `policy ${policy}`].flat().join(', ');

const numberOr = <T>(value: unknown, otherwise: T) => (typeof value === 'number' && Number.isFinite(value) ? value : otherwise);

/**
 * Reads the metric rows that earlier runs stored (snapshots `of` a metric) and are not later than the as-of date. Of two
 * of one day and series the later run's counts; a row that names no series is of any. Cost: O(snapshots log snapshots).
 */
export function readHistory(book: Book, { asOf, timeZone }: MetricsContext): { readonly of: History; readonly days: number } {
	const instantOf = instantReader(timeZone);
	const kept = recordsOf(book, 'snapshot').flatMap((record) => {
		const { asOf: seen, day, metricId } = record;
		const at = instantOf(seen);
		if (record['of'] !== 'metric' || typeof metricId !== 'string' || typeof day !== 'string' || at === undefined || at >= asOf) return [];
		return [{ metricId, day, key: `${day} ${textIn(record['series']) ?? ''}`, at, point: { asOf: String(seen), value: numberOr(record['value'], null), numerator: numberOr(record['numerator'], 0), denominator: numberOr(record['denominator'], null), basis: 'stored' } satisfies Point }];
	});
	kept.sort((a, b) => a.at - b.at || compareText(JSON.stringify(a.point), JSON.stringify(b.point)));
	const rows = new Map<string, Map<string, Point>>();
	for (const { metricId, key, point } of kept) {
		const own = rows.get(metricId) ?? new Map<string, Point>();
		own.set(key, point);
		rows.set(metricId, own);
	}
	return { of: (id, series) => (day) => rows.get(id)?.get(`${day} ${series}`) ?? rows.get(id)?.get(`${day} `), days: new Set(kept.map(({ day }) => day)).size };
}
