import { DAY, by, compareNumber, compareText, counted, descending, hashOf, inTurn, isoInstant, type Instant } from '../../core';
import { openCase, type BookRecord, type CaseParts } from '../../model';
import type { Message } from '../mail/composeMail';
import type { PartnerOutreach, Recipient } from '../types';
import { DECISION_KINDS } from './said';

/** A mail that waits for a yes. */
export interface WaitingMail {
	readonly record: BookRecord;
	readonly outreach: PartnerOutreach & { readonly mail: string; readonly contact: Recipient; readonly message: Message };
}

/** A batch that nobody decided within these days ends; what is still due then is asked anew. */
const OPEN_DAYS = 7;

/** Longer names are cut in the list: the mail itself is shown below. */
const MOST_OF_NAME = 80;
const called = (name: string): string => (name.length > MOST_OF_NAME ? `${name.slice(0, MOST_OF_NAME - 1)}…` : name);

/** How often each value occurs, the most frequent first. */
function tally(values: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	const sorted = [...counts].sort(inTurn(by(([, count]) => count, descending(compareNumber)), by(([value]) => value, compareText)));
	const shown = sorted.slice(0, 5).map(([value, count]) => `${value} (${count})`);
	return [...shown, ...(sorted.length > shown.length ? [`${sorted.length - shown.length} more`] : [])].join(', ');
}

function partOf({ record, outreach: { mail, contact, message, step, steps, basis, facts } }: WaitingMail): NonNullable<CaseParts['parts']>[number] {
	return {
		label: called(facts?.partner ?? String(record.id)),
		note: `step ${step} of ${steps} · ${contact.email}`,
		text: [`From: ${message.from}`, `To: ${message.to}`, `Subject: ${message.subject}`, `Allowed by: ${basis ?? '-'}`, '', message.shown].join('\n'),
		contact: contact.email,
		decision: { mail, wordsHash: message.wordsHash },
	};
}

/**
 * Mails of one campaign as one case: each as it would go out, without the links of its contact, and may be left out of a yes.
 *
 * Its id comes from the mails and their words: other words are another batch, so a yes is never of what was not shown.
 */
export function batchCase(campaign: string, mails: readonly WaitingMail[], approver: string, asOf: Instant): BookRecord {
	const parts = mails.map(partOf);
	const subject = `${campaign} ${hashOf(parts.map(({ decision }) => decision))}`;
	const count = counted(mails.length, 'mail');
	const decision = { recordType: 'decision', id: `${DECISION_KINDS.batch}:${subject}`, kind: DECISION_KINDS.batch, campaign };
	const shown: CaseParts = {
		subject,
		queue: 'outreach',
		ownerEmail: approver === '' ? null : approver,
		title: `Send ${count} of the campaign ${campaign}?`,
		sentence: 'Each goes out once, in office hours of its contact, after you say yes. Nothing was sent yet. What you leave out is not sent.',
		sides: [
			{
				label: 'The batch',
				rows: [
					{ name: 'Mails', value: String(mails.length) },
					{ name: 'Steps', value: tally(mails.map(({ outreach: { step, steps } }) => `${step} of ${steps}`)) },
					{ name: 'In the name of', value: tally(mails.map(({ outreach: { message } }) => message.replyTo)) },
				],
			},
		],
		evidence: [],
		parts,
		until: isoInstant(asOf + OPEN_DAYS * DAY),
		actions: [
			{ answer: 'approve', label: 'Yes, send them', decision: { ...decision, verdict: 'approve' } },
			{ answer: 'reject', label: 'No, none of them', decision: { ...decision, verdict: 'reject' } },
		],
	};
	return { ...openCase(shown, asOf), campaign };
}
