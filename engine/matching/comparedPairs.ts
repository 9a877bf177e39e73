import { columnOf, seededRandom } from '../core';
import { compareIn, termIn } from './compareUnits';
import type { CompiledTable } from './compileTable';

/** Pairs of units. */
export interface Pairs {
	readonly a: Int32Array;
	readonly b: Int32Array;
}

/** Pairs with their levels, one row of slots a pair. */
export interface ComparedPairs extends Pairs {
	readonly levels: Uint8Array;
	/** The term that a pair at the best level shares in a slot, -1: none. It is looked up: few are asked for. */
	readonly termOf: (pair: number, slot: number) => number;
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
	const { fields, slots } = table;
	const levels = new Uint8Array(a.length * slots);
	const own = { levels: new Uint8Array(slots), terms: new Int32Array(slots) };
	// Field by field: the values of one field stay near at hand.
	for (const field of fields) {
		for (let pair = 0; pair < a.length; pair++) {
			compareIn(field, a[pair] ?? 0, b[pair] ?? 0, own, 0);
			for (let s = 0; s < field.slots.length; s++) levels[pair * slots + field.at + s] = own.levels[s] ?? 0;
		}
	}
	const fieldOf = fields.flatMap((field) => field.slots.map(() => field));
	return {
		a,
		b,
		levels,
		termOf: (pair, slot) => {
			const field = fieldOf[slot];
			return field === undefined ? -1 : termIn(field, a[pair] ?? 0, b[pair] ?? 0, slot - field.at);
		},
	};
}

/** Some of the pairs, in the given order. */
export const pickPairs = ({ a, b }: Pairs, which: readonly number[]): Pairs => ({
	a: columnOf(Int32Array, which, (pair) => a[pair] ?? 0),
	b: columnOf(Int32Array, which, (pair) => b[pair] ?? 0),
});
