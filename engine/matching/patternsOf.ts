import type { Verdict } from './comparisons';
import type { ComparedPairs } from './comparedPairs';
import { WIDTH, type Weigher } from './weighPairs';

/** Pairs by what they tell. Those of one pattern weigh the same to the last bit. */
export interface Patterns {
	/** For each pair the number of its pattern, in the order of appearance. */
	readonly of: Int32Array;
	/** Number of patterns. */
	readonly count: number;
	/** What one pair of each shows, one row of slots a pattern. */
	readonly shown: Verdict;
}

/**
 * Groups pairs that are at the same levels, and where they share a value, share one that is as rare. There are far
 * fewer patterns than pairs: a hundredth in a large table.
 *
 * Cost: O(pairs x slots), no comparing of texts.
 */
export function patternsOf(pairs: ComparedPairs, weigher: Weigher): Patterns {
	const { slots } = weigher;
	const codeOf = coder(pairs, weigher);
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
	const shown: Verdict = { levels: new Uint8Array(examples.length * slots), terms: new Int32Array(examples.length * slots) };
	examples.forEach((pair, pattern) => {
		for (let s = 0; s < slots; s++) {
			const level = pairs.levels[pair * slots + s] ?? 0;
			shown.levels[pattern * slots + s] = level;
			shown.terms[pattern * slots + s] = level === 1 ? pairs.termOf(pair, s) : -1;
		}
	});
	return { of, count: examples.length, shown };
}

/** What a pair tells in a slot, as one number: the level, or for a shared value how rare it is. */
function coder({ levels, termOf }: ComparedPairs, { slots, rarity }: Weigher): (pair: number, slot: number) => number {
	return (pair, slot) => {
		const level = levels[pair * slots + slot] ?? 0;
		const kinds = level === 1 ? rarity[slot]?.kindOf : undefined;
		if (kinds === undefined) return level;
		const term = termOf(pair, slot);
		return term < 0 ? level : WIDTH + (kinds[term] ?? 0);
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
