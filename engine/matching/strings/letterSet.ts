/**
 * The letters of a word as a set of 32 bits (letters may share a bit), for finding out quickly that two words
 * are far apart.
 */
export function letterSet(word: string): number {
	let set = 0;
	for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
	return set;
}

/** How many bits are set. */
function bitsIn(set: number): number {
	let rest = set - ((set >>> 1) & 0x55555555);
	rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
	return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** The edits between two words are at least this many: one replaced letter changes two bits at most. */
export const leastEdits = (setA: number, setB: number): number => (bitsIn(setA ^ setB) + 1) >> 1;

/** Jaro-Winkler similarity is at most this: letters that only one word has cannot be shared. */
export function mostSimilar(lengthA: number, setA: number, lengthB: number, setB: number): number {
	const shared = Math.min(lengthA - bitsIn(setA & ~setB), lengthB - bitsIn(setB & ~setA));
	if (shared <= 0) return 0;
	const jaro = (shared / lengthA + shared / lengthB + 1) / 3;
	return jaro + 0.4 * (1 - jaro);
}
