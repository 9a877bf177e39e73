// @ts-check
import { acronymOf, fullName } from '../names/companies.mjs';
import { toLatin } from '../names/scripts.mjs';

/**
 * @typedef {'legalForm' | 'acronym' | 'abbreviation' | 'typo' | 'tokenOrder' | 'transliteration' | 'script' | 'spacing' | 'addition'} Variant
 */

const ADDITIONS = ['(HQ)', '- do not use', '(old)', '*NEW*', 'Headquarters', '[migrated]', '(2)', '- main account', 'Zentrale', 'c/o procurement'];
const SHORT = new Map(
	Object.entries({
		Systems: 'Sys', Software: 'Softw.', Consulting: 'Cons.', Technologies: 'Techs', Services: 'Svcs', Solutions: 'Sol\'ns', Networks: 'Netw.', Manufacturing: 'Mfg', Management: 'Mgmt',
		International: 'Int\'l', Engineering: 'Engrg', Industries: 'Inds', Insurance: 'Ins.', Logistics: 'Log.', Holdings: 'Hldgs', Properties: 'Props', National: 'Nat\'l', Associates: 'Assoc.',
		Group: 'Grp', Company: 'Cy', Maschinenbau: 'Masch.bau', Versicherungen: 'Vers.', Beratung: 'Berat.', Gruppe: 'Gr.', Lebensmittel: 'Lebensm.', Informatique: 'Info.', Ingénierie: 'Ing.', Transports: 'Transp.',
		Industrias: 'Ind.', Construcciones: 'Const.', Tecnología: 'Tec.', Consultores: 'Cons.', Indústria: 'Ind.', Grupo: 'Gpo',
	}),
);
const NEAR = ['qwsa', 'wesd', 'erdf', 'rtfg', 'tygh', 'yuhj', 'uijk', 'iokl', 'opl', 'asz', 'sdxz', 'dfcx', 'fgvc', 'ghbv', 'hjnb', 'jkmn', 'kl', 'zxs', 'xcd', 'cvf', 'vbg', 'bnh', 'nmj'];

/** A slip of the fingers in a word of five letters or more. @param {import('../random/stream.mjs').Stream} random @param {string} text */
export function typo(random, text) {
	const letters = [...text];
	const places = letters.flatMap((letter, i) => (i > 0 && /\p{L}/u.test(letter) && /\p{L}/u.test(letters[i - 1] ?? '') ? [i] : []));
	if (places.length < 4) return `${text}${letters.at(-1) ?? ''}`;
	const at = random.pick(places);
	const letter = letters[at] ?? '';
	switch (random.int(4)) {
		case 0:
			if (letters[at - 1] !== letter) {
				[letters[at - 1], letters[at]] = [letter, letters[at - 1] ?? ''];
				break;
			}
			letters.splice(at, 1);
			break;
		case 1:
			letters.splice(at, 0, letter);
			break;
		case 2:
			letters.splice(at, 1);
			break;
		default: {
			const near = NEAR.find((keys) => keys.startsWith(letter.toLowerCase()));
			letters[at] = near === undefined ? letter + letter : random.pick([...near.slice(1)]);
		}
	}
	return letters.join('');
}

/**
 * Another way to write a company's name, as far as the name allows; undefined where it does not.
 * @param {import('../random/stream.mjs').Stream} random
 * @param {import('../names/companies.mjs').CompanyName} name
 * @param {Variant} variant
 * @returns {string | undefined}
 */
function varied(random, name, variant) {
	const { words, form, forms, latin, script } = name;
	const full = fullName(name);
	/** @type {string | undefined} */
	let other;
	switch (variant) {
		case 'legalForm':
			other = random.chance(0.4) ? words.join(' ') : fullName({ ...name, form: random.pick(forms.length > 1 ? forms.slice(1) : ['']) });
			break;
		case 'acronym':
			other = acronymOf(name).length >= 3 ? `${acronymOf(name)}${random.chance(0.4) ? ` ${form}` : ''}` : undefined;
			break;
		case 'abbreviation': {
			const shortened = words.map((word) => SHORT.get(word) ?? (word.length > 9 && random.chance(0.5) ? `${word.slice(0, 5)}.` : word));
			other = shortened.join(' ') === words.join(' ') ? undefined : fullName({ ...name, words: shortened });
			break;
		}
		case 'typo':
			other = fullName({ ...name, words: words.map((word, i) => (i === 0 ? typo(random, word) : word)) });
			break;
		case 'tokenOrder':
			other = words.length < 2 ? undefined : words[1] === '&' && words.length >= 3 ? fullName({ ...name, words: [words[2] ?? '', '&', words[0] ?? '', ...words.slice(3)] }) : `${words.slice(1).join(' ')}, ${words[0]}`;
			break;
		case 'transliteration':
			other = script === 'Latn' ? words.map((word) => (random.chance(0.5) ? titled(toLatin(word)) : plain(word))).join(' ') : undefined;
			break;
		case 'script':
			other = script === 'Latn' ? undefined : latin.join(' ');
			break;
		case 'spacing':
			other = random.pick([full.toUpperCase(), words.join(''), words.join('-'), full.toLowerCase(), words.join('  ')]);
			break;
		default:
			other = `${random.chance(0.6) ? words.join(' ') : full} ${random.pick(ADDITIONS)}`;
	}
	return other === full ? undefined : other;
}

/** @param {string} word */
const titled = (word) => word.charAt(0).toUpperCase() + word.slice(1);
/** @param {string} word */
const plain = (word) => word.normalize('NFKD').replace(/\p{M}+/gu, '').replaceAll('ß', 's').replaceAll('ł', 'l');

/** Which variants people make, and how often. @type {readonly (readonly [Variant, number])[]} */
export const VARIANTS = Object.freeze([
	['legalForm', 24], ['typo', 16], ['abbreviation', 14], ['spacing', 10], ['addition', 8], ['transliteration', 10], ['tokenOrder', 8], ['acronym', 8], ['script', 12],
]);

/** A variant that the name allows. @param {import('../random/stream.mjs').Stream} random @param {import('../names/companies.mjs').CompanyName} name @returns {readonly [Variant, string]} */
export function anyVariant(random, name) {
	for (let tries = 0; tries < 12; tries++) {
		const variant = random.weighted(VARIANTS.map(([kind, weight]) => /** @type {const} */ ([kind, kind === 'script' && name.script !== 'Latn' ? weight * 6 : weight])));
		const other = varied(random, name, variant);
		if (other !== undefined) return [variant, other];
	}
	return ['typo', typo(random, fullName(name))];
}

/** Whether the other name can be told from its letters alone. @param {Variant} variant */
export const isNearVariant = (variant) => variant !== 'acronym' && variant !== 'script';
