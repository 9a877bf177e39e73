import { isMissing, type Issue } from '../../core';
import { recordsOf, toBook, type Book, type BookRecord } from '../../model';
import type { MatchModel } from '../matchModel';
import type { DealConflict } from '../findConflicts';
import { matchDealsAndExplain } from '../matchOpportunities';
import { matchAndExplain, type Explained } from '../matchRecords';
import type { MatchDecision, MatchSpec } from '../spec';
import type { MatchResult, MatchTable } from '../types';
import { rulesFor } from './rulesFor';
import { rowsOf, type KnownRow } from './rowsOf';
import { readStoredModel } from './storedModel';
import { ownTableOf, tableOf } from './tableOf';
import type { DedupeSpec, DedupeType, OwnType } from './spec';

/** A record that nothing can be compared of. */
export interface LeftRow {
	readonly row: KnownRow;
	readonly why: 'noCustomer' | 'blank';
}

/** One record type, ready to be matched. */
export interface TypeInput {
	readonly type: OwnType;
	readonly rows: readonly KnownRow[];
	readonly table: MatchTable;
	/** Records of the type that cannot be compared. */
	readonly left: readonly LeftRow[];
	/** Deals: with their customers and partners, matched before them. */
	readonly deals?: Book;
}

/** What matching says of one type. */
export interface TypeResult extends TypeInput {
	readonly result: MatchResult;
	readonly explain: Explained['explain'];
	readonly conflicts: readonly DealConflict[];
	readonly stored: boolean;
	readonly spec: MatchSpec;
	readonly issues: readonly Issue[];
}

const hasCustomer = (record: BookRecord): boolean =>
	['accountId', 'accountName', 'accountDomain'].some((field) => !isMissing(record[field]));

/** Leaves out the records that nothing can be compared of. */
function compared(rows: readonly KnownRow[], toTable: (rows: readonly KnownRow[]) => MatchTable) {
	const all = toTable(rows);
	const columns = all.fields.flatMap(({ name, columns: own = [name] }) => own);
	const isBlank = (cell: unknown): boolean => isMissing(cell) || (Array.isArray(cell) && cell.every(isMissing));
	const blank = all.records.map(({ fields }) => columns.every((column) => isBlank(fields[column])));
	const left = rows.flatMap((row, i): LeftRow[] => (blank[i] === true ? [{ row, why: 'blank' }] : []));
	if (left.length === 0) return { rows, left, table: all };
	const kept = rows.filter((_, i) => blank[i] !== true);
	return { rows: kept, left, table: toTable(kept) };
}

/** The records that a run is asked to match, by type; deals see the book as it was matched so far. */
export function inputOf(book: Book, type: DedupeType): TypeInput {
	const rows = rowsOf(recordsOf(book, type));
	if (type !== 'opportunity') return { type, ...compared(rows, (some) => tableOf(type, some, book)) };
	// A deal is known by its customer first: without one, nothing makes two rows one deal.
	const dealRows = rows.filter(({ row }) => hasCustomer(row));
	const around = (['partner', 'account'] as const).flatMap((of) => rowsOf(recordsOf(book, of)).map(({ row }) => row));
	const deals = toBook([...dealRows.map(({ row }) => row), ...around]);
	const left = rows.flatMap((row): LeftRow[] => (hasCustomer(row.row) ? [] : [{ row, why: 'noCustomer' }]));
	return { type, rows: dealRows, left, table: tableOf(type, dealRows, deals), deals };
}

/** The records that are compared by fields of the user's. */
export function ownInputOf(book: Book, own: NonNullable<DedupeSpec['own']>): TypeInput {
	const rows = rowsOf(recordsOf(book, own.type), own.id);
	return { type: own.type, ...compared(rows, (some) => ownTableOf(some, own)) };
}

/**
 * Matches the records of one type.
 *
 * @param model a model to use as it is; absent: the stored one if that is asked for, else one is learned
 * @throws what matchRecords throws
 */
export function dedupeType(
	input: TypeInput,
	book: Book,
	spec: DedupeSpec,
	decisions: readonly MatchDecision[],
	model?: MatchModel,
): TypeResult {
	const { mergeAt, reviewAt, largestCluster, duplicateFree, mostMerges } = spec;
	const own: MatchSpec = {
		version: 1,
		mergeAt,
		reviewAt,
		largestCluster,
		duplicateFree,
		...(mostMerges === undefined ? {} : { mostMerges }),
		...rulesFor(input, spec),
		decisions: [...decisions],
	};
	const stored = model === undefined && spec.useStoredModel ? readStoredModel(book, input.type, input.table) : { issues: [] };
	const chosen = model ?? stored.model;
	const context = chosen === undefined ? {} : { model: chosen };
	if (input.deals !== undefined) {
		const { result, explain } = matchDealsAndExplain(input.deals, own, context);
		return { ...input, result, explain, conflicts: result.conflicts, stored: stored.model !== undefined, spec: own, issues: stored.issues };
	}
	const { result, explain } = matchAndExplain(input.table, own, context);
	return { ...input, result, explain, conflicts: [], stored: stored.model !== undefined, spec: own, issues: stored.issues };
}
