import { isMissing } from '../core';
import { isRow, type Row } from './headers';

/** What a read of a source system covered. */
export interface SourceRead {
	/** Everything was read: nothing that is kept counts any more. */
	readonly full: boolean;
	/** Objects of which everything was read, though not of the others. */
	readonly whole: readonly string[];
}

const within = (row: Row, name: string, key: string): unknown => (isRow(row[name]) ? row[name][key] : undefined);
const objectOf = (row: Row): string => String(within(row, 'attributes', 'type') ?? row['objectType'] ?? '');
const idOf = (row: Row): unknown => row['Id'] ?? row['id'] ?? row['key'] ?? row['partner_crossbeam_record_id'] ?? within(row, 'engagement', 'id');
const isDeleted = (row: Row): boolean => row['IsDeleted'] === true || row['is_deleted'] === true;

/** Rows of different objects may have one id; a row without any is told from others by all it says. */
const rowKey = (row: Row): string => (isMissing(idOf(row)) ? JSON.stringify(row) : JSON.stringify([objectOf(row), idOf(row), row['crossbeam_record_id']]));

/**
 * Puts rows that were read from a source over those kept of it: one row an object and id, the later one; without what the
 * source says is deleted. Rows are handed on as they are, in the order in which their ids came first.
 *
 * Cost: O(rows).
 */
export function mergeSourceRows(kept: readonly unknown[], fresh: readonly unknown[], { full, whole }: SourceRead): Row[] {
	const replaced = new Set(whole);
	const rows = new Map<string, Row>();
	const put = (row: Row) => rows.set(rowKey(row), row);
	if (!full) for (const row of kept) if (isRow(row) && !replaced.has(objectOf(row))) put(row);
	for (const row of fresh) if (isRow(row) && Object.keys(row).length > 0) put(row);
	return [...rows.values()].filter((row) => !isDeleted(row));
}
