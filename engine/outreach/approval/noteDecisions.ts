import { by, compareNumber, compareText, inTurn, instantReader, isoInstant, listIn, objectIn, textIn } from '../../core';
import { recordsOf, type Book, type BookRecord } from '../../model';
import { readEntry, toEntry, type MailEntry } from '../ledger/entry';
import type { OutreachContext } from '../types';
import { saidIn } from './said';

/** A line of the ledger, and the decision that it is made from. */
export interface NotedDecision {
	readonly record: BookRecord;
	readonly from: BookRecord;
}

/** Whom each mail is to: batches say so, and so do claims. */
function contactsOf(book: Book, entries: readonly MailEntry[]): ReadonlyMap<string, string> {
	const contacts = new Map<string, string>();
	for (const { parts } of recordsOf(book, 'ledger')) {
		for (const part of listIn(parts)) {
			const [mail, contact] = [textIn(objectIn(part['decision'])['mail']), textIn(part['contact'])];
			if (mail !== undefined && contact !== undefined) contacts.set(mail, contact);
		}
	}
	for (const { mail, stage, contact } of entries) if (stage === 'claimed') contacts.set(mail, contact);
	return contacts;
}

/**
 * Says which lines the ledger lacks of what people decided on mails: whoever sends reads the rows of the contact, and no others.
 *
 * The order is that of the decisions, because the last row counts. Lines that the ledger has are not made again; a line made
 * twice by two runs at once changes nothing.
 *
 * Cost: O(ledger + decisions).
 */
export function noteDecisions(book: Book, { asOf, timeZone }: OutreachContext): readonly NotedDecision[] {
	const instantOf = instantReader(timeZone);
	const entries = recordsOf(book, 'ledger').flatMap((record) => readEntry(record, instantOf) ?? []);
	const lineOf = ({ stage, mail, at, wordsHash }: MailEntry) => JSON.stringify([stage, mail, at, wordsHash ?? null]);
	const noted = new Set(entries.map(lineOf));
	const contacts = contactsOf(book, entries);
	const said = recordsOf(book, 'decision').flatMap((from) => saidIn(from, instantOf).map((entry) => ({ entry, from })));
	return said
		.filter(({ entry }) => entry.at <= asOf && !noted.has(lineOf(entry)))
		.sort(inTurn(by(({ entry }) => entry.at, compareNumber), by(({ entry }) => entry.mail, compareText)))
		.flatMap(({ entry: { mail, stage, at, wordsHash }, from }): NotedDecision[] => {
			const contact = contacts.get(mail);
			if (contact === undefined) return [];
			return [{ record: toEntry({ mail, stage, contact, at: isoInstant(at), by: textIn(from['by']) ?? null, ...(wordsHash === undefined ? {} : { wordsHash }) }), from }];
		});
}
