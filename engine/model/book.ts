import type * as z from 'zod/v4';
import { type Issue, isMissing } from '../core';
import { comesFirst } from './comesFirst';
import type { BookRecord, RecordType } from './record';

/** The records of one run, grouped by type and indexed by id once. Never mutated. */
export interface Book {
	readonly byType: ReadonlyMap<RecordType, readonly BookRecord[]>;
	/** One record of each id, per type: where several share an id the one that comes first (`comesFirst`). All are in `byType`. */
	readonly byId: ReadonlyMap<RecordType, ReadonlyMap<string, BookRecord>>;
}

/** Groups records into a book. Cost: O(n). */
export function toBook(records: Iterable<BookRecord>): Book {
	const byType = new Map<RecordType, BookRecord[]>();
	const byId = new Map<RecordType, Map<string, BookRecord>>();
	const all: readonly BookRecord[] = Array.isArray(records) ? (records as BookRecord[]) : [...records];
	// As everywhere where there may be a million: the iterator of a loop over them takes ten times as long.
	all.forEach((record) => {
		let group = byType.get(record.recordType);
		let index = byId.get(record.recordType);
		if (group === undefined || index === undefined) {
			byType.set(record.recordType, (group = []));
			byId.set(record.recordType, (index = new Map<string, BookRecord>()));
		}
		group.push(record);
		if (isMissing(record.id)) return;
		const known = index.get(String(record.id));
		if (known === undefined || comesFirst(record, known)) index.set(String(record.id), record);
	});
	return { byType, byId };
}

/** All records of a type, in the order they came. */
export function recordsOf(book: Book, type: RecordType): readonly BookRecord[] {
	return book.byType.get(type) ?? [];
}

/** The record of a type with an id. */
export function findRecord(book: Book, type: RecordType, id: string): BookRecord | undefined {
	return book.byId.get(type)?.get(id);
}

/**
 * Checks the fields that a module reads, and no others. A record that does not fit becomes an issue
 * that names its first wrong field.
 *
 * @param schema a `pick` of the record's schema
 */
export function readRecord<Schema extends z.ZodType>(
	schema: Schema,
	record: BookRecord,
): { readonly value: z.output<Schema> } | { readonly issue: Issue } {
	const parsed = schema.safeParse(record);
	if (parsed.success) return { value: parsed.data };
	const fault = parsed.error.issues[0];
	const field = fault?.path.map(String).join('.') ?? '';
	const received = fault?.path.reduce<unknown>(
		(value, key) =>
			typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
		record,
	);
	return {
		issue: {
			code: 'unreadableRecord',
			severity: 'blocker',
			message: `The ${record.recordType} was left out: ${field} is not what it should be (${fault?.message ?? 'unknown'}). Put Partner Records before this node, or correct the field.`,
			...(isMissing(record.id) ? {} : { recordId: String(record.id) }),
			field,
			expected: fault?.message ?? '',
			received,
		},
	};
}
