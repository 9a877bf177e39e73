import { isMissing } from '../../core';
import { survivorsOf, type Book, type BookRecord } from '../../model';
import { opportunitiesToTable } from '../opportunitiesToTable';
import { accountsToTable, contactsToTable, partnersToTable } from '../tables';
import type { MatchTable } from '../types';
import { valueAt, type KnownRow } from './rowsOf';
import type { DedupeSpec, DedupeType } from './spec';

/** The table of a record type, compared by the fields that are its own. */
export function tableOf(type: DedupeType, rows: readonly KnownRow[], book: Book): MatchTable {
	const records = rows.map(({ row }) => row);
	switch (type) {
		case 'partner':
			return partnersToTable(records);
		case 'account':
			return accountsToTable(records);
		case 'contact':
			return contactsToTable(records);
		case 'opportunity':
			return opportunitiesToTable(records, book.byId.get('account'), survivorsOf(book, 'account'));
	}
}

/** A table compared by the fields that the user names. */
export function ownTableOf(rows: readonly KnownRow[], { fields, source }: NonNullable<DedupeSpec['own']>): MatchTable {
	const paths = fields.map(({ column }) => column).filter((column) => column.includes('.'));
	const cellsOf = (row: BookRecord): Record<string, unknown> =>
		paths.length === 0 ? row : { ...row, ...Object.fromEntries(paths.map((path) => [path, valueAt(row, path)])) };
	return {
		fields: fields.map(({ column, type }) => ({ name: column, type })),
		records: rows.map(({ id, row }) => {
			const from = valueAt(row, source);
			return { id, ...(isMissing(from) ? {} : { source: String(from) }), fields: cellsOf(row) };
		}),
	};
}
