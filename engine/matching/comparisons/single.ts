import { columnOf } from '../../core';
import { leastEdits, letterSet } from '../strings/letterSet';
import { byLevel } from './byLevel';
import type { Comparison, FoundKey, Judge, Slot } from './comparison';

/** What most types need to say: how to read a text, compare two values, and find one. */
interface Single<Value> {
	readonly levels: readonly string[];
	readonly usual: readonly number[];
	readonly chance: readonly number[];
	readonly different?: readonly [least: number, most: number];
	readonly byRarity?: boolean;
	readonly read: (cells: readonly unknown[]) => readonly Value[];
	readonly identity: (value: Value) => string;
	/** Values that a glance at their letters tells apart: they are compared no further. */
	readonly far?: Far<Value>;
	/**
	 * Level of two different values; 1 is equality.
	 *
	 * @param leastEdits the identities are at least this many edits apart
	 */
	readonly level: (a: Value, b: Value, leastEdits: number) => number;
	readonly keys: (value: Value, found: FoundKey) => void;
}

/** Two values whose letters are more than so many edits apart, and that are not of one kin, are at this level. */
interface Far<Value> {
	/** Absent: the letters of the identity. */
	readonly letters?: (value: Value) => string;
	readonly edits: number;
	/** Absent: all are strangers. */
	readonly kin?: (value: Value) => string;
	readonly level: number;
}

/** Up to this many values the level of each two is remembered. */
const FEW = 1500;

/** A number for a text; two texts rarely share one, which only costs a closer look. */
function numberFor(text: string): number {
	let number = 0;
	for (let i = 0; i < text.length; i++) number = (Math.imul(number, 31) + text.charCodeAt(i)) | 0;
	return number;
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
			const { far } = type;
			const letters = far?.letters;
			const kinOf = far?.kin;
			const sets = letters === undefined ? columnOf(Int32Array, identities, letterSet) : columnOf(Int32Array, values, (value) => letterSet(letters(value)));
			const kin = kinOf === undefined ? undefined : columnOf(Int32Array, values, (value) => numberFor(kinOf(value)));
			const levelOf = (a: number, b: number): number => {
				const least = leastEdits(sets[a] ?? 0, sets[b] ?? 0);
				if (far !== undefined && least > far.edits && (kin === undefined || kin[a] !== kin[b])) return far.level;
				const x = values[a];
				const y = values[b];
				return x === undefined || y === undefined ? 0 : type.level(x, y, least);
			};
			const known = values.length <= FEW ? new Uint8Array(values.length ** 2) : undefined;
			const remembered = (levels: Uint8Array, a: number, b: number): number => {
				const at = a * values.length + b;
				const level = levels[at] ?? 0;
				if (level > 0) return level - 1;
				const found = levelOf(a, b);
				levels[at] = found + 1;
				return found;
			};
			return {
				terms: identities.length,
				textOf: (term) => identities[term] ?? '',
				compare: byLevel(known === undefined ? levelOf : (a, b) => remembered(known, a, b)),
				keys: (value, found) => {
					const known = values[value];
					if (known !== undefined) type.keys(known, found);
				},
			};
		},
	};
}
