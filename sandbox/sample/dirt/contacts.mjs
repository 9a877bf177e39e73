// @ts-check
import { stream } from '../random/stream.mjs';
import { ref } from '../truth/record.mjs';

/**
 * People who changed employer: the old address bounces or is marked as left, the new one is another row.
 * @param {import('./book.mjs').Book} book
 */
export function plantMoves(book) {
	const staff = book.contacts.filter(({ accountSerial }) => accountSerial !== undefined);
	for (const [at, contact] of staff.entries()) {
		const random = stream(book.seed, 'move', contact.serial);
		const next = staff[(at + 7) % staff.length];
		const employer = book.accounts.find(({ serial }) => serial === next?.accountSerial);
		if (!random.chance(0.03 * book.noise) || employer === undefined || employer.domain === '') continue;
		const local = contact.email.split('@')[0] ?? 'info';
		const serial = contact.serial + 1;
		contact.status = random.pick(['left', 'bounced']);
		book.contacts.push({ ...contact, serial, accountSerial: employer.serial, email: `${local}@${employer.domain}`, status: 'active', role: random.pick(['CIO', 'Head of IT', contact.role]) });
		book.truth.push({ finding: 'movedContact', case: `contact-${contact.serial}`, records: [ref('contact', contact.serial), ref('contact', serial)], value: { from: ref('account', contact.accountSerial ?? 0), to: ref('account', employer.serial) }, recoverable: true, why: 'the same name, the old row is marked as gone' });
	}
}
