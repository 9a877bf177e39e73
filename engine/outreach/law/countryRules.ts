/**
 * What a country asks for before a business may get a mail that is meant to win it back, the weakest first:
 *
 * - `optOut`: it may be sent until somebody objects;
 * - `agreement`: there has to be a running agreement or business relationship;
 * - `consent`: somebody has to have said yes, and that is on record.
 */
export const REQUIREMENTS = ['optOut', 'agreement', 'consent'] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/** What the foot of a mail has to name, beside why it came and how to end it. */
type FooterPart = 'address' | 'register';

export interface CountryRule {
	readonly requires: Requirement;
	readonly footer: readonly FooterPart[];
	/** The text that says so; docs/methods/outreach.md has the sources. */
	readonly law: string;
}

const rule = (requires: Requirement, law: string, footer: readonly FooterPart[] = ['address']): CountryRule => ({ requires, footer, law });

/**
 * Rules by country for mails to business addresses of partners. A reading for operations, not legal advice: counsel may
 * set any of it otherwise. Where a country has different rules for people and companies the stricter one stands unless a
 * company is clearly meant, and a country that is not here asks for consent.
 */
export const COUNTRY_RULES: ReadonlyMap<string, CountryRule> = new Map([
	['at', rule('consent', 'TKG 2021 § 174', ['address', 'register'])],
	['au', rule('agreement', 'Spam Act 2003 s 16, Schedule 2 (inferred consent)')],
	['be', rule('agreement', 'Code de droit économique XII.13; Arrêté royal 4 April 2003')],
	['br', rule('optOut', 'LGPD art. 7 IX, art. 18')],
	['ca', rule('agreement', 'CASL s 6, s 10(9) and (10) (implied consent)')],
	['ch', rule('agreement', 'UWG Art. 3(1)(o)')],
	['cz', rule('agreement', 'Act 480/2004 § 7')],
	// The exception for existing customers is of sales; an agreement with a partner need not be one.
	['de', rule('consent', 'UWG § 7(2) no. 2', ['address', 'register'])],
	['dk', rule('agreement', 'Markedsføringsloven § 10')],
	['es', rule('agreement', 'LSSI art. 21')],
	['fi', rule('optOut', 'Act 917/2014 § 202 (companies)')],
	['fr', rule('optOut', 'CPCE art. L34-5; CNIL on professionals')],
	['gb', rule('optOut', 'PECR 2003 reg. 22 and 23 (corporate subscribers)', ['address', 'register'])],
	['ie', rule('agreement', 'S.I. 336/2011 reg. 13', ['address', 'register'])],
	['it', rule('agreement', 'Codice privacy art. 130(1) and (4)')],
	['jp', rule('agreement', 'Act 26 of 2002 on specified e-mail, art. 3')],
	['nl', rule('agreement', 'Telecommunicatiewet art. 11.7')],
	['no', rule('optOut', 'Markedsføringsloven § 15 (companies)')],
	['nz', rule('agreement', 'Unsolicited Electronic Messages Act 2007 s 4, s 9')],
	['pl', rule('consent', 'Prawo komunikacji elektronicznej art. 398')],
	['pt', rule('optOut', 'Lei 41/2004 art. 13-A (companies)')],
	['se', rule('optOut', 'Marknadsföringslagen 2008:486 §§ 19 to 21 (companies)')],
	['sg', rule('optOut', 'Spam Control Act 2007 s 11')],
	['us', rule('optOut', 'CAN-SPAM Act, 15 U.S.C. § 7704')],
	['za', rule('agreement', 'POPIA s 69')],
]);

/** A country that the table does not have, and a contact whose country nobody knows. */
export const STRICTEST: CountryRule = rule('consent', 'no rule on file for this country');
