import { counted, objectIn } from '../../core';
import { recordsOf, type Book, type BookRecord } from '../../model';
import type { ComposedPartner } from '../mail/composeOutreach';
import { batchCase, type WaitingMail } from './batchCase';
import { unknownCase } from './unknownCase';
import type { OutreachContext } from '../types';

export interface ProposalSpec {
	/** Whose the cases are; empty: anybody's. */
	readonly approver: string;
	/** Whether a person has to say yes to mails; else only mails of which nobody knows are put to one. */
	readonly needsApproval: boolean;
}

export interface Proposals {
	readonly operation: 'propose';
	/** Each case with the partners that it is about. */
	readonly cases: readonly { readonly record: BookRecord; readonly from: readonly BookRecord[] }[];
	readonly summary: { readonly mails: number; readonly batches: number; readonly unknown: number; readonly sentence: string };
}

/** A person looks through as many at once. */
const MOST_IN_BATCH = 50;

function batches(mails: readonly WaitingMail[]): readonly (readonly WaitingMail[])[] {
	const byCampaign = new Map<string, WaitingMail[]>();
	for (const mail of mails) byCampaign.set(mail.outreach.campaign, [...(byCampaign.get(mail.outreach.campaign) ?? []), mail]);
	return [...byCampaign.values()].flatMap((of) => Array.from({ length: Math.ceil(of.length / MOST_IN_BATCH) }, (_, i) => of.slice(i * MOST_IN_BATCH, (i + 1) * MOST_IN_BATCH)));
}

const outreachOf = (record: BookRecord): Partial<ComposedPartner['outreach']> => objectIn(record['outreach']);

/**
 * Puts to a person what Compose wrote and nobody said yes to, and each mail of which nobody knows whether it went.
 *
 * 1. Mails go into batches of at most 50. What stands in an open batch in the same words is not asked again.
 * 2. Mails whose links are not signed cannot be sent, and are not asked about.
 * 3. The same mails in the same words make the same case, whoever asks how often.
 *
 * Cost: O(partners).
 */
export function proposeMails(book: Book, { approver, needsApproval }: ProposalSpec, { asOf }: OutreachContext): Proposals {
	const partners = recordsOf(book, 'partner').map((record) => ({ record, outreach: outreachOf(record) }));
	const waiting = partners.flatMap(({ record, outreach }): WaitingMail[] => {
		const { status, approved, proposed, message, mail, contact } = outreach;
		if (!needsApproval || status !== 'mail' || approved === true || proposed === true || message?.signed !== true) return [];
		return typeof mail === 'string' && typeof contact?.email === 'string' ? [{ record, outreach: outreach as WaitingMail['outreach'] }] : [];
	});
	const unknown = partners.flatMap(({ record, outreach: { mail, unknown: claim } }) =>
		typeof mail !== 'string' || claim === undefined || claim === null || claim.isAsked ? [] : [{ record: unknownCase(mail, String(record['name'] ?? record.id), claim, approver, asOf), from: [record] }],
	);
	const asked = batches(waiting).map((of) => ({ record: batchCase(of[0]?.outreach.campaign ?? '', of, approver, asOf), from: of.map(({ record }) => record) }));
	const counts = { mails: waiting.length, batches: asked.length, unknown: unknown.length };
	const sentence = `${counted(counts.mails, 'mail waits', 'mails wait')} for a yes; of ${counts.unknown} nobody knows whether they went.`;
	return { operation: 'propose', cases: [...asked, ...unknown], summary: { ...counts, sentence } };
}
