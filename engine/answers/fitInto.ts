import type { Fields } from '../core';
import type { Answer } from './types';

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/** Characters that a text of a CRM may take in an answer. */
const LONGEST_TEXT = 300;

/** Six decimals of a share and two of everything else say all that a reader can use. */
const shortNumber = (value: number): number => Number(value.toFixed(Math.abs(value) < 1 ? 6 : 2));

/** Texts cut to a length, numbers to their digits that matter. */
function shortened(value: unknown): unknown {
	if (typeof value === 'string') return value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT - 1)}…` : value;
	if (typeof value === 'number') return shortNumber(value);
	if (Array.isArray(value)) return value.map(shortened);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shortened(inner)]));
}

/**
 * The answer in at most so many bytes of JSON: numbers lose digits nobody reads, long texts are cut, then rows and ids are left out from the end.
 * What is left out is counted in `more`.
 */
export function fitInto(answer: Answer, bytes: number): Answer {
	const rows = answer.rows.map((row) => shortened(row) as Fields);
	const records = answer.records.slice(0, 50);
	const cut = (rowsKept: number, recordsKept: number): Answer => ({
		...answer,
		sentence: answer.sentence.slice(0, 1000),
		rows: rows.slice(0, rowsKept),
		records: records.slice(0, recordsKept),
		more: rows.length - rowsKept,
	});
	for (let kept = rows.length; kept > 0; kept -= 1) {
		for (const ids of [records.length, Math.min(10, records.length)]) {
			const fitting = cut(kept, ids);
			if (bytesOf(fitting) <= bytes) return fitting;
		}
	}
	return cut(0, Math.min(10, records.length));
}
