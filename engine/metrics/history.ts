import { compareText, instantReader } from '../core';
import { recordsOf, type Book } from '../model';
import type { MetricsContext, Point } from './types';

/** What earlier runs kept of a row, by the day they looked at. */
export type History = (rowId: string) => ReadonlyMap<string, Point>;

const numberOr = <T>(value: unknown, otherwise: T) => (typeof value === 'number' && Number.isFinite(value) ? value : otherwise);

/**
 * Reads the metric rows that earlier runs stored (snapshots `of` a metric) and are not later than the as-of date. Of two
 * of one day the later run's counts. Cost: O(snapshots log snapshots).
 */
export function readHistory(book: Book, { asOf, timeZone }: MetricsContext): { readonly of: History; readonly days: number } {
	const instantOf = instantReader(timeZone);
	const kept = recordsOf(book, 'snapshot').flatMap((record) => {
		const { asOf: seen, day, metricId } = record;
		const at = instantOf(seen);
		if (record['of'] !== 'metric' || typeof metricId !== 'string' || typeof day !== 'string' || at === undefined || at >= asOf) return [];
		return [{ metricId, day, at, point: { asOf: String(seen), value: numberOr(record['value'], null), numerator: numberOr(record['numerator'], 0), denominator: numberOr(record['denominator'], null), basis: 'stored' } satisfies Point }];
	});
	kept.sort((a, b) => a.at - b.at || compareText(JSON.stringify(a.point), JSON.stringify(b.point)));
	const rows = new Map<string, Map<string, Point>>();
	for (const { metricId, day, point } of kept) {
		const days = rows.get(metricId) ?? new Map<string, Point>();
		days.set(day, point);
		rows.set(metricId, days);
	}
	const none: ReadonlyMap<string, Point> = new Map();
	return { of: (id) => rows.get(id) ?? none, days: new Set(kept.map(({ day }) => day)).size };
}
