import { DAY, dayOf, isoInstant, type Instant } from '../core';
import type { BookRecord, RecordType } from './record';

/** The tables that keep state between runs, by what they hold. */
export type StateTable =
	| 'cases' | 'deals' | 'decisions' | 'fixes' | 'ledger' | 'mails' | 'metrics' | 'models' | 'registrations' | 'rejects' | 'results' | 'runs' | 'snapshots' | 'writes';

/** A row as it is inserted; `at` is an ISO 8601 instant. */
export interface NewStateRow {
	readonly recordId: string;
	readonly kind: string;
	readonly at: string;
	readonly runId: string;
	readonly payload: string;
}

/** How long rows are meant to be kept: every day for a while, one a month after that. */
export type Keep = 'daily' | 'monthly';

const OF_TYPE: Readonly<Partial<Record<StateTable, RecordType>>> = {
	decisions: 'decision',
	models: 'model',
	registrations: 'registration',
	rejects: 'reject',
	runs: 'run',
};

/** Whether a node has put a result on a partner record. */
const carriesResult = (record: BookRecord): boolean =>
	record.recordType === 'partner' && ['score', 'tier', 'dormancy', 'play'].some((key) => typeof record[key] === 'object');

/** Whether the record is a metric of a day, as Partner Metrics makes them. */
const isMetric = (record: BookRecord): boolean => record.recordType === 'snapshot' && record['of'] === 'metric';

/** A metric cut down to what its history needs. */
function metricFigures({ recordType, id, of, metricId, day, asOf, series, value, numerator, denominator }: BookRecord): Record<string, unknown> {
	return { recordType, of, id, metricId, day, asOf, series, value, numerator, denominator };
}

/** How long after its close a deal is still asked about. */
const ASKED_ABOUT_DAYS = 400;

/** Whether a deal has been decided about, and is open or closed not long ago. */
export function isDealToKeep(record: BookRecord, asOf: Instant): boolean {
	if (record.recordType !== 'opportunity' || typeof record['attribution'] !== 'object' || record['attribution'] === null) return false;
	const closed = Date.parse(String(record['closedAt'] ?? ''));
	return record['status'] === 'open' || !(asOf - closed > ASKED_ABOUT_DAYS * DAY);
}

/** A deal with what was found of it, and what helps to recognise it. */
function dealInShort(record: BookRecord): Record<string, unknown> {
	const { id, name, accountId, accountName, accountDomain, acv, currency, kind, status, stage, createdAt, closedAt, ownerEmail, attribution, aging, play } = record;
	const { flat: _, involvement: __, ...decided } = attribution as Record<string, unknown>;
	return { recordType: 'snapshot', of: 'opportunity', id, name, accountId, accountName, accountDomain, acv, currency, kind, status, stage, createdAt, closedAt, ownerEmail, attribution: decided, aging, play };
}

/** Ledger records with a table of their own, by their kind. */
const OF_LEDGER: Readonly<Record<string, StateTable>> = { case: 'cases', fix: 'fixes', mail: 'mails', writeBack: 'writes' };

/** The one table that keeps a record of the ledger. */
const ledgerTableOf = (record: BookRecord): StateTable => OF_LEDGER[String(record['kind'])] ?? 'ledger';

/** Id and kind of a ledger record's row: of a contact each stage of each mail is kept, of a deal each write. */
function ledgerKeyOf(record: BookRecord, table: StateTable): [string, string] {
	if (table === 'mails') return [String(record['contact']), `${String(record['stage'])} ${String(record['mail'])}`];
	if (table === 'writes') return [String(record['opportunityId']), `${String(record['state'])} ${String(record['hash'])}`];
	return [String(record.id ?? ''), 'ledger'];
}

/** A record with each result cut down to its plain values: small enough to keep for years. */
function compact(record: BookRecord): Record<string, unknown> {
	const plain = (value: unknown) => value === null || typeof value !== 'object';
	const entries = Object.entries(record).flatMap(([key, value]): [string, unknown][] => {
		if (key === 'id' || key === 'name') return [[key, value]];
		if (plain(value) || Array.isArray(value) || !['score', 'tier', 'dormancy', 'play'].includes(key)) return [];
		const members = Object.entries(value as object).filter(([name, member]) => plain(member) && name !== 'sentence');
		const rates = Object.entries(value as object).flatMap(([name, member]) =>
			member !== null && typeof member === 'object' && 'estimate' in member ? [[name, member.estimate] as const] : [],
		);
		return [[key, Object.fromEntries([...members, ...rates])]];
	});
	return { recordType: 'snapshot', of: record.recordType, ...Object.fromEntries(entries) };
}

/** A record as a table keeps it: the source row stays with the source. */
function whole(record: BookRecord): Record<string, unknown> {
	const { source, ...kept } = record;
	return record.recordType === 'reject' ? { ...kept, source } : kept;
}

/**
 * The rows of one state table that the records of a stream make. Rows are appended, never changed; the
 * latest row of a record and kind counts (`foldState`).
 *
 * 1. `results` holds partners whole, `metrics` the metrics of the day, `deals` deals that are open or closed in the last 400
 *    days with what was found of them, `snapshots` partners and metrics cut down to plain values, `runs` one row a
 *    run under its as-of day; every other table holds its own record type whole.
 *    Ledger records of kind `writeBack` have the table `writes`, under the id of their deal; those of kind `mail` the table
 *    `mails`, under the address of their contact; those of kind `case` and `fix` the tables `cases` and `fixes`, under their own.
 * 2. A stored run, partner or record to review is a `snapshot`: read back it never takes the place of the live one.
 */
export function toStateRows(
	records: Iterable<BookRecord>,
	table: StateTable,
	keep: Keep,
	context: { readonly asOf: Instant; readonly timeZone: string; readonly runId: string },
): readonly NewStateRow[] {
	const at = isoInstant(context.asOf);
	const rows: NewStateRow[] = [];
	const add = (recordId: string, kind: string, payload: unknown) =>
		rows.push({ recordId, kind, at, runId: context.runId, payload: JSON.stringify(payload) });
	for (const record of records) {
		const id = String(record.id ?? '');
		if (table === 'runs' && record.recordType === 'run') {
			add(dayOf(context.asOf, context.timeZone), keep, { ...record, recordType: 'snapshot', of: 'run' });
		} else if (table === 'results' && carriesResult(record)) {
			add(id, 'partner', { ...whole(record), recordType: 'snapshot', of: 'partner' });
		} else if (table === 'metrics' && isMetric(record)) {
			add(id, 'metric', record);
		} else if (table === 'deals' && isDealToKeep(record, context.asOf)) {
			add(id, 'opportunity', dealInShort(record));
		} else if (table === 'snapshots' && carriesResult(record)) {
			add(id, keep, compact(record));
		} else if (table === 'snapshots' && isMetric(record)) {
			add(id, keep, metricFigures(record));
		} else if (record.recordType === 'ledger') {
			if (ledgerTableOf(record) === table) add(...ledgerKeyOf(record, table), whole(record));
		} else if (table !== 'runs' && OF_TYPE[table] === record.recordType) {
			add(id, record.recordType, whole(record));
		}
	}
	return rows;
}
