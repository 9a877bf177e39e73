// @ts-check
import { partnerAt } from '../company/partners.mjs';

/**
 * What shapes ask of a book: the rows that others point to.
 * @param {import('../dirt/book.mjs').Book} book
 */
export function lookup(book) {
	const partners = new Map(book.partners.map((row) => [row.serial, row]));
	const accounts = new Map(book.accounts.map((row) => [row.serial, row]));
	const contactsOf = new Map(book.contacts.map((row) => [row.accountSerial ?? -1 - (row.partnerSerial ?? 0), row]));
	return {
		/** @param {number} serial */
		partner: (serial) => partners.get(serial) ?? strangers(book, serial),
		/** @param {number} serial */
		account: (serial) => /** @type {import('../dirt/book.mjs').AccountRow} */ (accounts.get(serial)),
		/** The person to talk to at an account. @param {number} serial */
		contact: (serial) => contactsOf.get(serial - (serial % 2)),
	};
}

/** A partner of another district, e.g. a distributor. @param {import('../dirt/book.mjs').Book} book @param {number} serial */
function strangers(book, serial) {
	const partner = partnerAt(book.seed, Math.floor(serial / 4), 'beta');
	return { serial, of: partner, name: partner.fullName, domain: partner.domain, email: partner.email, phone: partner.phone, city: partner.city, country: partner.country.name, status: 'active', aliases: '', parentSerial: undefined };
}

/** Customer sizes as the CRMs call them. */
export const SEGMENT_NAMES = Object.freeze({ smb: 'SMB', mid: 'Mid-Market', enterprise: 'Enterprise' });
