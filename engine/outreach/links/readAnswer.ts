import { isoInstant, type Instant } from '../../core';
import type { BookRecord } from '../../model';
import { addressOf, toEntry } from '../ledger/entry';
import { readMailKey } from '../ledger/mailKey';
import { answerPage } from './answerPage';
import { readLink } from './answerLink';
import type { Answer } from './answers';
import type { LinkKeys } from './keys';

/** What came in by a webhook. */
interface GivenAnswer {
	/** Query of a GET, form of a POST. */
	readonly parameters: Readonly<Record<string, unknown>>;
	/** Whether the button was pressed: a POST. */
	readonly pressed: boolean;
}

interface AnswerResult {
	readonly operation: 'readAnswer';
	/** `asked`: the page is shown; `recorded`: the button was pressed; `refused`: the link does not hold. */
	readonly status: 'asked' | 'recorded' | 'refused';
	readonly reason: 'notSigned' | 'expired' | null;
	/** HTTP status of the page. */
	readonly code: number;
	readonly html: string;
	readonly answer: Answer | null;
	readonly mail: string | null;
	readonly contact: string | null;
	readonly campaign: string | null;
	readonly partnerId: string | null;
	/** Decisions and lines of the ledger to keep; none unless the button was pressed. */
	readonly records: readonly BookRecord[];
}

const WORDS: Readonly<Record<Answer, { readonly title: string; readonly text: string; readonly button: string; readonly thanks: string }>> = {
	stillPartnering: { title: 'Still partnering', text: 'Tell us that you are still working with us. We stop asking.', button: 'Yes, we are still partnering', thanks: 'Good to hear. Your partner manager knows, and we stop asking.' },
	talkToMe: { title: 'Let us talk', text: 'Ask your partner manager to get in touch with you.', button: 'Please get in touch with me', thanks: 'Your partner manager will get in touch.' },
	notAnyMore: { title: 'Not any more', text: 'Tell us that you are no longer partnering with us. A person looks at it; nothing is closed by this page.', button: 'We are not partnering any more', thanks: 'Your partner manager knows. Nothing was closed; a person will confirm it with you.' },
	unsubscribe: { title: 'Unsubscribe', text: 'This address gets no more automated mails of our partner programme.', button: 'Unsubscribe this address', thanks: 'This address gets no more automated mails of our partner programme.' },
};

const INVALID = { notSigned: 'Open the link of the latest mail as it is, or write to your partner manager.', expired: 'The link was good for a while and is not any more. Write to your partner manager, who is glad to hear from you.' } as const;

/** What a pressed button means, as records. Their ids say what is answered, so that pressing again says nothing new. */
function recordsFor(answer: Answer, mail: string, contact: string, at: string): readonly BookRecord[] {
	const { campaign = '', partnerId = '', round = 1, step = 1 } = readMailKey(mail) ?? {};
	const address = addressOf(contact);
	const entry = (stage: 'answered' | 'optedOut') => toEntry({ mail, stage, contact, at, answer });
	if (answer === 'unsubscribe') {
		return [{ recordType: 'decision', id: `optOut:${address}`, kind: 'optOut', contact: address, optedOut: true, at, by: address, campaign, partnerId }, entry('optedOut')];
	}
	return [{ recordType: 'decision', id: `outreachAnswer:${campaign}/${partnerId}/${round}:${address}`, kind: 'outreachAnswer', campaign, partnerId, contact: address, round, step, answer, at, by: address }, entry('answered')];
}

/**
 * Reads an answer link. Opened, it gives a page with one button and nothing to keep; pressed, it gives what to keep.
 *
 * 1. "Not any more" is kept as an answer: Plan proposes archiving to the manager, nothing is archived.
 * 2. "Unsubscribe" is of the address, in every campaign.
 * 3. Pressed again, or by somebody to whom the mail was handed on, it says the same again: the latest word of a contact in
 *    a round counts, and an opt-out stays.
 *
 * @throws SpecError when the keys cannot be used
 */
export function readAnswer({ parameters, pressed }: GivenAnswer, keys: LinkKeys, { company }: { readonly company: string }, asOf: Instant): AnswerResult {
	const link = readLink(parameters, keys, asOf);
	if (!link.valid) {
		const title = link.reason === 'expired' ? 'This link has expired' : 'This link is not valid';
		return { operation: 'readAnswer', status: 'refused', reason: link.reason, code: link.reason === 'expired' ? 410 : 403, html: answerPage({ title, text: INVALID[link.reason], button: null, fields: {}, company }), answer: null, mail: null, contact: null, campaign: null, partnerId: null, records: [] };
	}
	const { mail, contact, answer } = link.claims;
	const { title, text, button, thanks } = WORDS[answer];
	const key = readMailKey(mail);
	const said = { operation: 'readAnswer' as const, reason: null, code: 200, answer, mail, contact, campaign: key?.campaign ?? null, partnerId: key?.partnerId ?? null };
	if (!pressed) return { ...said, status: 'asked', html: answerPage({ title, text, button, fields: link.fields, company }), records: [] };
	return { ...said, status: 'recorded', html: answerPage({ title: 'Thank you', text: thanks, button: null, fields: {}, company }), records: recordsFor(answer, mail, contact, isoInstant(asOf)) };
}
