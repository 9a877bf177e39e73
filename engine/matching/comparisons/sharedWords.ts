import { editDistance } from '../strings/editDistance';
import { leastEdits } from '../strings/letterSet';
import { WITH_DIGIT, type TokenTable } from './tokenTable';

const onlyA = new Int32Array(64);
const onlyB = new Int32Array(64);

/** Whether two words are one, misspelt or cut short. Words with digits never are. Letter sets and lengths rule most out. */
function nearWords({ words, sets, lengths }: TokenTable, a: number, b: number): boolean {
	const shorter = Math.min(lengths[a] ?? 0, lengths[b] ?? 0);
	const longer = Math.max(lengths[a] ?? 0, lengths[b] ?? 0);
	const setA = sets[a] ?? WITH_DIGIT;
	const setB = sets[b] ?? WITH_DIGIT;
	if (shorter < 3 || setA === WITH_DIGIT || setB === WITH_DIGIT) return false;
	const short = lengths[a] === shorter ? a : b;
	const long = short === a ? b : a;
	if (((sets[short] ?? 0) & ~(sets[long] ?? 0)) === 0 && (words[long] ?? '').startsWith(words[short] ?? '')) return true;
	if (shorter < 4) return false;
	const limit = shorter >= 8 ? 2 : 1;
	if (longer - shorter > limit || leastEdits(setA, setB) > limit) return false;
	return editDistance(words[a] ?? '', words[b] ?? '', limit) <= limit;
}

/** Larger than any number of a word. */
const NONE = 0x3fffffff;
/** A word that is only near counts this much of one that is equal. */
const NEAR = 0.85;

/** What two values have in common. */
export interface Common {
	/** The bits of the words that both have. */
	shared: number;
	/** Whether each has a word of its own that tells more than any they share: General Motors, General Electric. */
	apart: boolean;
}

const common: Common = { shared: 0, apart: false };

/**
 * The bits that two values share: words that are equal, and of the others those that are near, pair by pair. The
 * answer is overwritten by the next call.
 *
 * Cost: O(words of a x words of b that are not equal).
 */
export function sharedWords(table: TokenTable, a: number, b: number): Common {
	const { bits, from, tokens } = table;
	const endA = from[a + 1] ?? 0;
	const endB = from[b + 1] ?? 0;
	let shared = 0;
	let best = 0;
	let i = from[a] ?? 0;
	let j = from[b] ?? 0;
	let restA = 0;
	let restB = 0;
	while (i < endA || j < endB) {
		const x = i < endA ? (tokens[i] ?? NONE) : NONE;
		const y = j < endB ? (tokens[j] ?? NONE) : NONE;
		if (x === y) {
			const own = bits[x] ?? 0;
			shared += own;
			if (own > best) best = own;
			i++;
			j++;
		} else if (x < y) {
			onlyA[restA++] = x;
			i++;
		} else {
			onlyB[restB++] = y;
			j++;
		}
	}
	let alone = 0;
	for (let p = 0; p < restA; p++) {
		const x = onlyA[p] ?? 0;
		const own = bits[x] ?? 0;
		let near = -1;
		for (let q = 0; q < restB && near < 0; q++) {
			const y = onlyB[q] ?? -1;
			if (y >= 0 && nearWords(table, x, y)) near = q;
		}
		if (near < 0) {
			if (own > alone) alone = own;
			continue;
		}
		const least = Math.min(own, bits[onlyB[near] ?? 0] ?? 0);
		shared += NEAR * least;
		if (least > best) best = least;
		onlyB[near] = -1;
	}
	common.shared = shared;
	common.apart = false;
	if (alone > best + 1) {
		for (let q = 0; q < restB; q++) {
			const y = onlyB[q] ?? -1;
			if (y >= 0 && (bits[y] ?? 0) > best + 1) common.apart = true;
		}
	}
	return common;
}
