import { instantReader, isoInstant, objectIn, textIn, type Fields } from '../../core';
import { recordsOf, type Book, type BookRecord } from '../../model';
import { addressOf, isMailbox, readEntry, toEntry } from '../ledger/entry';
import type { OutreachContext } from '../types';

/** What a message in the mailbox is. */
type MessageKind = 'reply' | 'bounce' | 'automatic' | 'other';

export interface ReadMessage {
	readonly kind: MessageKind;
	/** Lines for the ledger; none where nothing of ours is answered. */
	readonly entries: readonly BookRecord[];
}

interface SentMail {
	readonly mail: string;
	readonly contact: string;
	readonly at: number;
	readonly messageId: string | undefined;
}

const ADDRESSES = /[^\s@<>()[\]\\,;:"']+@[^\s@<>()[\]\\,;:"']+\.[^\s@<>()[\]\\,;:"'.]+/g;
const DAEMON = /^(mailer-daemon|postmaster|mail delivery|bounce)/i;
const BOUNCED = /undeliver|delivery (status notification|has failed|failure)|returned mail|failure notice|could not be delivered/i;
/** Permanent: class 5 of RFC 3463, or a reply 55x. */
const PERMANENT = /\b5\.\d{1,3}\.\d{1,3}\b|\b55[0-4]\b/;
const ABSENT = /^(auto(matic)?[ -]?(reply|response)|out of office|abwesen|réponse automatique|risposta automatica|respuesta automática)/i;

/** All addresses in a text, compared as addresses are. */
const addressesIn = (text: string): string[] => (text.match(ADDRESSES) ?? []).map(addressOf);

/** Header fields of a message, in the forms that n8n's IMAP node gives. */
function headerOf(message: Fields, name: string): string {
	const places = [message, objectIn(message['metadata']), objectIn(message['headers']), objectIn(message['headerLines'])];
	for (const place of places) {
		const entry = Object.entries(place).find(([key]) => key.toLowerCase() === name);
		if (entry !== undefined) return Array.isArray(entry[1]) ? entry[1].map(String).join(' ') : typeof entry[1] === 'object' ? JSON.stringify(entry[1]) : String(entry[1]);
	}
	return '';
}

/**
 * Tells replies and bounces from the rest of a mailbox, and whose they are.
 *
 * 1. A message that answers one of our mails by its id, or comes from an address that got one, is a reply.
 * 2. An automatic answer ("out of office", RFC 3834) is none: nobody read the mail.
 * 3. A report of a mail daemon that names an address we wrote to, with a permanent code, is a bounce; a delay is not.
 *
 * Cost: O(ledger + messages).
 */
export function readMailbox(messages: readonly unknown[], book: Book, { asOf, timeZone }: OutreachContext): readonly ReadMessage[] {
	const instantOf = instantReader(timeZone);
	const byAddress = new Map<string, SentMail>();
	const byMessage = new Map<string, SentMail>();
	for (const record of recordsOf(book, 'ledger')) {
		const entry = readEntry(record, instantOf);
		if (entry === undefined || !isMailbox(entry.contact) || !['claimed', 'sent', 'markedSent'].includes(entry.stage)) continue;
		const sent: SentMail = { mail: entry.mail, contact: entry.contact, at: entry.at, messageId: textIn(record['messageId']) };
		const known = byAddress.get(sent.contact);
		if (known === undefined || known.at < sent.at || (known.at === sent.at && known.mail < sent.mail)) byAddress.set(sent.contact, sent);
		if (sent.messageId !== undefined) byMessage.set(sent.messageId, sent);
	}

	return messages.map((message): ReadMessage => {
		const fields = objectIn(message);
		const [from, subject] = [headerOf(fields, 'from'), headerOf(fields, 'subject')];
		const text = `${textIn(fields['text']) ?? textIn(fields['textPlain']) ?? ''}\n${textIn(fields['html']) ?? textIn(fields['textHtml']) ?? ''}`;
		const answered = `${headerOf(fields, 'in-reply-to')} ${headerOf(fields, 'references')}`.match(/<[^<>\s]+>/g) ?? [];
		const at = isoInstant(asOf);
		const entry = (stage: 'replied' | 'bounced', { mail, contact }: SentMail) => toEntry({ mail, stage, contact, at, messageId: headerOf(fields, 'message-id') || null });
		const sender = addressesIn(from)[0] ?? '';
		const isReport = DAEMON.test(sender) || DAEMON.test(from.replace(/^"/, '')) || /multipart\/report/i.test(headerOf(fields, 'content-type')) || BOUNCED.test(subject);
		if (isReport) {
			const failed = PERMANENT.test(text) ? [...new Set(addressesIn(text))].flatMap((address) => byAddress.get(address) ?? []) : [];
			return { kind: 'bounce', entries: failed.map((mail) => entry('bounced', mail)) };
		}
		const automatic = headerOf(fields, 'auto-submitted');
		if ((automatic !== '' && !/^no\b/i.test(automatic)) || ABSENT.test(subject)) return { kind: 'automatic', entries: [] };
		const of = answered.flatMap((id) => byMessage.get(id) ?? [])[0] ?? byAddress.get(sender);
		return of === undefined ? { kind: 'other', entries: [] } : { kind: 'reply', entries: [entry('replied', of)] };
	});
}
