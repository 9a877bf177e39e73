import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { company, COUNTRIES, SPELLINGS, STAGE_MAPS, VARIANTS } from '../../../sandbox/sample/index.mjs';

const engine = path.resolve(__dirname, '../../../engine');
const sample = path.resolve(__dirname, '../../../sandbox/sample');
const filesOf = (folder: string, ending: string) => readdirSync(folder, { recursive: true }).map((file) => path.join(folder, String(file))).filter((file) => file.endsWith(ending));

/** Every text that stands in quotes anywhere in the engine, as a reader would compare it. */
const known = new Set(filesOf(engine, '.ts').flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/'((?:[^'\\\n]|\\.)*)'|"([^"\n]*)"/g)].map(([, one, two]) => fold(one ?? two ?? ''))));
function fold(text: string) {
	return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
const strange = (words: readonly string[]) => words.filter((word) => !known.has(fold(word))).length / words.length;

describe('names and spellings', () => {
	it('are in good part unknown to the engine', () => {
		expect(known.size).toBeGreaterThan(500);
		expect(strange(Object.values(SPELLINGS).flat())).toBeGreaterThanOrEqual(0.3);
		expect(strange(COUNTRIES.flatMap(({ forms }) => forms.flat()))).toBeGreaterThanOrEqual(0.3);
		expect(strange([...STAGE_MAPS.csv.open, ...STAGE_MAPS.csv.won, ...STAGE_MAPS.csv.lost])).toBeGreaterThanOrEqual(0.3);
	});

	it('share no file with the engine', () => {
		const importing = (files: readonly string[], other: RegExp) => files.filter((file) => [...readFileSync(file, 'utf8').matchAll(/from '([^']+)'/g)].some(([, from]) => other.test(from ?? '')));
		expect(importing(filesOf(engine, '.ts'), /sandbox|faker/)).toEqual([]);
		expect(importing(filesOf(sample, '.mjs'), /engine|nodes\//)).toEqual([]);
	});

	it('of partners and accounts are different, but for those planted to be alike', () => {
		const [partners, accounts] = [new Map<string, number>(), new Map<string, number>()];
		for (const district of company({ seed: 2 }).districts()) {
			for (const { fullName, country } of district.partners) partners.set(`${fullName} ${country.code}`, (partners.get(`${fullName} ${country.code}`) ?? 0) + 1);
			for (const { fullName, country } of district.accounts) accounts.set(`${fullName} ${country.code}`, (accounts.get(`${fullName} ${country.code}`) ?? 0) + 1);
		}
		expect([...partners].filter(([, count]) => count > 1)).toEqual([]);
		expect([...accounts].filter(([, count]) => count > 1)).toEqual([]);
	});

	it('come in several alphabets, and twice in every way that people write them', () => {
		const books = [...company({ seed: 2, size: 0.6 }).books()];
		const names = books.flatMap(({ accounts }) => accounts.map(({ name }) => name));
		for (const script of [/\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Arabic}/u, /\p{Script=Katakana}/u, /\p{Script=Latin}/u]) expect(names.some((name) => script.test(name))).toBe(true);
		const variants = new Set(books.flatMap(({ truth }) => truth.flatMap(({ finding, value }) => (finding === 'duplicateAccount' ? [value['variant']] : []))));
		expect(variants).toEqual(new Set(VARIANTS.map(([variant]) => variant)));
	});
});
