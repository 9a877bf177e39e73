// @ts-check
import { PEOPLE, romanOf } from '../names/people.mjs';
import { toHost, toLatin } from '../names/scripts.mjs';

/**
 * @typedef {object} Person
 * @property {string} first
 * @property {string} last
 * @property {string} email
 * @property {string} role
 */

const ROLES = ['CIO', 'Head of IT', 'IT Manager', 'VP Operations', 'Procurement', 'CFO', 'Enterprise Architect', 'Leiter IT', 'DSI', 'Director de Sistemas', 'Managing Director'];

/**
 * @param {import('../random/stream.mjs').Stream} random
 * @param {import('../names/countries.mjs').Country} country
 * @param {string} domain
 * @returns {Person}
 */
export function personAt(random, country, domain) {
	const { first: firsts, last: lasts } = PEOPLE[country.language];
	const [first, last] = [random.pick(firsts), random.pick(lasts)];
	const local = random.pick([`${first}.${last}`, `${first.charAt(0)}.${last}`, `${first.charAt(0)}${last}`, last]);
	const plain = local.split('.').map((part) => toHost(toLatin(romanOf(part)))).filter((part) => part !== '').join('.');
	return { first, last, email: `${plain === '' || country.script === 'Jpan' || country.script === 'Arab' ? toHost(`${romanOf(first)}-${romanOf(last)}`).replaceAll('-', '.') : plain}@${domain}`, role: random.pick(ROLES) };
}

/** Who sells for us, by region. @type {Readonly<Record<import('../names/countries.mjs').Region, readonly string[]>>} */
export const SELLERS = Object.freeze({
	NA: ['dana.whitfield', 'marcus.lee', 'priya.nair', 'jon.barrow', 'alexis.ford'].map(mail),
	EMEA: ['anna.keller', 'luc.moreau', 'sofia.rinaldi', 'henrik.dahl', 'oliver.stone'].map(mail),
	APAC: ['kenji.arai', 'grace.tan', 'arjun.mehta'].map(mail),
	LATAM: ['camila.rojas', 'diego.farias'].map(mail),
});

/** @param {string} name */
function mail(name) {
	return `${name}@northlight.example`;
}
