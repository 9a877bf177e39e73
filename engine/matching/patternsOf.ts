import type { Verdict } from './comparisons';
import { pickPairs, type ComparedPairs } from './comparedPairs';
import { WIDTH, type Weigher } from './weighPairs';

/** Pairs by what they tell. Those of one pattern weigh the same to the last bit. */
export interface Patterns {
	/** For each pair the number of its pattern, in the order of appearance. */
	readonly of: Int32Array;
	/** One pair of each pattern. */
	readonly examples: ComparedPairs;
}

/**
 * Groups pairs that are at the same levels, and where they share a value, share one that is as rare. There are far
 * fewer patterns than pairs: a hundredth in a large table.
 *
 * Cost: O(pairs x slots), no comparing of texts.
 */
export function patternsOf(pairs: ComparedPairs, weigher: Weigher): Patterns {
	const { slots } = weigher;
	const codeOf = coder(pairs.verdict, weigher);
	const of = new Int32Array(pairs.a.length);
	const examples: number[] = [];
	/** What the pair at hand tells, slot by slot; and the same of each pattern. */
	const own = new Int32Array(slots);
	const codes: number[] = [];
	/** Open table of patterns by their hash; -1: free. */
	let table = new Int32Array(1 << 12).fill(-1);
	const hashes: number[] = [];
	const read = (pair: number): number => {
		let hash = 0;
		for (let s = 0; s < slots; s++) {
			const code = codeOf(pair, s);
			own[s] = code;
			hash = Math.imul(hash ^ code, 0x9e3779b1) ^ (hash >>> 15);
		}
		return hash;
	};
	const isOwn = (pattern: number): boolean => {
		for (let s = 0; s < slots; s++) if (codes[pattern * slots + s] !== own[s]) return false;
		return true;
	};
	const grow = (): void => {
		table = new Int32Array(2 * table.length).fill(-1);
		hashes.forEach((hash, pattern) => {
			let at = hash & (table.length - 1);
			while ((table[at] ?? -1) >= 0) at = (at + 1) & (table.length - 1);
			table[at] = pattern;
		});
	};
	for (let pair = 0; pair < of.length; pair++) {
		const hash = read(pair);
		let at = hash & (table.length - 1);
		let pattern = table[at] ?? -1;
		while (pattern >= 0 && !isOwn(pattern)) {
			at = (at + 1) & (table.length - 1);
			pattern = table[at] ?? -1;
		}
		if (pattern < 0) {
			pattern = examples.push(pair) - 1;
			table[at] = pattern;
			hashes.push(hash);
			for (const code of own) codes.push(code);
			if (2 * examples.length > table.length) grow();
		}
		of[pair] = pattern;
	}
	return { of, examples: pickPairs(pairs, Int32Array.from(examples), slots) };
}

/** What a pair tells in a slot, as one number: the level, or for a shared value how rare it is. */
function coder({ levels, terms }: Verdict, { slots, rarity }: Weigher): (pair: number, slot: number) => number {
	return (pair, slot) => {
		const level = levels[pair * slots + slot] ?? 0;
		if (level !== 1) return level;
		const term = terms[pair * slots + slot] ?? -1;
		const kinds = rarity[slot]?.kindOf;
		return kinds === undefined || term < 0 ? level : WIDTH + (kinds[term] ?? 0);
	};
}

/** The patterns of some pairs under any model; those of the last one are remembered. */
export interface PatternFinder {
	/** Number of pairs. */
	readonly pairs: number;
	readonly patternsFor: (weigher: Weigher) => Patterns;
}

/** Patterns differ only where rarity is counted anew. */
export function patternFinder(pairs: ComparedPairs): PatternFinder {
	let last: { readonly rarity: Weigher['rarity']; readonly patterns: Patterns } | undefined;
	return {
		pairs: pairs.a.length,
		patternsFor: (weigher) => {
			const { rarity } = weigher;
			if (last === undefined || rarity.some((own, slot) => own !== last?.rarity[slot])) {
				last = { rarity, patterns: patternsOf(pairs, weigher) };
			}
			return last.patterns;
		},
	};
}
