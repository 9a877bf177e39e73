import { textIn, type Instant } from '../../core';
import type { BookRecord } from '../../model';
import { readMailKey, type MailKey } from './mailKey';
import { isStage, type Stage } from './stages';

/** One line of the mail ledger. */
export interface MailEntry {
	readonly mail: string;
	readonly key: MailKey;
	readonly stage: Stage;
	/** The address in lower case; `manager ...` for a draft that went to a manager. */
	readonly contact: string;
	readonly at: Instant;
	readonly answer: string | undefined;
	/** Of a claim: what stands on the mail that is being sent. */
	readonly from: string | undefined;
	readonly subject: string | undefined;
	/** Which words it is about; undefined where that was not noted. */
	readonly wordsHash: string | undefined;
}

/** An address as it is compared: the same letters in any case are one mailbox. */
export const addressOf = (email: string): string => email.trim().toLowerCase();

/** Whether a line of the ledger is of a mail to a contact. That of a draft names its manager (`manager ana@example.com`), so that no limit of a contact counts it. */
export const isMailbox = (contact: string): boolean => contact.includes('@') && !contact.startsWith('manager ');

/** Reads a ledger record of kind `mail`; undefined for any other. */
export function readEntry(record: BookRecord, instantOf: (text: unknown) => Instant | undefined): MailEntry | undefined {
	const { kind, stage, mail, contact, at, answer, from, subject, wordsHash } = record;
	if (record.recordType !== 'ledger' || kind !== 'mail' || !isStage(stage) || typeof mail !== 'string') return undefined;
	const key = readMailKey(mail);
	const when = instantOf(at);
	if (key === undefined || when === undefined) return undefined;
	return { mail, key, stage, contact: typeof contact === 'string' ? addressOf(contact) : '', at: when, answer: textIn(answer), from: textIn(from), subject: textIn(subject), wordsHash: textIn(wordsHash) };
}

/** A line of the mail ledger, as Partner Records keeps it. */
export function toEntry(entry: { readonly mail: string; readonly stage: Stage; readonly contact: string; readonly at: string; readonly [more: string]: unknown }): BookRecord {
	return { recordType: 'ledger', kind: 'mail', id: `${entry.stage} ${entry.mail}`, ...entry, contact: addressOf(entry.contact) };
}
