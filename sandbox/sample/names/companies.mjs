// @ts-check
import { scatter } from '../random/permute.mjs';
import { brandOf } from './brands.mjs';
import { PEOPLE, romanOf } from './people.mjs';
import { inScript, toHost, toLatin } from './scripts.mjs';
import { FIELDS, IN_ENGLISH, LONG_NAMES } from './words.mjs';

/**
 * @typedef {object} CompanyName
 * @property {readonly string[]} words without the legal form, in the company's own alphabet
 * @property {string} form legal form as registered
 * @property {readonly string[]} forms the ways people write that form
 * @property {'before' | 'after'} formStands
 * @property {readonly string[]} latin the words in Latin letters
 * @property {import('./countries.mjs').Script} script
 * @property {'invented' | 'family' | 'place' | 'long'} style
 * @property {string} host the domain without its ending
 */

/** @param {string} word */
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/** @param {CompanyName} name */
export const fullName = ({ words, form, formStands }) =>
	form === '' ? words.join(' ') : formStands === 'before' ? `${form} ${words.join(' ')}` : `${words.join(' ')} ${form}`;

/** First letters of the Latin words that count. @param {CompanyName} name */
export const acronymOf = ({ latin }) =>
	latin.flatMap((word) => (/^(&|and|of|de|du|der|und)$/i.test(word) ? [] : word.split(/[\s-]+/).map((part) => part.charAt(0).toUpperCase()))).join('');

/**
 * The name of the company with a number: no two numbers of one kind share words and country until the lists
 * are used up (the first of which happens beyond size 100).
 * @param {import('../random/stream.mjs').Stream} random
 * @param {number} number
 * @param {'partner' | 'account'} kind
 * @param {import('./countries.mjs').Country} country
 * @returns {CompanyName}
 */
export function companyName(random, number, kind, country) {
	const salt = kind === 'partner' ? 7_368_787 : 1_299_709;
	const field = kind === 'partner' ? 'tech' : 'trade';
	const { language, script } = country;
	const fields = FIELDS[language];
	const forms = random.pick(country.forms);
	const shared = { form: /** @type {string} */ (forms[0]), forms, formStands: /** @type {'before' | 'after'} */ (script === 'Jpan' || script === 'Cyrl' ? 'before' : 'after'), script };

	if (script !== 'Latn') {
		const brand = brandOf(number, salt);
		const at = random.int(fields[field].length);
		const english = IN_ENGLISH[/** @type {'uk' | 'el' | 'ja' | 'ar'} */ (language)][field][at] ?? '';
		const own = inScript(brand, script);
		const words = [script === 'Jpan' || script === 'Arab' ? own : capital(own), /** @type {string} */ (fields[field][at])];
		return { ...shared, words, latin: [capital(brand), english], style: 'invented', host: brand };
	}

	const { last, towns } = PEOPLE[language];
	const style = random.weighted(/** @type {const} */ ([['invented', 42], ['family', 30], ['place', 16], ['long', language === 'en' ? 22 : 4]]));
	/** @type {string[]} */
	let words;
	let host;
	if (style === 'family') {
		const pairs = last.length * last.length;
		const pair = scatter(number, pairs, salt);
		const [one, two] = [/** @type {string} */ (last[pair % last.length]), /** @type {string} */ (last[Math.floor(pair / last.length)])];
		const again = Math.floor(number / pairs);
		words = one === two || random.chance(0.25) ? [one, '&', two === one ? 'Söhne' : two, random.pick(fields[field])] : [one, '&', two];
		if (again > 0) words.push(/** @type {string} */ (towns[again % towns.length]));
		host = `${one}-${two}${again > 0 ? `-${again}` : ''}`;
	} else if (style === 'place') {
		const lines = fields[field].length * fields.more.length;
		const all = towns.length * lines;
		const place = scatter(number, all, salt);
		const town = /** @type {string} */ (towns[place % towns.length]);
		const line = Math.floor(place / towns.length);
		const again = Math.floor(number / all);
		words = [town, /** @type {string} */ (fields[field][line % fields[field].length]), /** @type {string} */ (fields.more[Math.floor(line / fields[field].length)])];
		host = `${words.join('-')}${again > 0 ? `-${again}` : ''}`;
	} else if (style === 'long') {
		const all = LONG_NAMES.reduce((product, list) => product * list.length, 1);
		let left = scatter(number, all, salt);
		words = LONG_NAMES.map((list) => {
			const at = left % list.length;
			left = Math.floor(left / list.length);
			return /** @type {string} */ (list[at]);
		});
		const again = Math.floor(number / all);
		if (again > 0) words.push(capital(brandOf(again, salt)));
		host = words.map((word) => word.slice(0, 3)).join('');
	} else {
		const brand = brandOf(number, salt);
		words = random.chance(0.75) ? [capital(brand), random.pick(fields[field])] : [capital(brand)];
		host = brand;
	}
	return { ...shared, words, latin: words.map((word) => capital(toLatin(romanOf(word)))), style, host: toHost(host) };
}
