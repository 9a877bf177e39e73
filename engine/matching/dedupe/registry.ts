import { isMissing } from '../../core';
import type { BookRecord } from '../../model';
import type { RowMatch } from '../types';
import { valueAt } from './rowsOf';
import type { DedupeSpec } from './spec';
import type { RecordMatch } from './types';

/** What a registry says of one row. */
export type Standing = Required<Pick<RecordMatch, 'registry' | 'known'>>;

const textsOf = (value: unknown): string[] =>
	(Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((one) =>
		isMissing(one) || typeof one === 'object' ? [] : [String(one).trim().toLowerCase()],
	);

/** Whether a record is of the registry: its field has one of the values, in small or capital letters. */
export function isRegistered({ field, values }: NonNullable<DedupeSpec['registry']>): (record: BookRecord) => boolean {
	const wanted = new Set(values.map((value) => value.trim().toLowerCase()));
	return (record) => textsOf(valueAt(record, field)).some((text) => wanted.has(text));
}

/**
 * Says of each row what it is to the registry: part of it; surely or perhaps one with rows of it; or new.
 *
 * A row that is sure of other new rows only is unsure of the known ones of its cluster. Cost: O(rows).
 */
export function standingsOf(rows: readonly RowMatch[], registered: readonly boolean[]): Standing[] {
	const asked = new Set(rows.flatMap(({ cluster }, row) => (registered[row] === true ? [] : [cluster])));
	const known = new Map<string, { all: string[]; merging: string[] }>();
	rows.forEach(({ id, cluster, band }, row) => {
		if (registered[row] !== true || !asked.has(cluster)) return;
		const entry = known.get(cluster) ?? { all: [], merging: [] };
		known.set(cluster, entry);
		entry.all.push(id);
		if (band === 'merge') entry.merging.push(id);
	});
	return rows.map(({ cluster, band }, row): Standing => {
		if (registered[row] === true) return { registry: 'registered', known: [] };
		const { all = [], merging = [] } = known.get(cluster) ?? {};
		if (band === 'merge' && merging.length > 0) return { registry: 'known', known: [...merging].sort() };
		if (all.length > 0 || band === 'review') return { registry: 'unsure', known: [...all].sort() };
		return { registry: 'new', known: [] };
	});
}
