import { isMissing, type Instant, type Issue, type Minor } from '../core';
import { OPPORTUNITY_KINDS, OPPORTUNITY_STATUSES, isDuplicate, type BookRecord, type OpportunityStatus } from '../model';
import type { Kind } from './types';

/** An opportunity as the rules see it: read once, nothing decided. */
export interface Deal {
	/** Its place in the book, for what is computed once per deal. */
	readonly at: number;
	readonly record: BookRecord;
	readonly id: string;
	readonly name: string | undefined;
	readonly status: OpportunityStatus | undefined;
	readonly kindAsGiven: Kind | undefined;
	/** `acv`, else `amount`, in major units of its own currency. */
	readonly value: number | undefined;
	readonly valueField: 'acv' | 'amount';
	/** Something stands in its place that is no number. */
	readonly valueUnreadable: boolean;
	readonly currency: string | undefined;
	/** The value in minor units of the result's currency; undefined when there is none or no rate converts it. */
	readonly size: Minor | undefined;
	readonly createdAt: Instant | undefined;
	readonly closedAt: Instant | undefined;
	readonly lastActivityAt: Instant | undefined;
	readonly stageEnteredAt: Instant | undefined;
	/** One key for one customer: the surviving account's id, else its domain or name. */
	readonly account: string | undefined;
	readonly accountName: string | undefined;
	readonly productLine: string | undefined;
	readonly lossReason: string | undefined;
	readonly leadSource: string | undefined;
	readonly ownerEmail: string | undefined;
	readonly segment: string | undefined;
	/** Ids and names of the partners on it. */
	readonly partners: readonly { readonly id: string | undefined; readonly name: string | undefined }[];
	readonly duplicate: boolean;
}

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' && !isMissing(value) ? value : undefined);

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

const NO_PARTNERS: Deal['partners'] = Object.freeze([]);

function partnersOf(record: BookRecord): Deal['partners'] {
	const claimed = record['claimedPartners'];
	if (claimed === undefined && record['partnerOfRecordId'] === undefined) return NO_PARTNERS;
	const claims = Array.isArray(claimed) ? claimed.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null) : [];
	const of = textOf(record['partnerOfRecordId']);
	return [
		...claims.map((claim) => ({ id: textOf(claim['partnerId']), name: textOf(claim['name']) })).filter(({ id, name }) => id !== undefined || name !== undefined),
		...(of === undefined ? [] : [{ id: of, name: undefined }]),
	];
}

function tell(record: BookRecord, field: string, expected: string, { onIssue }: Reading): void {
	onIssue({ code: 'unreadableField', severity: 'warning', message: `${field} is not ${expected} and counts as not given. Put Partner Records before this node, or correct the field.`, ...(isMissing(record.id) ? {} : { recordId: String(record.id) }), field, expected, received: record[field] });
}

function oneOf<T>(record: BookRecord, field: string, values: ReadonlySet<unknown>, expected: string, reading: Reading): T | undefined {
	const value = record[field];
	if (values.has(value)) return value as T;
	if (!isMissing(value)) tell(record, field, expected, reading);
	return undefined;
}

function instantIn(record: BookRecord, field: string, reading: Reading): Instant | undefined {
	const value = record[field];
	const found = reading.instantOf(value);
	if (found === undefined && !isMissing(value)) tell(record, field, 'a date', reading);
	return found;
}

/**
 * Reads one opportunity. A field that holds something else than it should is told of and counts as not given;
 * the other fields are read all the same. Cost: O(1).
 */
export function readDeal(record: BookRecord, at: number, reading: Reading): Deal {
	const valueField = isMissing(record['acv']) ? 'amount' : 'acv';
	const given = record[valueField];
	const value = typeof given === 'number' && Number.isFinite(given) ? given : undefined;
	const valueUnreadable = value === undefined && !isMissing(given);
	if (valueUnreadable) tell(record, valueField, 'a number', reading);
	const currency = textOf(record['currency']);
	const closedAt = instantIn(record, 'closedAt', reading);
	const accountId = textOf(record['accountId']);
	const accountName = textOf(record['accountName']) ?? (accountId === undefined ? undefined : reading.accountNameOf(accountId));
	return {
		at,
		record,
		id: isMissing(record.id) ? '' : String(record.id),
		name: textOf(record['name']),
		status: oneOf<OpportunityStatus>(record, 'status', statuses, 'open, won or lost', reading),
		kindAsGiven: oneOf<Kind>(record, 'kind', kinds, 'newBusiness, expansion, renewal or churn', reading),
		value,
		valueField,
		valueUnreadable,
		currency,
		size: value === undefined ? undefined : reading.sizeOf(value, currency, closedAt),
		createdAt: instantIn(record, 'createdAt', reading),
		closedAt,
		lastActivityAt: instantIn(record, 'lastActivityAt', reading),
		stageEnteredAt: instantIn(record, 'stageEnteredAt', reading),
		account: accountId === undefined ? withoutId(textOf(record['accountDomain']) ?? reading.keyOf(accountName)) : reading.accountOf(accountId),
		accountName,
		productLine: reading.keyOf(textOf(record['productLine'])),
		lossReason: textOf(record['lossReason']),
		leadSource: textOf(record['leadSource']),
		ownerEmail: textOf(record['ownerEmail']),
		segment: reading.keyOf(textOf(record['segment'])),
		partners: partnersOf(record),
		duplicate: record['match'] !== undefined && isDuplicate(record),
	};
}
