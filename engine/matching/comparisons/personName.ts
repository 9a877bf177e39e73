import { columnOf } from '../../core';
import { plainText } from '../strings/plainText';
import { sortedLetters } from '../strings/sortedLetters';
import { soundOf } from '../strings/soundOf';
import { letterSet } from '../strings/letterSet';
import { withoutOneLetter } from '../strings/withoutOneLetter';
import { textsIn } from './cells';
import type { Comparison, Slot } from './comparison';
import { DIFFERENT_PART, PART_LEVELS, namePartLevel } from './namePart';

/** A person's name in two parts; an empty part is not known. */
interface PersonName {
	readonly given: string;
	readonly surname: string;
	/** Junior, senior, second, third; empty when not said. */
	readonly generation: string;
}

/** What the columns of a person hold. */
export type PersonPart = 'full' | 'given' | 'middle' | 'surname';

const TITLES: ReadonlySet<string> = new Set(
	'mr mrs ms miss dr prof professor sir madam herr frau mme mlle monsieur madame dipl ing phd md esq'.split(' '),
);
/** Words that tell father and son apart. */
const GENERATIONS: ReadonlyMap<string, string> = new Map([
	['sr', '1'],
	['senior', '1'],
	['i', '1'],
	['jr', '2'],
	['junior', '2'],
	['ii', '2'],
	['iii', '3'],
	['iv', '4'],
]);

const wordsOf = (text: string): string[] => {
	const words =
		plainText(text)
			.replace(/['’`´]/g, '')
			.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
	const telling = words.filter((word) => !TITLES.has(word));
	return (telling.length > 0 ? telling : words).slice(0, 8);
};

/** Takes the generation off the words; a middle initial `I` is one only after another word. */
function toName(given: readonly string[], surname: readonly string[]): PersonName {
	let generation = '';
	const without = (words: readonly string[]): string =>
		words
			.filter((word, i) => {
				const found = GENERATIONS.get(word);
				if (found === undefined || (i === 0 && words.length === 1) || (word === 'i' && i === 0)) return true;
				generation = found;
				return false;
			})
			.join(' ');
	return { given: without(given), surname: without(surname), generation };
}

/** Reads `Surname, Given` and `Given Surname`; one word alone is a surname. */
function readFull(text: string): PersonName | undefined {
	const comma = text.indexOf(',');
	if (comma > 0) {
		const [surname, given] = [wordsOf(text.slice(0, comma)), wordsOf(text.slice(comma + 1))];
		if (surname.length > 0 && !GENERATIONS.has(given.join(' '))) return toName(given, surname);
	}
	const words = wordsOf(text);
	const ends = words.length > 2 && GENERATIONS.has(words.at(-1) ?? '') ? 2 : 1;
	return words.length === 0 ? undefined : toName(words.slice(0, -ends), words.slice(-ends));
}

function readParts(cells: readonly unknown[], parts: readonly PersonPart[]): readonly PersonName[] {
	const of = (...wanted: readonly PersonPart[]): string[] =>
		wanted.flatMap((part) =>
			cells.flatMap((cell, i) => (parts[i] === part ? textsIn([cell]).flatMap(wordsOf) : [])),
		);
	const given = of('given', 'middle');
	const surname = of('surname');
	if (given.length + surname.length > 0) return [toName(given, surname)];
	return textsIn(cells.filter((_, i) => parts[i] === 'full')).flatMap((text) => readFull(text) ?? []);
}

const slot = (name: string, usual: readonly number[]): Slot => ({
	name,
	levels: PART_LEVELS,
	usual,
	chance: [3e-3, 2e-3, 4e-3, 0.015, 0.97],
	different: [0.02, 0.15],
	byRarity: true,
});

/**
 * Names of persons: two parts, each compared with its counterpart, or crosswise where that fits better (swapped
 * columns). Slips, sound, initials, nicknames and missing parts are levels.
 *
 * @param parts what each column holds
 */
export function personName(parts: readonly PersonPart[]): Comparison<PersonName> {
	return {
		slots: [slot('given name', [0.7, 0.12, 0.08, 0.06, 0.04]), slot('surname', [0.74, 0.12, 0.06, 0.04, 0.04])],
		read: (cells) => readParts(cells, parts),
		identity: ({ given, surname, generation }) => `${given}|${surname}|${generation}`,
		judge: (values, counts) => {
			const numbers = new Map<string, number>();
			const words: string[] = [];
			const sounds: string[] = [];
			const sets: number[] = [];
			const number = (part: string): number => {
				if (part === '') return -1;
				let known = numbers.get(part);
				if (known === undefined) {
					numbers.set(part, (known = words.length));
					words.push(part);
					sounds.push(soundOf(part));
					sets.push(letterSet(part));
				}
				return known;
			};
			const given = columnOf(Int32Array, values, (value) => number(value.given));
			const surname = columnOf(Int32Array, values, (value) => number(value.surname));
			const rows = new Float64Array(words.length);
			values.forEach((_, value) => {
				for (const part of [given[value] ?? -1, surname[value] ?? -1]) {
					if (part >= 0) rows[part] = (rows[part] ?? 0) + (counts[value] ?? 0);
				}
			});
			/** Two names that are both in use are rarely one misspelt: Mary and Mark. */
			const bothInUse = (x: number, y: number): boolean => {
				const few = Math.min(rows[x] ?? 0, rows[y] ?? 0);
				return few > Math.max(1, Math.max(rows[x] ?? 0, rows[y] ?? 0) / 20);
			};
			const level = (x: number, y: number): number =>
				x < 0 || y < 0 ? 0 : x === y ? 1 : bothInUse(x, y) ? Math.max(3, partLevel(x, y)) : partLevel(x, y);
			const partLevel = (x: number, y: number): number =>
				namePartLevel(
					words[x] ?? '',
					words[y] ?? '',
					sets[x] ?? 0,
					sets[y] ?? 0,
					sounds[x] === sounds[y] ? (sounds[x] ?? '') : '',
				);
			/** How well a pairing fits: a missing part counts as nothing gained. */
			const worth = (a: number, b: number): number =>
				(a === 0 ? 0 : DIFFERENT_PART - a) + (b === 0 ? 0 : DIFFERENT_PART - b);
			return {
				terms: words.length,
				textOf: (term) => words[term] ?? '',
				termsOf: (value) => [given[value] ?? -1, surname[value] ?? -1].filter((term) => term >= 0),
				compare: (a, b, { levels, terms }, at) => {
					const g = given[a] ?? -1;
					const s = surname[a] ?? -1;
					const h = given[b] ?? -1;
					const t = surname[b] ?? -1;
					let one = level(g, h);
					let two = level(s, t);
					if (worth(one, two) < 8) {
						const three = level(g, t);
						const four = level(s, h);
						if (worth(three, four) > worth(one, two)) {
							one = three;
							two = four;
						}
					}
					levels[at] = one;
					levels[at + 1] = two;
					terms[at] = one === 1 ? g : -1;
					terms[at + 1] = two === 1 ? s : -1;
					const [mine, theirs] = [values[a]?.generation ?? '', values[b]?.generation ?? ''];
					if (mine !== theirs && mine !== '' && theirs !== '') {
						levels[at] = DIFFERENT_PART;
						terms[at] = -1;
					}
				},
				keys: (value, found) => {
					const parts = [given[value] ?? -1, surname[value] ?? -1].filter((part) => part >= 0);
					for (const part of parts) {
						const word = words[part] ?? '';
						for (const variant of withoutOneLetter(word)) found('', variant);
						for (const piece of word.includes(' ') ? word.split(' ') : []) if (piece.length > 2) found('', piece);
						found('#', sortedLetters(word));
						found('~', sounds[part] ?? '');
					}
					if (parts.length < 2) return;
					const both = parts.map((part) => words[part] ?? '');
					found('+', both.sort().join(' '));
				},
			};
		},
	};
}
