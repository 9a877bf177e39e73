import { compareText } from '../core';
import type { Draft, Made } from './draft';
import { isRow, type Row } from './headers';

/** An event that several rows tell, and what each of them says beyond its fields. */
export interface EventRows {
	readonly made: Made;
	readonly sources: unknown[];
}

/**
 * Adds a row to the event that it tells too. Where the rows spell a name differently the first in the
 * alphabet counts, so that the order of the rows never decides.
 */
export function joinEvent({ made, sources }: EventRows, { source, ...fields }: Draft, row: number): void {
	(made.rows ??= [made.row]).push(row);
	sources.push(source);
	for (const [field, value] of Object.entries(fields)) {
		const known = made.record[field];
		const isEarlier = typeof known === 'string' && typeof value === 'string' && compareText(value, known) < 0;
		if (known === undefined || isEarlier) made.record[field] = value;
	}
}

const distinct = (values: readonly unknown[]): unknown[] => [
	...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

/** Puts what the rows of an event say under one `source`: what they agree on once, all else as a list. */
export function settleEvent({ made, sources }: EventRows): void {
	const rows = sources.filter((source): source is Row => isRow(source));
	if (sources.length < 2 || rows.length === 0) return;
	const merged = new Map<string, unknown>();
	for (const key of new Set(rows.flatMap((row) => Object.keys(row)))) {
		const said = rows.flatMap((row) => (Object.hasOwn(row, key) ? [row[key]] : []));
		const lists = said.every((value) => Array.isArray(value));
		const values = distinct(lists ? said.flat() : said);
		merged.set(key, lists || values.length > 1 ? values : values[0]);
	}
	made.record['source'] = Object.fromEntries(merged);
}
