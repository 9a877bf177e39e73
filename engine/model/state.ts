import { compareNumber, compareText, inTurn, isMissing, type Issue } from '../core';
import type { BookRecord } from './record';

/** One row of an append-only state table, as n8n's Data Table returns it. */
export interface StateRow {
	/** n8n's row number; decides between rows of the same instant. */
	readonly id?: unknown;
	readonly recordId?: unknown;
	readonly kind?: unknown;
	readonly at?: unknown;
	readonly runId?: unknown;
	/** The record as JSON text. */
	readonly payload?: unknown;
}

interface ReadRow {
	readonly key: string;
	readonly at: number;
	readonly row: number;
	readonly record: BookRecord;
	readonly source: StateRow;
}

const earliestFirst = inTurn<ReadRow>(
	(a, b) => compareNumber(a.at, b.at),
	(a, b) => compareNumber(a.row, b.row),
	(a, b) => compareText(JSON.stringify(a.record), JSON.stringify(b.record)),
);

function readRow(row: StateRow): ReadRow | Issue {
	const unusable = (field: keyof StateRow, expected: string): Issue => ({
		code: 'unusableStateRow',
		severity: 'warning',
		message: `A state row was skipped: its ${field} is not ${expected}.`,
		field,
		expected,
		received: row[field],
	});
	if (isMissing(row.recordId)) return unusable('recordId', 'an id');
	if (isMissing(row.kind)) return unusable('kind', 'a kind such as decision');
	const at = row.at instanceof Date ? row.at.getTime() : Date.parse(String(row.at));
	if (Number.isNaN(at)) return unusable('at', 'a date');
	try {
		const record: unknown = JSON.parse(String(row.payload));
		if (typeof record !== 'object' || record === null || Array.isArray(record)) throw new SyntaxError();
		return {
			key: JSON.stringify([String(row.kind), String(row.recordId)]),
			at,
			row: Number(row.id ?? 0),
			record: record as BookRecord,
			source: row,
		};
	} catch {
		return unusable('payload', 'a JSON object');
	}
}

/**
 * Folds append-only rows into the state they describe: of each kind and record id the latest row wins,
 * ties go to the higher row number, so that the order of the rows never matters.
 *
 * Rows that cannot be read are skipped and listed. Cost: O(n log n).
 */
export function foldState(rows: Iterable<StateRow>): {
	readonly records: readonly BookRecord[];
	/** Of each record, the row it came from. */
	readonly rows: readonly StateRow[];
	readonly issues: readonly Issue[];
} {
	const latest = new Map<string, ReadRow>();
	const issues: Issue[] = [];
	for (const row of rows) {
		const read = readRow(row);
		if ('code' in read) {
			issues.push(read);
			continue;
		}
		const known = latest.get(read.key);
		if (known === undefined || earliestFirst(known, read) < 0) latest.set(read.key, read);
	}
	const kept = [...latest.values()].sort((a, b) => compareText(a.key, b.key));
	return { records: kept.map(({ record }) => record), rows: kept.map(({ source }) => source), issues };
}
