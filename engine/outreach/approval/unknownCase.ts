import type { Instant } from '../../core';
import { openCase, type BookRecord, type CaseParts } from '../../model';
import type { UnknownMail } from '../types';
import { DECISION_KINDS } from './said';

/** The question of what became of a mail: its run ended while it was being sent. */
export function unknownCase(mail: string, partner: string, { contact, at, from, subject }: UnknownMail, approver: string, asOf: Instant): BookRecord {
	const decision = { recordType: 'decision', id: `${DECISION_KINDS.unknown}:${mail}`, kind: DECISION_KINDS.unknown, mail };
	const shown: CaseParts = {
		subject: `unknown ${mail}`,
		queue: 'outreach',
		ownerEmail: approver === '' ? null : approver,
		title: `Did the mail to ${contact} go?`,
		sentence: 'The run ended while it was being sent, and nobody knows. Look into the mailbox of the sender, then say which.',
		sides: [
			{
				label: 'The mail',
				rows: [
					{ name: 'Partner', value: partner.slice(0, 80) },
					{ name: 'From', value: from ?? '-' },
					{ name: 'Subject', value: subject ?? '-' },
					{ name: 'Begun', value: `${at.slice(0, 16).replace('T', ' ')} UTC` },
				],
			},
		],
		evidence: [],
		actions: [
			{ answer: 'markedSent', label: 'It was sent', decision: { ...decision, verdict: 'markedSent' } },
			{ answer: 'sendAgain', label: 'Send it again', decision: { ...decision, verdict: 'sendAgain' } },
		],
	};
	return { ...openCase(shown, asOf), mail };
}
