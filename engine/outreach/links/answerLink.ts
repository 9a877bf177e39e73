import { DAY, dayOf, instantReader, type Instant } from '../../core';
import { isAnswer, type Answer } from './answers';
import { checkKeys, isSignedBy, sign, type LinkKeys } from './keys';

/** What a link is bound to: it answers for nobody and nothing else. */
interface LinkClaims {
	readonly mail: string;
	readonly contact: string;
	readonly answer: Answer;
}

/** Parameters of a link, short because mail programs break long lines: mail, contact, answer, last day, signature. */
const NAMES = { mail: 'm', contact: 'c', answer: 'a', until: 'u', signature: 's' } as const;

/** Half of a pair that stands alone cannot be written in a link. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');

const fieldsOf = ({ mail, contact, answer }: LinkClaims, until: string) => [mail, contact, answer, until];

/**
 * Makes the links of one mail: signed by HMAC-SHA256, bound to mail (campaign, partner, round, step, attempt), contact,
 * answer and last day.
 *
 * @param page address of the page that takes answers
 * @param days for how long a link is good
 * @returns a maker; the same input gives the same link
 * @throws SpecError when the keys cannot be used
 * @see RFC 2104 (HMAC)
 */
export function answerLinks(page: string, keys: LinkKeys, days: number, asOf: Instant): (claims: LinkClaims) => string {
	checkKeys(keys);
	const until = dayOf(asOf + days * DAY, 'UTC');
	return (claims) => {
		const said = { ...claims, mail: wellFormed(claims.mail), contact: wellFormed(claims.contact) };
		const query = new URLSearchParams({
			[NAMES.mail]: said.mail,
			[NAMES.contact]: said.contact,
			[NAMES.answer]: said.answer,
			[NAMES.until]: until,
			[NAMES.signature]: sign(fieldsOf(said, until), keys.secret),
		});
		return `${page}${page.includes('?') ? '&' : '?'}${query.toString()}`;
	};
}

/** A link that holds, or why it does not. Whoever forges learns no more than that. */
type LinkVerdict = { readonly valid: true; readonly claims: LinkClaims; readonly fields: Readonly<Record<string, string>> } | { readonly valid: false; readonly reason: 'notSigned' | 'expired' };

/**
 * Reads the parameters of a link, as a webhook gives its query or form.
 *
 * Every parameter has to be there once, as text; the signature is checked before anything is looked at, so that an altered
 * link is not told from an invented one. It is good to the end of its last day in UTC.
 */
export function readLink(parameters: Readonly<Record<string, unknown>>, keys: LinkKeys, asOf: Instant): LinkVerdict {
	checkKeys(keys);
	const fields: Record<string, string> = {};
	for (const name of Object.values(NAMES)) {
		const value = parameters[name];
		if (typeof value !== 'string' || value.length > 2000) return { valid: false, reason: 'notSigned' };
		fields[name] = value;
	}
	const { m: mail = '', c: contact = '', a: answer = '', u: until = '', s: signature = '' } = fields;
	if (!isAnswer(answer)) return { valid: false, reason: 'notSigned' };
	const claims: LinkClaims = { mail, contact, answer };
	if (!isSignedBy(fieldsOf(claims, until), signature, keys, asOf)) return { valid: false, reason: 'notSigned' };
	const last = instantReader('UTC')(until);
	if (last === undefined || asOf >= last + DAY) return { valid: false, reason: 'expired' };
	return { valid: true, claims, fields };
}
