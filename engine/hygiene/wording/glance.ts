const GROUP = /\((?:[^()]|\([^()]*\))*\)\??/g;
const CLASS = /\[[^\]]*\]\??|\\[pdb](?:\{L\})?[*+]?/g;
const OPTIONAL = /.\?/g;
const LETTERS = 26;
const A = 97;
/** The bit that tells small letters from capitals. */
const CASE = 32;
const LAST_ASCII = 127;

/** The runs of plain letters that a match must hold as they stand. */
const runsOf = (pattern: string): string[] => pattern.replace(GROUP, '\n').replace(CLASS, '\n').replace(OPTIONAL, '\n').split(/[^a-z]+/);
const longestOf = (texts: readonly string[]): string => texts.reduce((best, one) => (one.length > best.length ? one : best), '');

/** Letters of which every text that an alternative matches holds at least one; undefined where that cannot be told. */
function neededBy(alternative: string): readonly string[] | undefined {
	const longest = longestOf(runsOf(alternative));
	if (longest.length >= 3) return [longest];
	const groups = (alternative.match(GROUP) ?? []).filter((group) => !group.endsWith('?')).map((group) => group.replace(/^\((?:\?:)?/, '').replace(/\)$/, '').split('|').map((one) => longestOf(runsOf(one))));
	return groups.find((options) => options.every((option) => option.length >= 3)) ?? (longest.length === 2 ? [longest] : undefined);
}

/** How a stem begins, as a number: its first three letters, or both of two. */
const beginningOf = (stem: string): number => [...stem.slice(0, 3)].reduce((code, letter) => code * LETTERS + letter.charCodeAt(0) - A, 0);

/** Whether a text goes on with the letters of a stem, in small letters or capitals. */
function standsAt(text: string, at: number, stem: string): boolean {
	if (at + stem.length > text.length) return false;
	for (let i = 0; i < stem.length; i++) if ((text.charCodeAt(at + i) | CASE) !== stem.charCodeAt(i)) return false;
	return true;
}

/**
 * Makes a first look at text as it was written: false where no alternative can match the folded text, because it has none
 * of the letters that a match must hold. Text that is not plain ASCII is never turned away.
 *
 * Cost: O(letters), without a copy of the text.
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
	const stands = (text: string, at: number, group: number): boolean => {
		for (const stem of groups[group - 1] ?? []) if (standsAt(text, at, stem)) return true;
		return false;
	};
	return (text) => {
		let run = 0;
		let pair = 0;
		for (let at = 0; at < text.length; at++) {
			const char = text.charCodeAt(at);
			if (char > LAST_ASCII) return true;
			const letter = (char | CASE) - A;
			if (letter < 0 || letter >= LETTERS) {
				run = 0;
				continue;
			}
			run += 1;
			const group = run < 3 ? 0 : (threes[pair * LETTERS + letter] ?? 0);
			if (group > 0 && stands(text, at - 2, group)) return true;
			pair = (pair % LETTERS) * LETTERS + letter;
			if (run > 1 && pairs[pair] === 1) return true;
		}
		return false;
	};
}
