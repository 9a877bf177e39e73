import { addressOf } from '../ledger/entry';
import type { Ledger } from '../ledger/readLedger';
import type { PartnerContact } from './readContacts';

/** Who is written to, or why nobody can be. */
export type Choice = { readonly contact: PartnerContact } | { readonly nobody: 'noContact' | 'optedOut' | 'noUsableContact' };

/** Whether an address may be written to at all. */
const isUsable = ({ email, status, optedOut }: PartnerContact, ledger: Pick<Ledger, 'hasOptedOut' | 'hasBounced'>): boolean =>
	status === 'active' && !optedOut && !ledger.hasOptedOut(email) && !ledger.hasBounced(email);

/**
 * Chooses the one contact of a partner: the one written to before in this round, else the first usable one.
 *
 * An opt-out of the one written to ends it: the next colleague is not tried in its place.
 */
export function chooseContact(contacts: readonly PartnerContact[], writtenTo: string | undefined, ledger: Pick<Ledger, 'hasOptedOut' | 'hasBounced'>): Choice {
	if (contacts.length === 0) return { nobody: 'noContact' };
	const before = contacts.find(({ email }) => addressOf(email) === writtenTo);
	if ((writtenTo !== undefined && ledger.hasOptedOut(writtenTo)) || before?.optedOut === true) return { nobody: 'optedOut' };
	if (before !== undefined && isUsable(before, ledger)) return { contact: before };
	const contact = contacts.find((one) => isUsable(one, ledger));
	if (contact !== undefined) return { contact };
	return { nobody: contacts.every(({ email, optedOut }) => optedOut || ledger.hasOptedOut(email)) ? 'optedOut' : 'noUsableContact' };
}
