import { compareText, isoInstant } from '../core';
import { isDuplicate, recordsOf, type Book, type BookRecord } from '../model';
import { inside, numberOf, objectOf, textOf, type Loose } from './read';
import type { ReportContext } from './types';

/** What the nodes of the line left for a reader. */
export interface Told {
	readonly asOf: string;
	/** ISO 4217 code, or empty. */
	readonly currency: string;
	/** What each node summed up, by its result key. */
	readonly summaries: Loose;
	/** The latest day's metric rows, by metric, variant and segment. */
	readonly metrics: ReadonlyMap<string, BookRecord>;
	/** Partners by id, and deals, each once. */
	readonly partners: readonly BookRecord[];
	readonly opportunities: readonly BookRecord[];
	readonly registrations: readonly BookRecord[];
	/** Segments of the investment index, best first. */
	readonly segments: readonly Loose[];
	/** A result of a whole book, such as a backtest, by what it is of. */
	readonly whole: (of: string) => Loose | undefined;
	readonly rejects: number;
}

const once = (records: readonly BookRecord[]): readonly BookRecord[] => records.filter((record) => !isDuplicate(record));
const byId = (a: BookRecord, b: BookRecord) => compareText(String(a.id), String(b.id));

/** The metric rows of the latest day at or before the as-of date. */
function latestMetrics(book: Book, asOf: string): ReadonlyMap<string, BookRecord> {
	const rows = recordsOf(book, 'snapshot').filter((record) => record['of'] === 'metric' && String(record['asOf'] ?? '') <= asOf);
	const day = rows.reduce((latest, row) => (compareText(String(row['asOf']), latest) > 0 ? String(row['asOf']) : latest), '');
	return new Map(rows.filter((row) => row['asOf'] === day && typeof row['title'] === 'string').map((row) => [String(row['metricId']), row]));
}

/** Reads what a book tells a reader. Cost: O(n). */
export function readBook(book: Book, context: ReportContext): Told {
	const [run] = recordsOf(book, 'run');
	const asOf = isoInstant(context.asOf);
	const summaries = objectOf(run?.['summaries']);
	const currency = ['hygiene', 'attribution', 'score', 'metrics'].map((key) => textOf(inside(summaries, key, 'currency'))).find((found) => found !== null);
	return {
		asOf,
		currency: currency ?? textOf(run?.['currency']) ?? '',
		summaries,
		metrics: latestMetrics(book, asOf),
		partners: [...once(recordsOf(book, 'partner'))].sort(byId),
		opportunities: once(recordsOf(book, 'opportunity')),
		registrations: recordsOf(book, 'registration'),
		segments: recordsOf(book, 'snapshot').filter((record) => record['of'] === 'investmentSegment').sort((a, b) => (numberOf(a['rank']) ?? 0) - (numberOf(b['rank']) ?? 0) || byId(a, b)),
		whole: (of) => recordsOf(book, 'snapshot').find((record) => record['of'] === of),
		rejects: recordsOf(book, 'reject').length,
	};
}

/** The name of a record, else its id. */
export const nameOf = (record: BookRecord): string => textOf(record['name']) ?? String(record.id ?? '');

/** What a deal is worth, in major units of its own currency. */
export const sizeOf = (record: BookRecord): number | null => numberOf(record['acv']) ?? numberOf(record['amount']);
