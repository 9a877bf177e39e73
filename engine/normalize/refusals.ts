import type { Reject } from '../model';
import { isRow } from './headers';
import { shortHash } from './identity';
import { show } from './show';
import type { RefusalReason } from './types';

/** Why a row cannot be used. */
export interface Refusal {
	readonly reason: RefusalReason;
	readonly field?: string;
	readonly received?: unknown;
}

/** What happened and what to do, by reason. */
const SAYS: Readonly<Record<RefusalReason, (refusal: Refusal) => string>> = {
	blankRow: () =>
		'The row has columns but no values. Delete it at its source, or leave it: it changes nothing.',
	claimWithoutDeal: ({ received }) =>
		`The row names a partner on the opportunity ${show(received)}, which did not come in. Send opportunities and their partners together.`,
	deleted: ({ field }) =>
		`The source marks the row as deleted (${field ?? ''}). Leave deleted rows out of the query, or restore it there.`,
	historyWithoutDeal: ({ received }) =>
		`The row is a change of the opportunity ${show(received)}, which did not come in. Send opportunities and their history together.`,
	missingField: ({ field }) =>
		`The row has no ${field ?? ''}, and means nothing without it. Add the field to the query or the file.`,
	noIdentity: ({ field }) =>
		`The row has neither an id nor a name to make one from. Add a column for the ${field ?? 'id'}, or choose it under Columns.`,
	notAPartner: ({ received }) =>
		`${show(received)} stands for "no partner" and is no partner. If it is one, change Names That Mean Direct.`,
	notARow: ({ received }) =>
		`${show(received)} is not a row. Send one object with named fields for each row.`,
	notice: () =>
		'This is the notice of a trigger, not the record itself. Get the record by its id after the trigger.',
	payment: () =>
		'The row is a payment, and a deal can have many: it is no deal. Take won deals from your CRM; leave payments out.',
	planned: ({ field }) =>
		`The row is planned, or was called off (${field ?? ''}), so it shows nothing. It counts once it is done.`,
	unknownShape: ({ received }) =>
		`Nothing says what the row is: ${show(received)}. Choose Source and Record Type, or choose the columns yourself.`,
};

/** What identifies a row from run to run: its content, or its position where that has no JSON. */
export function fingerprint(row: unknown, index: number): string {
	try {
		return shortHash(JSON.stringify(row) ?? `row ${index}`);
	} catch {
		return `row-${index}`;
	}
}

/** Makes the writer of rejects, which gives each an id of its own; equal rows are numbered. */
export function rejectWriter(): (refusal: Refusal, index: number, row: unknown) => Reject {
	const seen = new Map<string, number>();
	return (refusal, index, row) => {
		const base = `reject:${refusal.reason}:${fingerprint(row, index)}`;
		const count = (seen.get(base) ?? 0) + 1;
		seen.set(base, count);
		return {
			recordType: 'reject',
			id: count === 1 ? base : `${base}-${count}`,
			reason: refusal.reason,
			message: SAYS[refusal.reason](refusal),
			...(refusal.field === undefined ? {} : { field: refusal.field }),
			received: refusal.received,
			row: index,
			source: isRow(row) ? row : undefined,
		};
	};
}
