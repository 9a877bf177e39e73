import { letterSet } from '../strings/letterSet';

/** Words of all values of a field, numbered, each with the information it carries in bits. */
export interface TokenTable {
	readonly words: readonly string[];
	readonly bits: Float64Array;
	/** Letters of each word; -1 where it holds a digit. */
	readonly sets: Int32Array;
	/** The numbers of value v's words, sorted, each once: `tokens` from `from[v]` to `from[v + 1]`. */
	readonly from: Int32Array;
	readonly tokens: Int32Array;
	/** The bits of each value's words together. */
	readonly total: Float64Array;
}

/**
 * Numbers the words of a field and weighs them by rarity: log2((rows + 1) / (rows with the word + 1)), at least
 * half a bit.
 *
 * @param lists words of each distinct value
 * @param counts rows that hold each value
 * @param rows rows that hold any
 */
export function tokenTable(
	lists: readonly (readonly string[])[],
	counts: ArrayLike<number>,
	rows: number,
): TokenTable {
	const numbers = new Map<string, number>();
	const words: string[] = [];
	const occurrences: number[] = [];
	const from = new Int32Array(lists.length + 1);
	const tokens: number[] = [];
	const own: number[] = [];
	lists.forEach((list, value) => {
		own.length = 0;
		for (const word of list) {
			let number = numbers.get(word);
			if (number === undefined) {
				number = words.length;
				numbers.set(word, number);
				words.push(word);
				occurrences.push(0);
			}
			if (own.includes(number)) continue;
			own.push(number);
			occurrences[number] = (occurrences[number] ?? 0) + (counts[value] ?? 0);
		}
		own.sort((a, b) => a - b);
		for (const number of own) tokens.push(number);
		from[value + 1] = tokens.length;
	});
	const bits = Float64Array.from(occurrences, (count) => Math.max(0.5, Math.log2((rows + 1) / (count + 1))));
	const total = new Float64Array(lists.length);
	for (let value = 0; value < lists.length; value++) {
		for (let i = from[value] ?? 0; i < (from[value + 1] ?? 0); i++) {
			total[value] = (total[value] ?? 0) + (bits[tokens[i] ?? 0] ?? 0);
		}
	}
	const sets = Int32Array.from(words, (word) => (/\d/.test(word) ? -1 : letterSet(word)));
	return { words, bits, sets, from, tokens: Int32Array.from(tokens), total };
}

/** The words of a value, the rarest first. */
export function rarestWords({ words, bits, from, tokens }: TokenTable, value: number, most: number): string[] {
	return Array.from(tokens.subarray(from[value] ?? 0, from[value + 1] ?? 0))
		.sort((x, y) => (bits[y] ?? 0) - (bits[x] ?? 0) || x - y)
		.slice(0, most)
		.map((token) => words[token] ?? '');
}
