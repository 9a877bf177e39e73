import { isMissing, type Instant, type Issue, type Minor } from '../core';
import { OPPORTUNITY_KINDS, OPPORTUNITY_STATUSES, type BookRecord, type OpportunityStatus } from '../model';
import { textOf, type Deal } from './deal';
import type { Kind } from './types';

/** How a deal is read in one book: its clock, its money, its accounts. */
export interface Reading {
	readonly instantOf: (text: unknown) => Instant | undefined;
	readonly sizeOf: (value: number, currency: string | undefined, closedAt: Instant | undefined) => Minor | undefined;
	readonly accountOf: (id: string) => string;
	readonly accountNameOf: (id: string) => string | undefined;
	/** Text that repeats, as a key: trimmed, lower case. */
	readonly keyOf: (text: string | undefined) => string | undefined;
	readonly onIssue: (issue: Issue) => void;
}

const kinds: ReadonlySet<unknown> = new Set(OPPORTUNITY_KINDS);
const statuses: ReadonlySet<unknown> = new Set(OPPORTUNITY_STATUSES);

/** The key of a customer known by domain or name only: no id begins so. */
const withoutId = (place: string | undefined): string | undefined => (place === undefined ? undefined : `\n${place}`);

/** One key for one customer. */
export function accountKeyOf(record: BookRecord, id: string | undefined, name: string | undefined, { accountOf, keyOf }: Reading): string | undefined {
	return id === undefined ? withoutId(textOf(record['accountDomain']) ?? keyOf(name)) : accountOf(id);
}

const NO_PARTNERS: Deal['partners'] = Object.freeze([]);

/** Ids and names of the partners on a deal. */
export function partnersOf(record: BookRecord): Deal['partners'] {
	const claimed = record['claimedPartners'];
	const ofRecord = record['partnerOfRecordId'];
	if (claimed === undefined && ofRecord === undefined) return NO_PARTNERS;
	const claims = Array.isArray(claimed) ? claimed.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null) : [];
	const of = textOf(ofRecord);
	return [
		...claims.map((claim) => ({ id: textOf(claim['partnerId']), name: textOf(claim['name']) })).filter(({ id, name }) => id !== undefined || name !== undefined),
		...(of === undefined ? [] : [{ id: of, name: undefined }]),
	];
}

/** A field that holds something else than it should is told of, and counts as not given. */
export function tellUnreadable(record: BookRecord, field: string, expected: string, { onIssue }: Reading): void {
	onIssue({ code: 'unreadableField', severity: 'warning', message: `${field} is not ${expected} and counts as not given. Put Partner Records before this node, or correct the field.`, ...(isMissing(record.id) ? {} : { recordId: String(record.id) }), field, expected, received: record[field] });
}

function oneOf<T>(record: BookRecord, field: string, values: ReadonlySet<unknown>, expected: string, reading: Reading): T | undefined {
	const value = record[field];
	if (values.has(value)) return value as T;
	if (!isMissing(value)) tellUnreadable(record, field, expected, reading);
	return undefined;
}

export const statusIn = (record: BookRecord, reading: Reading): OpportunityStatus | undefined => oneOf(record, 'status', statuses, 'open, won or lost', reading);
export const kindIn = (record: BookRecord, reading: Reading): Kind | undefined => oneOf(record, 'kind', kinds, 'newBusiness, expansion, renewal or churn', reading);

export function instantIn(record: BookRecord, field: string, reading: Reading): Instant | undefined {
	const value = record[field];
	if (value === undefined) return undefined;
	const found = reading.instantOf(value);
	if (found === undefined && !isMissing(value)) tellUnreadable(record, field, 'a date', reading);
	return found;
}
