/** Every type of record that travels between the nodes. */
const RECORD_TYPES = [
	'partner', 'account', 'contact', 'opportunity', 'touch', 'registration',
	'decision', 'snapshot', 'ledger', 'model', 'reject', 'run',
	// A row of some other table, on which a node was asked to work as it is.
	'row',
] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/** A record as it travels: its type is known, its fields are checked by whoever reads them. */
export interface BookRecord {
	readonly recordType: RecordType;
	readonly id?: unknown;
	readonly [field: string]: unknown;
}

const known: ReadonlySet<unknown> = new Set(RECORD_TYPES);

/** Whether a value is a record of the stream: its type is known, and its id is no object, which may not even be a text. */
export function isBookRecord(value: unknown): value is BookRecord {
	if (typeof value !== 'object' || value === null) return false;
	const { recordType, id } = value as { recordType?: unknown; id?: unknown };
	return known.has(recordType) && (typeof id !== 'object' || id === null);
}
