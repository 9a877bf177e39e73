import { fold } from '../../core';

const GROUP = /\((?:[^()]|\([^()]*\))*\)\??/g;
const CLASS = /\[[^\]]*\]\??|\\[pdb](?:\{L\})?[*+]?/g;
const OPTIONAL = /.\?/g;
const A = 97;
/** The last three looks stand in one number, five bits each. */
const BITS = 5;
const LAST_ONE = (1 << BITS) - 1;
const LAST_TWO = (1 << (2 * BITS)) - 1;
const LAST_THREE = (1 << (3 * BITS)) - 1;

/** The runs of plain letters that a match must hold as they stand. */
const runsOf = (pattern: string): string[] => pattern.replace(GROUP, '\n').replace(CLASS, '\n').replace(OPTIONAL, '\n').split(/[^a-z]+/);
const longestOf = (texts: readonly string[]): string => texts.reduce((best, one) => (one.length > best.length ? one : best), '');

/** Letters of which every text that an alternative matches holds at least one; undefined where that cannot be told. */
function neededBy(alternative: string): readonly string[] | undefined {
	const longest = longestOf(runsOf(alternative));
	if (longest.length >= 3) return [longest];
	const groups = (alternative.match(GROUP) ?? []).filter((group) => !group.endsWith('?')).map((group) => group.replace(/^\((?:\?:)?/, '').replace(/\)$/, '').split('|').map((one) => longestOf(runsOf(one))));
	const shortest = (options: readonly string[]): number => Math.min(...options.map(({ length }) => length));
	const [best] = groups.filter((options) => shortest(options) >= 3).sort((a, b) => shortest(b) - shortest(a));
	return best ?? (longest.length === 2 ? [longest] : undefined);
}

/** What folding makes of a character: 1 to 26 a letter; else a gap, or something that only folding the whole text can tell. 0 is not looked at yet. */
const GAP = 27;
const UNTOLD = 28;
const SURROGATES = [0xd800, 0xdfff] as const;

function lookAgain(char: number): number {
	const folded = fold(String.fromCharCode(char));
	if (char >= SURROGATES[0] && char <= SURROGATES[1]) return UNTOLD;
	if (folded.length === 1 && folded >= 'a' && folded <= 'z') return folded.charCodeAt(0) - A + 1;
	// Some characters become several; marks vanish and join what they stand between.
	return /[a-z]/.test(folded) || (folded === '' && !/\s/.test(String.fromCharCode(char))) ? UNTOLD : GAP;
}

/** What each character looks like, once one was met. */
const looks = new Uint8Array(1 << 16);
const lookAt = (text: string, at: number): number => {
	const char = text.charCodeAt(at);
	const look = looks[char] ?? 0;
	return look === 0 ? (looks[char] = lookAgain(char)) : look;
};

/** Letters that go together, and the lists that need them, one bit each. */
interface Stem {
	readonly letters: string;
	readonly lists: number;
}

/** How a stem begins: its first three letters, or both of two. */
const beginningOf = ({ letters }: Stem): number => [...letters.slice(0, 3)].reduce((code, letter) => (code << BITS) | (letter.charCodeAt(0) - A + 1), 0);

/** Whether a text goes on with the letters of a stem; where that cannot be told, it may. */
function goesOn(text: string, from: number, { letters }: Stem): boolean {
	for (let at = 0; at < letters.length; at++) {
		if (from + at >= text.length) return false;
		const look = lookAt(text, from + at);
		if (look === UNTOLD) return true;
		if (look - 1 !== letters.charCodeAt(at) - A) return false;
	}
	return true;
}

/**
 * Makes a first look at text as it was written: which of the lists may hold an alternative that matches the folded text,
 * as bits, the first list the lowest. A list that is not named matches nothing, for lack of the letters that a match
 * must hold.
 *
 * Cost: O(letters), without a copy of the text; each distinct character is folded once.
 */
export function glance(...lists: readonly (readonly string[])[]): (text: string) => number {
	const all = (1 << lists.length) - 1;
	let always = 0;
	const stems: Stem[] = [];
	for (const [i, list] of lists.entries()) {
		for (const needed of list.map(neededBy)) {
			if (needed === undefined) always |= 1 << i;
			else stems.push(...needed.map((letters) => ({ letters, lists: 1 << i })));
		}
	}
	/** Of each three looks, the lists that are told by them alone, and from 1 the group of stems that begin so. */
	const told = new Uint8Array(LAST_THREE + 1);
	const groupAt = new Uint16Array(LAST_THREE + 1);
	const groups: Stem[][] = [];
	// Whatever stood before: one that cannot be told, and both letters of a short stem.
	for (let before = 0; before <= LAST_THREE; before += LAST_ONE + 1) told[before | UNTOLD] = all;
	for (const stem of stems.filter(({ letters }) => letters.length === 2)) {
		for (let three = beginningOf(stem); three <= LAST_THREE; three += LAST_TWO + 1) told[three] = (told[three] ?? 0) | stem.lists;
	}
	for (const stem of stems.filter(({ letters }) => letters.length > 2)) {
		const beginning = beginningOf(stem);
		const group = groups[(groupAt[beginning] ?? 0) - 1];
		if (group === undefined) groupAt[beginning] = groups.push([stem]);
		else group.push(stem);
	}
	const stands = (text: string, from: number, group: readonly Stem[] = []): number => {
		let found = 0;
		for (const stem of group) if (goesOn(text, from, stem)) found |= stem.lists;
		return found;
	};
	return (text) => {
		let found = always;
		let three = GAP;
		for (let at = 0; at < text.length; at++) {
			three = ((three << BITS) | lookAt(text, at)) & LAST_THREE;
			found |= told[three] ?? 0;
			const group = groupAt[three] ?? 0;
			if (group > 0) found |= stands(text, at - 2, groups[group - 1]);
		}
		return found;
	};
}
