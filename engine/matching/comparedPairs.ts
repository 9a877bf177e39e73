import { seededRandom } from '../core';
import { compareIn } from './compareUnits';
import type { CompiledTable } from './compileTable';
import type { Verdict } from './comparisons';

/** Pairs of units. */
export interface Pairs {
	readonly a: Int32Array;
	readonly b: Int32Array;
}

/** Pairs with their levels and terms, one row of slots a pair. */
export interface ComparedPairs extends Pairs {
	readonly verdict: Verdict;
}

/** Any number; changing it changes results within their sampling error. */
const SEED = 20_261_123;

/**
 * Pairs of units drawn at random, or all pairs where there are no more. Units are numbered by content, so the
 * order of the rows does not matter.
 */
export function randomPairs(units: number, count: number): Pairs {
	const all = (units * (units - 1)) / 2;
	const a = new Int32Array(Math.min(all, count));
	const b = new Int32Array(a.length);
	if (all <= count) {
		for (let i = 0, at = 0; i < units; i++) {
			for (let j = i + 1; j < units; j++, at++) {
				a[at] = i;
				b[at] = j;
			}
		}
		return { a, b };
	}
	const random = seededRandom(SEED);
	for (let at = 0; at < count; at++) {
		const i = Math.floor(random.next() * units);
		const j = (i + 1 + Math.floor(random.next() * (units - 1))) % units;
		a[at] = Math.min(i, j);
		b[at] = Math.max(i, j);
	}
	return { a, b };
}

/** Compares pairs. Cost: O(pairs x fields). */
export function comparePairs(table: CompiledTable, { a, b }: Pairs): ComparedPairs {
	const size = a.length * table.slots;
	const verdict: Verdict = { levels: new Uint8Array(size), terms: new Int32Array(size) };
	// Field by field: the values of one field stay near at hand.
	for (const field of table.fields) {
		for (let pair = 0; pair < a.length; pair++) {
			compareIn(field, a[pair] ?? 0, b[pair] ?? 0, verdict, pair * table.slots + field.at);
		}
	}
	return { a, b, verdict };
}

/** Some of the pairs, in the given order. */
export function pickPairs({ a, b, verdict }: ComparedPairs, which: Int32Array, slots: number): ComparedPairs {
	const levels = new Uint8Array(which.length * slots);
	const terms = new Int32Array(which.length * slots);
	which.forEach((pair, i) => {
		for (let s = 0; s < slots; s++) {
			levels[i * slots + s] = verdict.levels[pair * slots + s] ?? 0;
			terms[i * slots + s] = verdict.terms[pair * slots + s] ?? -1;
		}
	});
	return {
		a: which.map((pair) => a[pair] ?? 0),
		b: which.map((pair) => b[pair] ?? 0),
		verdict: { levels, terms },
	};
}
