import { comparePairs, pickPairs, type ComparedPairs, type Pairs } from './comparedPairs';
import type { CompiledTable } from './compileTable';
import { WIDTH } from './weighPairs';

/** Other pairs that the usual chances count for, beside those that are seen. */
export const USUAL_OTHER = 300;

/** What random pairs show: nearly all of them are of two different things. */
export interface OtherLevels {
	readonly pairs: number;
	/** Pairs at each level of each slot, at s * WIDTH + level. */
	readonly counts: Float64Array;
	/** Pairs in which both slots have a value, at s * slots + t. */
	readonly together: Float64Array;
	/** Those that may be true pairs, to be weighed in every round. */
	readonly doubtful: ComparedPairs;
}

/** Counts levels of random pairs. Cost: O(pairs x slots squared). */
export function countOthers(table: CompiledTable, random: Pairs): OtherLevels {
	const { slots } = table;
	const counts = new Float64Array(slots * WIDTH);
	const together = new Float64Array(slots * slots);
	const doubtful: number[] = [];
	const { levels } = comparePairs(table, random);
	for (let pair = 0; pair < random.a.length; pair++) {
		let agreeing = 0;
		for (let s = 0; s < slots; s++) {
			const level = levels[pair * slots + s] ?? 0;
			const i = s * WIDTH + level;
			counts[i] = (counts[i] ?? 0) + 1;
			if (level > 0 && level <= 2) agreeing++;
			if (level === 0) continue;
			for (let t = 0; t < slots; t++) {
				if ((levels[pair * slots + t] ?? 0) > 0) together[s * slots + t] = (together[s * slots + t] ?? 0) + 1;
			}
		}
		if (agreeing > 1) doubtful.push(pair);
	}
	return { pairs: random.a.length, counts, together, doubtful: comparePairs(table, pickPairs(random, doubtful)) };
}

/**
 * The share of each level of a slot among other pairs (u): as random pairs have it, less what may be true pairs among
 * them, and as it usually is.
 */
export function otherShares({ fields }: CompiledTable, { counts }: OtherLevels, removed: Float64Array, f: number, s: number): number[] {
	const { at, slots: own } = fields[f] ?? { at: 0, slots: [] };
	const chance = own[s]?.chance ?? [];
	const seen = chance.map((_, l) =>
		Math.max(0, (counts[(at + s) * WIDTH + l + 1] ?? 0) - (removed[(at + s) * WIDTH + l + 1] ?? 0)),
	);
	const all = seen.reduce((x, y) => x + y, 0) + USUAL_OTHER;
	return seen.map((count, l) => (count + USUAL_OTHER * (chance[l] ?? 0)) / all);
}
