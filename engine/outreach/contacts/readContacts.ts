import { by, compareNumber, compareText, inTurn, isMissing, textIn, type Issue } from '../../core';
import { Contact, isDuplicate, readRecord, recordsOf, survivorsOf, type Book } from '../../model';
import { addressOf } from '../ledger/entry';

/** A person who can be written to, if nothing stands against it. */
export interface PartnerContact {
	readonly id: string;
	readonly name: string | null;
	readonly email: string;
	readonly primary: boolean;
	readonly status: 'active' | 'left' | 'bounced';
	readonly optedOut: boolean;
	readonly consentBasis: string | undefined;
	readonly language: string | null;
	readonly country: string | undefined;
	readonly timeZone: string | undefined;
}

const Reads = Contact.pick({ id: true, partnerId: true, name: true, email: true, primary: true, status: true, optedOut: true, consentBasis: true, language: true });

/** One address, nothing that could begin another header. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]+$/;
/** RFC 5321, 4.5.3.1.3. */
const LONGEST = 254;

export const isAddress = (text: string): boolean => text.length <= LONGEST && ADDRESS.test(text);

const bestFirst = inTurn<PartnerContact>(
	by(({ primary }) => (primary ? 0 : 1), compareNumber),
	by(({ email }) => addressOf(email), compareText),
	by(({ id }) => id, compareText),
);

/**
 * Reads who can be written to at each partner: its contacts, the primary one first, and the partner's own address where it
 * has no contact. Partners that were merged share their contacts; a contact that another row stands for counts once.
 *
 * An address that several contacts carry, of whichever partner or account, is opted out, left or bounced if one of them is.
 */
export function readContacts(book: Book): { readonly of: (partnerId: string, ownAddress: string | undefined) => readonly PartnerContact[]; readonly issues: readonly Issue[] } {
	const survivor = survivorsOf(book, 'partner');
	const byPartner = new Map<string, PartnerContact[]>();
	const refused = new Map<string, { optedOut: boolean; status: PartnerContact['status'] }>();
	const issues: Issue[] = [];
	for (const record of recordsOf(book, 'contact')) {
		const read = readRecord(Reads, record);
		if ('issue' in read) {
			issues.push(read.issue);
			continue;
		}
		const { id, partnerId, name, email, primary, status, optedOut, consentBasis, language } = read.value;
		if (isMissing(email)) continue;
		const address = addressOf(email);
		const said = refused.get(address);
		refused.set(address, { optedOut: optedOut === true || said?.optedOut === true, status: [status ?? 'active', said?.status ?? 'active'].find((word) => word !== 'active') ?? 'active' });
		if (isMissing(partnerId) || isDuplicate(record)) continue;
		if (!isAddress(email.trim())) {
			issues.push({ code: 'notAnAddress', severity: 'warning', message: 'A contact was left out: its email is not an address. Correct it in the source.', recordId: id, field: 'email', received: email.slice(0, 100) });
			continue;
		}
		const of = byPartner.get(survivor(partnerId)) ?? [];
		of.push({ id, name: isMissing(name) ? null : name, email: email.trim(), primary: primary === true, status: status ?? 'active', optedOut: optedOut === true, consentBasis: consentBasis ?? undefined, language: language ?? null, country: textIn(record['country']), timeZone: textIn(record['timeZone']) });
		byPartner.set(survivor(partnerId), of);
	}
	const settled = (contact: PartnerContact): PartnerContact => ({ ...contact, ...refused.get(addressOf(contact.email)) });
	return {
		issues,
		of: (partnerId, ownAddress) => {
			const own = byPartner.get(partnerId);
			if (own !== undefined) return own.map(settled).sort(bestFirst);
			if (ownAddress === undefined || !isAddress(ownAddress.trim())) return [];
			return [settled({ id: `partner ${partnerId}`, name: null, email: ownAddress.trim(), primary: true, status: 'active', optedOut: false, consentBasis: undefined, language: null, country: undefined, timeZone: undefined })];
		},
	};
}
