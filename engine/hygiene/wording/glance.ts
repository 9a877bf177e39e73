import { fold } from '../../core';

const GROUP = /\((?:[^()]|\([^()]*\))*\)\??/g;
const CLASS = /\[[^\]]*\]\??|\\[pdb](?:\{L\})?[*+]?/g;
const OPTIONAL = /.\?/g;
const LETTERS = 26;
const A = 97;

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

/** What folding makes of a character: 1 to 26 a letter; else a gap, or something that only folding the whole text can tell. */
const GAP = 27;
const UNTOLD = 28;
const SURROGATES = [0xd800, 0xdfff] as const;

function lookOf(char: number): number {
	const folded = fold(String.fromCharCode(char));
	// Marks vanish and join what they stand between; some characters become several.
	if (char >= SURROGATES[0] && char <= SURROGATES[1]) return UNTOLD;
	if (folded.length === 1 && folded >= 'a' && folded <= 'z') return folded.charCodeAt(0) - A + 1;
	return /[a-z]/.test(folded) || (folded === '' && !/\s/.test(String.fromCharCode(char))) ? UNTOLD : GAP;
}

/** How a stem begins, as a number: its first three letters, or both of two. */
const beginningOf = (stem: string): number => [...stem.slice(0, 3)].reduce((code, letter) => code * LETTERS + letter.charCodeAt(0) - A, 0);

/**
 * Makes a first look at text as it was written: false where no alternative can match the folded text, because it has none
 * of the letters that a match must hold.
 *
 * Cost: O(letters), without a copy of the text; each distinct character is folded once.
 */
export function mayHold(...lists: readonly (readonly string[])[]): (text: string) => boolean {
	const needed = lists.flat().map(neededBy);
	if (needed.some((letters) => letters === undefined)) return () => true;
	const stems = [...new Set(needed.flatMap((some) => some ?? []))];
	const pairs = new Uint8Array(LETTERS ** 2);
	/** Of each three letters, which of the groups of stems begins so, counted from 1. */
	const threes = new Uint8Array(LETTERS ** 3);
	const groups: string[][] = [];
	for (const stem of stems) {
		const beginning = beginningOf(stem);
		if (stem.length === 2) pairs[beginning] = 1;
		else if (threes[beginning] === 0) threes[beginning] = groups.push([stem]);
		else groups[(threes[beginning] ?? 0) - 1]?.push(stem);
	}
	const looks = new Uint8Array(1 << 16);
	const lookAt = (text: string, at: number): number => {
		const char = text.charCodeAt(at);
		const look = looks[char] ?? 0;
		return look === 0 ? (looks[char] = lookOf(char)) : look;
	};
	/** Whether a text goes on with the letters of a stem; where that cannot be told, it may. */
	const goesOn = (text: string, from: number, stem: string): boolean => {
		for (let at = 0; at < stem.length; at++) {
			if (from + at >= text.length) return false;
			const look = lookAt(text, from + at);
			if (look === UNTOLD) return true;
			if (look - 1 !== stem.charCodeAt(at) - A) return false;
		}
		return true;
	};
	const stands = (text: string, from: number, group: number): boolean => {
		for (const stem of groups[group - 1] ?? []) if (goesOn(text, from, stem)) return true;
		return false;
	};
	return (text) => {
		let run = 0;
		let pair = 0;
		for (let at = 0; at < text.length; at++) {
			const look = lookAt(text, at);
			if (look === UNTOLD) return true;
			if (look === GAP) {
				run = 0;
				continue;
			}
			run += 1;
			const group = run < 3 ? 0 : (threes[pair * LETTERS + look - 1] ?? 0);
			if (group > 0 && stands(text, at - 2, group)) return true;
			pair = (pair % LETTERS) * LETTERS + look - 1;
			if (run > 1 && pairs[pair] === 1) return true;
		}
		return false;
	};
}
