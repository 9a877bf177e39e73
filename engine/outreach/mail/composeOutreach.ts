import { counted, hashOf, objectIn, textIn, type Instant } from '../../core';
import { recordsOf, type Book, type BookRecord } from '../../model';
import { isAddress } from '../contacts/readContacts';
import { COUNTRY_RULES, STRICTEST } from '../law/countryRules';
import { answerLinks } from '../links/answerLink';
import type { LinkKeys } from '../links/keys';
import type { PartnerOutreach, Recipient } from '../types';
import { composeMail, missingInFooter, type Message } from './composeMail';
import type { ComposeSpec } from './composeSpec';

export interface ComposedPartner {
	readonly id: string;
	readonly record: BookRecord;
	/** What Plan said, with the message, or with the reason why there is none; whether a person said yes to its words, or is asked. */
	readonly outreach: PartnerOutreach & { readonly message: Message | null; readonly approved: boolean; readonly proposed: boolean };
}

export interface Composed {
	readonly operation: 'compose';
	readonly partners: readonly ComposedPartner[];
	readonly summary: { readonly mails: number; readonly drafts: number; readonly withoutFooter: number; readonly withoutSender: number; readonly sentence: string };
	readonly specHash: string;
}

interface Planned extends PartnerOutreach {
	readonly contact: Recipient;
	readonly mail: string;
	readonly facts: NonNullable<PartnerOutreach['facts']>;
}

/** What Plan left on a record, where there is a mail to write. */
function plannedOn(record: BookRecord): Planned | undefined {
	const outreach = objectIn(record['outreach']);
	const { status, mail, contact, facts } = outreach;
	if ((status !== 'mail' && status !== 'draft') || typeof mail !== 'string' || typeof contact !== 'object' || contact === null || typeof facts !== 'object' || facts === null) return undefined;
	return isAddress(textIn(objectIn(contact)['email']) ?? '') ? (outreach as unknown as Planned) : undefined;
}

/**
 * Writes the mails that Plan said may go, and the drafts.
 *
 * 1. Facts are the partner's own; a template's paragraph about something that is not known is left out.
 * 2. A mail whose country asks for something in its foot that the settings do not have becomes a task.
 * 3. Sender and reply-to are the partner's manager.
 * 4. A yes is of the words that were shown: a mail whose words changed since is not approved.
 * 5. Without keys mails can be looked at: they say `signed: false`, and their links answer nothing.
 *
 * @throws SpecError when the keys of the links cannot be used
 *
 * Cost: O(mails).
 */
export function composeOutreach(book: Book, spec: ComposeSpec, keys: LinkKeys | undefined, { asOf }: { readonly asOf: Instant }): Composed {
	const linkTo = keys === undefined ? undefined : answerLinks(spec.answerPage, keys, spec.linkDays, asOf);
	const counts = { mails: 0, drafts: 0, withoutFooter: 0, withoutSender: 0 };
	const partners = recordsOf(book, 'partner').flatMap((record): ComposedPartner[] => {
		const outreach = plannedOn(record);
		if (outreach === undefined) return [];
		const id = String(record.id);
		const name = outreach.facts.partner;
		const task = (reason: string, words: string): ComposedPartner[] => [{ id, record, outreach: { ...outreach, status: 'task', reason, sentence: `${name}: ${words}.`, message: null, approved: false, proposed: false } }];
		const sender = outreach.managerEmail ?? spec.fromEmail;
		if (!isAddress(sender)) {
			counts.withoutSender += 1;
			return task('noSender', 'it has no manager to write in the name of: name one, or fill "From Email"');
		}
		const rule = COUNTRY_RULES.get(outreach.contact.country ?? '') ?? STRICTEST;
		const missing = outreach.status === 'draft' ? [] : missingInFooter(rule, spec);
		if (missing.length > 0) {
			counts.withoutFooter += 1;
			return task('footerMissing', `its country asks for more in the foot of a mail: fill ${missing.map((part) => `"${part}"`).join(' and ')}`);
		}
		counts[outreach.status === 'mail' ? 'mails' : 'drafts'] += 1;
		const message = composeMail({ outreach, sender, linkTo }, spec);
		const isAmong = (hashes: readonly string[] = []) => hashes.includes(message.wordsHash);
		return [{ id, record, outreach: { ...outreach, message, approved: isAmong(outreach.approvedHashes), proposed: isAmong(outreach.proposedHashes) } }];
	});
	const sentence = `${counted(counts.mails, 'mail')} and ${counted(counts.drafts, 'draft')} written.`;
	return { operation: 'compose', partners, summary: { ...counts, sentence }, specHash: hashOf(spec) };
}
