import { columnOf } from '../../core';
import { growingList } from '../growingList';
import { letterSet } from '../strings/letterSet';

/** Words of all values of a field, numbered, each with the information it carries in bits. */
export interface TokenTable {
	readonly words: readonly string[];
	/** The number of each word. */
	readonly numbers: ReadonlyMap<string, number>;
	readonly bits: Float64Array;
	/** Letters of each word; `WITH_DIGIT` where it holds one. */
	readonly sets: Int32Array;
	/** Letters in each word. */
	readonly lengths: Int32Array;
	/** The numbers of value v's words, sorted, each once: `tokens` from `from[v]` to `from[v + 1]`. */
	readonly from: Int32Array;
	readonly tokens: Int32Array;
	/** The same as they are written: `written` from `writtenFrom[v]` to `writtenFrom[v + 1]`. */
	readonly writtenFrom: Int32Array;
	readonly written: Int32Array;
	/** The bits of each value's words together. */
	readonly total: Float64Array;
}

/** Words that a value is expected to have; it only decides how often a list grows. */
const USUAL_WORDS = 3;

/** In the place of the letters of a word with a digit: such a word is never misspelt. */
export const WITH_DIGIT = -1;

/**
 * Numbers the words of a field and weighs them by rarity: log2((rows + 1) / (rows with the word + 1)), at least
 * half a bit.
 *
 * @param values the distinct values, and how to take the words of one
 * @param counts rows that hold each value
 * @param rows rows that hold any
 */
export function tokenTable<Value>(
	values: readonly Value[],
	wordsOf: (value: Value) => readonly string[],
	counts: ArrayLike<number>,
	rows: number,
): TokenTable {
	const numbers = new Map<string, number>();
	const words: string[] = [];
	const occurrences: number[] = [];
	const from = new Int32Array(values.length + 1);
	const tokens = growingList(USUAL_WORDS * values.length);
	const writtenFrom = new Int32Array(values.length + 1);
	const written = growingList(USUAL_WORDS * values.length);
	/** Words of the value at hand, sorted. */
	const sorted: number[] = [];
	values.forEach((one, value) => {
		sorted.length = 0;
		for (const word of wordsOf(one)) {
			let number = numbers.get(word);
			if (number === undefined) {
				number = words.length;
				numbers.set(word, number);
				words.push(word);
				occurrences.push(0);
			}
			written.add(number);
			if (addSorted(sorted, number)) occurrences[number] = (occurrences[number] ?? 0) + (counts[value] ?? 0);
		}
		for (const number of sorted) tokens.add(number);
		from[value + 1] = tokens.length();
		writtenFrom[value + 1] = written.length();
	});
	const held = tokens.numbers();
	const bits = columnOf(Float64Array, occurrences, (count) => Math.max(0.5, Math.log2((rows + 1) / (count + 1))));
	const total = new Float64Array(values.length);
	for (let value = 0; value < values.length; value++) {
		for (let i = from[value] ?? 0; i < (from[value + 1] ?? 0); i++) {
			total[value] = (total[value] ?? 0) + (bits[held[i] ?? 0] ?? 0);
		}
	}
	return {
		words,
		numbers,
		bits,
		sets: columnOf(Int32Array, words, (word) => (/\d/.test(word) ? WITH_DIGIT : letterSet(word))),
		lengths: columnOf(Int32Array, words, (word) => word.length),
		from,
		tokens: held,
		writtenFrom,
		written: written.numbers(),
		total,
	};
}

/** Adds a number to a sorted list; false when it is there. */
function addSorted(list: number[], number: number): boolean {
	let at = list.length;
	while (at > 0 && (list[at - 1] ?? 0) > number) at--;
	if (at > 0 && list[at - 1] === number) return false;
	list.push(number);
	for (let i = list.length - 1; i > at; i--) list[i] = list[i - 1] ?? 0;
	list[at] = number;
	return true;
}

/** Whether a value holds a word. */
export function holdsWord({ from, tokens }: TokenTable, value: number, word: number): boolean {
	for (let i = from[value] ?? 0; i < (from[value + 1] ?? 0); i++) if (tokens[i] === word) return true;
	return false;
}

/** The words of a value, the rarest first; of equally rare ones that with the smaller number. */
export function rarestWords({ words, bits, from, tokens }: TokenTable, value: number, most: number): string[] {
	const rarest: number[] = [];
	for (let i = from[value] ?? 0; i < (from[value + 1] ?? 0); i++) {
		const token = tokens[i] ?? 0;
		const own = bits[token] ?? 0;
		let at = rarest.length;
		while (at > 0 && (bits[rarest[at - 1] ?? 0] ?? 0) < own) at--;
		if (at >= most) continue;
		for (let i = Math.min(rarest.length, most - 1); i > at; i--) rarest[i] = rarest[i - 1] ?? 0;
		rarest[at] = token;
	}
	return rarest.map((token) => words[token] ?? '');
}
