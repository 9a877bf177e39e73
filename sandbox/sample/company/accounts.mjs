// @ts-check
import { companyName, fullName } from '../names/companies.mjs';
import { countryIn } from '../names/countries.mjs';
import { PEOPLE } from '../names/people.mjs';
import { stream } from '../random/stream.mjs';
import { SELLERS, personAt } from './people.mjs';
import { phoneOf } from './partners.mjs';

/**
 * @typedef {'smb' | 'mid' | 'enterprise'} Segment
 *
 * @typedef {object} Account
 * @property {number} serial
 * @property {string} key
 * @property {import('../names/companies.mjs').CompanyName} name
 * @property {string} fullName
 * @property {import('../names/countries.mjs').Country} country
 * @property {import('../names/countries.mjs').Region} region
 * @property {string} city
 * @property {string} street
 * @property {string} postcode
 * @property {string} phone
 * @property {string} domain
 * @property {Segment} segment
 * @property {string} industry
 * @property {string} ownerEmail
 * @property {string | undefined} parentKey
 * @property {import('./people.mjs').Person} contact
 */

/** Serial numbers that a district keeps for its accounts. */
export const ACCOUNTS_PER_DISTRICT = 1024;

const INDUSTRIES = ['Manufacturing', 'Retail', 'Financial Services', 'Healthcare', 'Logistics', 'Energy', 'Public Sector', 'Media', 'Education', 'Technology'];

/** @param {number} serial */
const accountKey = (serial) => `account-${serial}`;

/**
 * @param {number} seed
 * @param {number} serial
 * @param {Segment} segment
 * @param {import('../names/countries.mjs').Region | import('../names/countries.mjs').Country} where
 * @returns {Account}
 */
export function accountAt(seed, serial, segment, where) {
	const random = stream(seed, 'account', serial);
	const country = typeof where === 'string' ? countryIn(random, where) : where;
	const name = companyName(random, serial, 'account', country);
	return describe(random, serial, segment, country, name, undefined);
}

/**
 * A company of the same family or name as another account: its subsidiary abroad, or a stranger with its name.
 * @param {number} seed
 * @param {number} serial
 * @param {Account} other
 * @param {import('../names/countries.mjs').Country} country
 * @param {boolean} subsidiary
 * @returns {Account}
 */
export function kinOf(seed, serial, other, country, subsidiary) {
	const random = stream(seed, 'kin', serial);
	const forms = random.pick(country.forms);
	const base = { ...other.name, form: /** @type {string} */ (forms[0]), forms };
	const name = subsidiary ? { ...base, words: [...base.words, country.own], latin: [...base.latin, country.name] } : base;
	return describe(random, serial, subsidiary ? other.segment : random.pick(/** @type {const} */ (['smb', 'mid'])), country, name, subsidiary ? other.key : undefined);
}

/** @param {import('../random/stream.mjs').Stream} random @param {number} serial @param {Segment} segment @param {import('../names/countries.mjs').Country} country @param {import('../names/companies.mjs').CompanyName} name @param {string | undefined} parentKey @returns {Account} */
function describe(random, serial, segment, country, name, parentKey) {
	const people = PEOPLE[country.language];
	const domain = `${name.host}.${country.tld}`;
	return {
		serial,
		key: accountKey(serial),
		name,
		fullName: fullName(name),
		country,
		region: country.region,
		city: random.pick(people.towns),
		street: `${random.pick(people.last)} ${random.between(1, 240)}`,
		postcode: String(random.between(10_000, 99_999)),
		phone: phoneOf(random, country),
		domain,
		segment,
		industry: random.pick(INDUSTRIES),
		ownerEmail: random.pick(SELLERS[country.region]),
		parentKey,
		contact: personAt(random, country, domain),
	};
}
