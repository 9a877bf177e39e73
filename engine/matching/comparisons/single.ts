import { leastEdits, letterSet } from '../strings/letterSet';
import type { Comparison, Judge, Slot } from './comparison';

/** What most types need to say: how to read a text, compare two values, and find one. */
interface Single<Value> {
	readonly levels: readonly string[];
	readonly usual: readonly number[];
	readonly chance: readonly number[];
	readonly different?: readonly [least: number, most: number];
	readonly byRarity?: boolean;
	readonly read: (cells: readonly unknown[]) => readonly Value[];
	readonly identity: (value: Value) => string;
	/**
	 * Level of two different values; 1 is equality.
	 *
	 * @param leastEdits the identities are at least this many edits apart
	 */
	readonly level: (a: Value, b: Value, leastEdits: number) => number;
	readonly keys: (value: Value) => readonly string[];
}

/** A comparison with one slot, whose values need not know each other. */
export function single<Value>(name: string, type: Single<Value>): Comparison<Value> {
	const slot: Slot = {
		name,
		levels: type.levels,
		usual: type.usual,
		chance: type.chance,
		different: type.different ?? [0.02, 0.12],
		byRarity: type.byRarity ?? true,
	};
	return {
		slots: [slot],
		read: type.read,
		identity: type.identity,
		judge: (values, _counts, _rows, identities): Judge => {
			const sets = Int32Array.from(identities, letterSet);
			return {
				terms: identities,
				termsOf: (value) => [value],
				compare: (a, b, { levels, terms }, at) => {
					if (a === b) {
						levels[at] = 1;
						terms[at] = a;
						return;
					}
					const x = values[a];
					const y = values[b];
					levels[at] =
						x === undefined || y === undefined ? 0 : type.level(x, y, leastEdits(sets[a] ?? 0, sets[b] ?? 0));
					terms[at] = -1;
				},
				keys: (value) => {
					const known = values[value];
					return known === undefined ? [] : type.keys(known);
				},
			};
		},
	};
}
