import { compareText, instantReader, type Instant } from '../../core';
import { recordsOf, survivorsOf, type Book } from '../../model';
import { saidIn } from '../approval/said';
import type { OutreachContext } from '../types';
import { addressOf, isMailbox, readEntry, type MailEntry } from './entry';
import { mailStateOf, mayHaveGone, type MailState } from './mailState';

/** One mail and where it stands. */
export interface LedgerMail extends MailState {
	readonly mail: string;
	readonly round: number;
	readonly step: number;
	readonly attempt: number;
}

/** What the ledger and the activities know. */
export interface Ledger {
	/** Mails of this campaign to a partner, by round, step and attempt. */
	readonly mailsTo: (partnerId: string) => readonly LedgerMail[];
	/** Mails of this campaign claimed since an instant that may have gone. */
	readonly claimedSince: (since: Instant) => number;
	/** When an address last got, or may have got, an automated mail of any workflow. */
	readonly lastMailTo: (email: string) => Instant | undefined;
	/** When a partner's contacts last replied to a mail or answered by link. */
	readonly lastReplyOf: (partnerId: string) => { readonly at: Instant; readonly answer: string | undefined } | undefined;
	/** When a person last decided that a partner is to be written to, whatever its state. */
	readonly wantedAt: (partnerId: string) => Instant | undefined;
	readonly hasOptedOut: (email: string) => boolean;
	readonly hasBounced: (email: string) => boolean;
}

const inOrder = (a: LedgerMail, b: LedgerMail) => a.round - b.round || a.step - b.step || a.attempt - b.attempt || compareText(a.mail, b.mail);

/** Senders of automated mails, as activities name them; a person's own mail is none. */
const AUTOMATS: ReadonlySet<unknown> = new Set(['system', 'marketing']);

/**
 * Reads the mail ledger, what people decided on mails, the opt-outs, and the automated mails that other systems report as activities.
 *
 * 1. What lies after the as-of date has not happened.
 * 2. Partners that were merged share one history.
 * 3. An opt-out holds in every campaign until a person takes it back; of one instant the opt-out wins.
 *
 * Cost: O(ledger + decisions + touches).
 */
export function readLedger(book: Book, campaign: string, { asOf, timeZone }: OutreachContext): Ledger {
	const instantOf = instantReader(timeZone);
	const survivor = survivorsOf(book, 'partner');
	const byMail = new Map<string, MailEntry[]>();
	const replies = new Map<string, { at: Instant; answer: string | undefined }>();
	const lastMail = new Map<string, Instant>();
	const bounced = new Set<string>();
	const wanted = new Map<string, Instant>();
	const optedOut = new Map<string, { at: Instant; out: boolean }>();

	const noteReply = (partnerId: string, at: Instant, answer: string | undefined) => {
		const known = replies.get(partnerId);
		if (known === undefined || known.at < at || (known.at === at && (known.answer ?? '') < (answer ?? ''))) replies.set(partnerId, { at, answer });
	};
	const noteOptOut = (email: string, at: Instant, out: boolean) => {
		const known = optedOut.get(email);
		if (known === undefined || known.at < at || (known.at === at && out)) optedOut.set(email, { at, out });
	};
	const noteMail = (email: string, at: Instant) => {
		if (isMailbox(email) && at > (lastMail.get(email) ?? -Infinity)) lastMail.set(email, at);
	};

	const note = (entry: MailEntry) => {
		const of = byMail.get(entry.mail);
		if (of === undefined) byMail.set(entry.mail, [entry]);
		else of.push(entry);
	};

	for (const record of recordsOf(book, 'ledger')) {
		const entry = readEntry(record, instantOf);
		if (entry === undefined || entry.at > asOf) continue;
		if (entry.stage === 'answered' || entry.stage === 'replied') noteReply(survivor(entry.key.partnerId), entry.at, entry.answer);
		else if (entry.stage === 'optedOut' || entry.stage === 'optedIn') noteOptOut(entry.contact, entry.at, entry.stage === 'optedOut');
		note(entry);
	}
	for (const record of recordsOf(book, 'decision')) {
		const at = instantOf(record['at']);
		const { kind, contact, partnerId, answer } = record;
		if (at === undefined || at > asOf) continue;
		saidIn(record, instantOf).forEach(note);
		if (kind === 'optOut' && typeof contact === 'string') noteOptOut(addressOf(contact), at, record['optedOut'] !== false);
		if (kind === 'reengagePartner' && typeof partnerId === 'string') wanted.set(survivor(partnerId), Math.max(at, wanted.get(survivor(partnerId)) ?? -Infinity));
		if (kind === 'outreachAnswer' && typeof partnerId === 'string') noteReply(survivor(partnerId), at, typeof answer === 'string' ? answer : undefined);
	}
	for (const { kind, direction, actor, contactEmail, at } of recordsOf(book, 'touch')) {
		if (kind !== 'email' || direction !== 'outbound' || !AUTOMATS.has(actor) || typeof contactEmail !== 'string') continue;
		const when = instantOf(at);
		if (when !== undefined && when <= asOf) noteMail(addressOf(contactEmail), when);
	}

	const mails = new Map<string, LedgerMail[]>();
	const claims: Instant[] = [];
	for (const [mail, entries] of byMail) {
		const [first] = entries;
		if (first === undefined) continue;
		const { key } = first;
		const state = mailStateOf(entries);
		if (state.standing === 'bounced' || state.standing === 'failed') bounced.add(state.contact);
		if (mayHaveGone(state)) noteMail(state.contact, state.at);
		if (key.campaign !== campaign) continue;
		if (mayHaveGone(state) && isMailbox(state.contact)) claims.push(state.at);
		const partnerId = survivor(key.partnerId);
		const one: LedgerMail = { ...state, mail, round: key.round, step: key.step, attempt: key.attempt };
		const of = mails.get(partnerId);
		if (of === undefined) mails.set(partnerId, [one]);
		else of.push(one);
	}
	for (const of of mails.values()) of.sort(inOrder);

	return {
		mailsTo: (partnerId) => mails.get(partnerId) ?? [],
		claimedSince: (since) => claims.filter((at) => at >= since).length,
		lastMailTo: (email) => lastMail.get(addressOf(email)),
		lastReplyOf: (partnerId) => replies.get(partnerId),
		wantedAt: (partnerId) => wanted.get(partnerId),
		hasOptedOut: (email) => optedOut.get(addressOf(email))?.out === true,
		hasBounced: (email) => bounced.has(addressOf(email)),
	};
}
