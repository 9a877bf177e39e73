import { compareText, textIn, type Fields } from '../core';
import { isDuplicate, recordsOf, type Book, type BookRecord } from '../model';

/** What the last run left in the tables. */
export interface Knowledge {
	readonly asOf: string | null;
	readonly runId: string | null;
	readonly partners: readonly BookRecord[];
	readonly deals: readonly BookRecord[];
	/** Metric rows of the last run. */
	readonly metrics: readonly BookRecord[];
	/** Short rows of earlier runs, oldest first: partners and metrics of a day. */
	readonly history: readonly BookRecord[];
}

const latest = (rows: readonly BookRecord[], key: string): string | null => rows.reduce<string | null>((last, row) => (compareText(textIn(row[key]) ?? '', last ?? '') > 0 ? (textIn(row[key]) ?? last) : last), null);

/**
 * Reads a book of stored rows, as Read State hands them out, or the records of a line. A row of history is one without a sentence: the
 * results table keeps records whole, the snapshots table cuts them down.
 * Cost: O(n).
 */
export function readKnowledge(book: Book): Knowledge {
	const stored = recordsOf(book, 'snapshot');
	const of = (kind: string, whole: boolean) => stored.filter((row) => row['of'] === kind && isWhole(row) === whole);
	const runs = [...recordsOf(book, 'run'), ...stored.filter((row) => row['of'] === 'run')];
	const asOf = latest(runs, 'asOf');
	const run = runs.find((row) => row['asOf'] === asOf);
	return {
		asOf: asOf ?? latest([...of('partner', true).map((row) => resultOf(row) as BookRecord), ...of('metric', true)], 'asOf'),
		runId: textIn(run?.['runId']) ?? textIn(run?.id) ?? null,
		partners: [...live(book, 'partner'), ...of('partner', true)],
		deals: [...live(book, 'opportunity'), ...of('opportunity', true)],
		metrics: of('metric', true),
		history: [...of('partner', false), ...of('metric', false)],
	};
}

/** Records of a line that runs now, each once. */
const live = (book: Book, type: 'opportunity' | 'partner'): readonly BookRecord[] => recordsOf(book, type).filter((record) => !isDuplicate(record));

/** The first result that a node put on a record. */
const resultOf = (row: BookRecord): Fields => [row['score'], row['dormancy'], row['tier'], row['play']].find((value): value is Fields => typeof value === 'object' && value !== null) ?? {};

function isWhole(row: BookRecord): boolean {
	return row['of'] === 'metric' ? typeof row['sentence'] === 'string' : row['of'] === 'opportunity' || typeof resultOf(row)['sentence'] === 'string';
}
