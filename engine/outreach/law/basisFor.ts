import { fold } from '../../core';
import { COUNTRY_RULES, STRICTEST, type Requirement } from './countryRules';

/** What is on record for one contact of one partner. */
interface OnRecord {
	/** `consentBasis` of the contact, as its source writes it. */
	readonly consentBasis: string | undefined;
	/** Whether the partner's agreement runs. */
	readonly agreementRuns: boolean;
	/** Two-letter code; undefined where nobody knows. */
	readonly country: string | undefined;
}

/** What allows a mail, or what is missing. */
export type Basis = { readonly allowed: true; readonly words: string } | { readonly allowed: false; readonly missing: string };

const WITHDRAWN = /\b(withdrawn|revoked|denied|refused|objected)\b|^(none|no|n\/a)$/;
const CONSENT = /\b(consent(ed)?|opt(ed)?[ -]?in|einwilligung|express)\b/;
const AGREEMENT = /\b(agreement|contract(ual)?|customer|existing|implied|vertrag)\b/;

/** How strong what is on record is: 0 nothing, 1 a business relationship, 2 consent; -1 somebody said no. */
function strengthOf({ consentBasis, agreementRuns }: OnRecord): number {
	const said = fold(consentBasis ?? '');
	if (WITHDRAWN.test(said)) return -1;
	if (CONSENT.test(said)) return 2;
	return agreementRuns || AGREEMENT.test(said) ? 1 : 0;
}

const NEEDED: Readonly<Record<Requirement, number>> = { optOut: 0, agreement: 1, consent: 2 };
const BY_STRENGTH = ['no objection on file', 'a running agreement', 'consent on file'] as const;
const ASKED: Readonly<Record<Requirement, string>> = { optOut: 'no objection', agreement: 'a running agreement', consent: 'consent on file' };

/**
 * Says whether a contact may be mailed, under the table of countries and the own rules laid over it.
 *
 * 1. An unknown country is the strictest one.
 * 2. A basis that somebody took back counts less than none.
 */
export function basisFor(record: OnRecord, own: Readonly<Record<string, Requirement>> = {}): Basis {
	const listed = record.country === undefined ? undefined : COUNTRY_RULES.get(record.country);
	const requires = record.country === undefined ? undefined : own[record.country];
	const rule = requires === undefined ? (listed ?? STRICTEST) : { ...(listed ?? STRICTEST), requires, law: 'own rule' };
	const strength = strengthOf(record);
	const place = record.country === undefined ? 'an unknown country' : record.country.toUpperCase();
	if (strength >= NEEDED[rule.requires]) return { allowed: true, words: `${BY_STRENGTH[strength] ?? ''} (${place}: ${rule.law})` };
	return { allowed: false, missing: `${place} asks for ${ASKED[rule.requires]} (${rule.law})` };
}
