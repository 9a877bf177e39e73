import { isoInstant } from '../core';
import { isDealToKeep, recordsOf, type Book, type BookRecord } from '../model';
import type { ReportContext } from './types';

/** What a node says of the whole book, kept as one record. */
const OF_THE_BOOK: ReadonlySet<unknown> = new Set(['backtest', 'investmentBudget', 'investmentSegment', 'rosterDecay']);

/** Whether the line has said something of a partner. */
const hasResult = (record: BookRecord): boolean => ['dormancy', 'play', 'score', 'tier'].some((key) => typeof record[key] === 'object' && record[key] !== null);

/**
 * The results of a line: partners with what was found of them, deals that people still ask about, the metrics of the day and what holds for the whole book,
 * the frozen models (the latest of each) and the run, each in the order in which they came. Older deals, activities and what
 * earlier runs kept stay behind.
 *
 * Cost: O(partners + deals + snapshots).
 */
export function resultsOf(book: Book, { asOf }: ReportContext): readonly BookRecord[] {
	const now = isoInstant(asOf);
	const isOfRun = ({ of, asOf: at }: BookRecord) => OF_THE_BOOK.has(of) || (of === 'metric' && at === now);
	const models = new Map(recordsOf(book, 'model').map((record) => [record.id, record]));
	return [
		...recordsOf(book, 'partner').filter(hasResult),
		...recordsOf(book, 'opportunity').filter((record) => isDealToKeep(record, asOf)),
		...recordsOf(book, 'snapshot').filter(isOfRun),
		...models.values(),
		...recordsOf(book, 'run'),
	];
}
