import { compareText, hashOf, isMissing } from '../../core';
import type { BookRecord } from '../../model';

/** A record to be matched, under the id that matching knows it by. */
export interface KnownRow {
	readonly id: string;
	/** As it came. */
	readonly record: BookRecord;
	/** The same with that id. */
	readonly row: BookRecord;
}

/** A value at a path such as `source.Owner`; a field of that very name comes first. */
export function valueAt(record: Readonly<Record<string, unknown>>, path: string): unknown {
	if (Object.hasOwn(record, path)) return record[path];
	return path.split('.').reduce<unknown>(
		(value, key) =>
			typeof value === 'object' && value !== null && Object.hasOwn(value, key)
				? (value as Record<string, unknown>)[key]
				: undefined,
		record,
	);
}

const byIdThenContent = (a: KnownRow, b: KnownRow): number =>
	compareText(a.id, b.id) || (a.record === b.record ? 0 : compareText(hashOf(a.record), hashOf(b.record)));

/**
 * Records in an order of their own, each with an id: what comes later cannot depend on the order of the rows, not even
 * where ids collide.
 *
 * A record without an id is named after a fingerprint of what it holds; equal ones are numbered.
 *
 * Cost: O(n log n).
 */
export function rowsOf(records: readonly BookRecord[], idColumn = 'id'): KnownRow[] {
	const seen = new Map<string, number>();
	return records
		.map((record): KnownRow => {
			const own = valueAt(record, idColumn);
			if (!isMissing(own)) {
				const id = String(own);
				return { id, record, row: record.id === id ? record : { ...record, id } };
			}
			const print = `row-${hashOf(record)}`;
			const before = seen.get(print) ?? 0;
			seen.set(print, before + 1);
			const id = before === 0 ? print : `${print}-${before + 1}`;
			return { id, record, row: { ...record, id } };
		})
		.sort(byIdThenContent);
}
