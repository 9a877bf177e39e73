import { objectIn, textIn } from '../../core';

/** What became of one mail that was handed over. `unknown`: nobody can say, so it goes to a person. */
export interface Outcome {
	readonly stage: 'sent' | 'deferred' | 'refused' | 'unknown';
	/** What the mail server or the network said, shortened. */
	readonly detail: string;
	readonly messageId: string | null;
}

/** Trouble before the mail was handed over: it did not go. */
const NOT_HANDED_OVER = /ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|EDNS|Greeting never received|Connection timeout|Invalid greeting|Invalid login|Missing credentials|certificate|wrong version number|Couldn't connect/i;
/** The recipient was asked for and refused; the mail did not go. */
const RECIPIENT = /recipients? (were|was) rejected|recipient command failed|RCPT/i;
/** Replies of mail servers: code, and the enhanced code of RFC 3463. */
const REPLY = /(?:^|[\s:])([245])\d\d[ -](?:([245])\.(\d{1,3})\.\d{1,3})?/;
/** What 5yz says of the address rather than of the mail or the account: RFC 3463, class 5, subject 1 (addressing), and 5.2.1 (disabled). */
const ADDRESS_SUBJECT = '1';
const NO_SUCH_MAILBOX = /\b5\.2\.1\b|no such (user|mailbox)|user unknown|unknown user|mailbox (unavailable|not found)|does not exist/i;

const MOST = 300;

/**
 * Reads what a mail node gave back: n8n's Send Email, or the error that it put in the item.
 *
 * 1. The server accepted the recipient: `sent`.
 * 2. It refused the recipient for good: `refused`. Any other permanent refusal is of this mail or our account, not of the
 *    address: `deferred`, and after a few attempts a person looks.
 * 3. It refused for now, or was never reached: `deferred`.
 * 4. The connection broke, and nobody knows before or after what: `unknown`.
 * 5. An item that comes back as it was given was not sent: the node is disabled.
 *
 * @see RFC 5321, 4.2; RFC 3463
 */
export function readOutcome(item: unknown): Outcome {
	const json = objectIn(item);
	const messageId = textIn(json['messageId']) ?? null;
	const said = (stage: Outcome['stage'], detail: string): Outcome => ({ stage, detail: detail.replace(/\s+/g, ' ').trim().slice(0, MOST), messageId });
	const accepted = Array.isArray(json['accepted']) ? json['accepted'].length : undefined;
	if (accepted !== undefined && accepted > 0) return said('sent', textIn(json['response']) ?? 'accepted');

	const error = textIn(json['error']) ?? textIn(objectIn(json['error'])['message']);
	if (error === undefined) {
		if (accepted === 0) return said('deferred', 'the mail server accepted no recipient');
		if (typeof json['mail'] === 'string') return said('deferred', 'the mail node is disabled and handed the item on');
		// Mail services such as Gmail answer with the id of the message.
		return messageId !== null || textIn(json['id']) !== undefined ? said('sent', 'accepted') : said('unknown', 'the mail node said nothing of the mail');
	}
	const [, kind, enhanced, subject] = REPLY.exec(error) ?? [];
	if (kind === '4') return said('deferred', error);
	if (kind === '5') {
		const isAddress = (enhanced === '5' && subject === ADDRESS_SUBJECT) || NO_SUCH_MAILBOX.test(error);
		return said(RECIPIENT.test(error) && (isAddress || enhanced === undefined) ? 'refused' : 'deferred', error);
	}
	return said(NOT_HANDED_OVER.test(error) ? 'deferred' : 'unknown', error);
}
