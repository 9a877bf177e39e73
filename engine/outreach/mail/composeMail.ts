import { hashOf } from '../../core';
import type { CountryRule } from '../law/countryRules';
import { ANSWERS, type Answer } from '../links/answers';
import type { PartnerOutreach, Recipient } from '../types';
import type { ComposeSpec } from './composeSpec';
import { fillTemplate, templateFor } from './fillTemplate';
import { clip, isolated, plainValue } from './plainValue';
import { toHtml } from './toHtml';

/** A mail as a mail node takes it. */
export interface Message {
	readonly to: string;
	/** `"Company" <manager@...>`. */
	readonly from: string;
	readonly replyTo: string;
	readonly subject: string;
	/** null for a draft: a person writes plain mails. */
	readonly html: string | null;
	readonly text: string;
	readonly preview: string;
	/** The text as whoever approves it sees it: without the links, which are the contact's own. */
	readonly shown: string;
	/** Fingerprint of sender, recipient, subject and that text: the same words on another day have the same one. */
	readonly wordsHash: string;
	/** Whether its answer links are signed; without, it may only be looked at. */
	readonly signed: boolean;
	/** Opens a manager's own mail program with the draft in it; null for a mail that is sent. */
	readonly mailto: string | null;
}

/** What the foot of a mail has to name and our settings do not; empty where nothing is missing. */
export const missingInFooter = ({ footer }: CountryRule, { address, register }: Pick<ComposeSpec, 'address' | 'register'>): readonly string[] =>
	footer.flatMap((part) => (part === 'address' && address.trim() === '' ? ['Postal Address'] : part === 'register' && register.trim() === '' ? ['Company Register'] : []));

type Links = [string, string, string, string];
/** What stands for a link where others than its contact read the mail. */
const OWN_LINK = '(a link of their own)';

const quoted = (name: string) => `"${plainValue(name).replace(/["\\]/g, '')}"`;

/** Parts of a mail that is ready to be written. */
interface Ready {
	readonly outreach: PartnerOutreach & { readonly contact: Recipient; readonly mail: string; readonly facts: NonNullable<PartnerOutreach['facts']> };
	readonly sender: string;
	/** undefined: there is no key, so the links lead to the page and answer nothing. */
	readonly linkTo: ((claims: { readonly mail: string; readonly contact: string; readonly answer: Answer }) => string) | undefined;
}

/** Writes one mail: subject, HTML and text say the same. */
export function composeMail({ outreach, sender, linkTo }: Ready, spec: ComposeSpec): Message {
	const { contact, facts, mail, step } = outreach;
	const company = plainValue(spec.company);
	const value = (text: string | null) => (text === null ? undefined : plainValue(text));
	const template = templateFor(spec.templates, step, contact.language) ?? { step: 1, language: '', subjects: [spec.company], body: spec.company };
	const { subject, paragraphs } = fillTemplate(template, {
		partner: value(facts.partner),
		contact: value(facts.contact),
		lastDeal: value(facts.lastDeal),
		won: value(facts.won),
		nextTier: facts.nextTier === null ? undefined : plainValue(facts.nextTier, 200),
		company,
		changed: spec.changed.trim() === '' ? undefined : plainValue(spec.changed, 500),
	});
	const signature = `${sender}\n${company}`;
	const why = `You get this mail because ${isolated(plainValue(facts.partner))} is registered as a partner of ${company}.`;
	const identity = [company, spec.address, spec.register].map((text) => plainValue(text, 300)).filter((text) => text !== '').join(' · ');
	const preview = clip(paragraphs.slice(1).join(' '), 110);
	const head = { to: contact.email, from: `${quoted(spec.company)} <${sender}>`, replyTo: sender, subject };
	const common = { ...head, preview, signed: linkTo !== undefined };
	const seen = (shown: string) => ({ shown, wordsHash: hashOf({ ...head, shown }) });
	const prose = [...paragraphs, signature].join('\n\n');
	if (outreach.status === 'draft') {
		return { ...common, ...seen(prose), html: null, text: prose, mailto: `mailto:${encodeURIComponent(contact.email).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(clip(prose, 1500))}` };
	}
	const links = ANSWERS.map((answer) => linkTo?.({ mail, contact: contact.email, answer }) ?? spec.answerPage) as Links;
	const textWith = ([still, talk, not, unsubscribe]: Links) => [
		...paragraphs,
		`We are still partnering:\n${still}`,
		`Please talk to me:\n${talk}`,
		`Not any more:\n${not}`,
		signature,
		`--\n${why}\n${identity}\nUnsubscribe this address:\n${unsubscribe}`,
	].join('\n\n');
	const [still, talk, not, unsubscribe] = links;
	return { ...common, ...seen(textWith([OWN_LINK, OWN_LINK, OWN_LINK, OWN_LINK])), html: toHtml({ subject, preview, paragraphs, signature, footer: [why, identity], links: { still, talk, not, unsubscribe } }), text: `${textWith(links)}\n`, mailto: null };
}
