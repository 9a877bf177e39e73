import { columnOf, compareText } from '../core';
import type { Judge, Slot } from './comparisons';
import type { FieldGroup } from './groupFields';
import { readField, type ReadField } from './readField';
import { sortByKey, sortRuns } from './sortByKey';
import type { MatchRecord } from './types';

/** A field whose values are numbered, in an order that their content decides. */
export interface CompiledField {
	readonly group: FieldGroup;
	readonly slots: readonly Slot[];
	/** Place of its first slot in a row of levels. */
	readonly at: number;
	readonly judge: Judge;
	/** For each unit its cell; -1: it says nothing. */
	readonly cellOf: Int32Array;
	/** Distinct cells: their values lie in `values` from `from[cell]` to `from[cell + 1]`. */
	readonly from: Int32Array;
	readonly values: Int32Array;
	/** For each unit its only value; -1: none; -2: several. */
	readonly valueOf: Int32Array;
}

/** Rows that say the same in every field, and that nothing keeps apart, are one unit. */
export interface CompiledTable {
	readonly fields: readonly CompiledField[];
	/** Slots of all fields. */
	readonly slots: number;
	readonly units: number;
	/** Numbers of the rows of each unit, flat. */
	readonly rows: Int32Array;
	readonly rowsFrom: Int32Array;
	readonly unitOfRow: Int32Array;
}

/** Rows in the order of their content, and where each unit of equal ones starts. */
function unitsOf(read: readonly ReadField[], rows: number, apart: (row: number) => string) {
	// From the last field to the first: each pass keeps the order of the one before.
	const order = read.reduceRight<Int32Array>(
		(numbers, { rowCell, from }) => sortByKey(numbers, rowCell, from.length),
		new Int32Array(rows).map((_, row) => row),
	);
	const equal = (a: number, b: number): boolean => read.every(({ rowCell }) => rowCell[a] === rowCell[b]);
	sortRuns(order, equal, (a, b) => compareText(apart(a), apart(b)));
	const starts: number[] = [];
	order.forEach((row, i) => {
		const before = order[i - 1];
		if (before === undefined || !equal(before, row) || apart(before) !== apart(row)) starts.push(i);
	});
	return { order, starts };
}

/** Looks at all values of a field together. */
function compileField({ group, values, identities, from, held, rowCell }: ReadField, firstRow: Int32Array, at: number): CompiledField {
	const cellOf = firstRow.map((row) => rowCell[row] ?? -1);
	const counts = new Float64Array(values.length);
	let rows = 0;
	for (let unit = 0; unit < cellOf.length; unit++) {
		const cell = cellOf[unit] ?? -1;
		if (cell < 0) continue;
		rows++;
		for (let i = from[cell] ?? 0; i < (from[cell + 1] ?? 0); i++) {
			const value = held[i] ?? 0;
			counts[value] = (counts[value] ?? 0) + 1;
		}
	}
	return {
		group,
		slots: group.comparison.slots,
		at,
		judge: group.comparison.judge(values, counts, rows, identities),
		cellOf,
		from,
		values: held,
		valueOf: cellOf.map((cell) => {
			if (cell < 0) return -1;
			const start = from[cell] ?? 0;
			return (from[cell + 1] ?? 0) - start === 1 ? (held[start] ?? -1) : -2;
		}),
	};
}

/**
 * Numbers everything by content: values, cells, and units of equal rows. Nothing after this depends on the order
 * of the rows or on their ids.
 *
 * Cost: O(cells + rows).
 *
 * @param apart rows of equal content are different units when this differs: their source, what a person decided
 */
export function compileTable(
	records: readonly MatchRecord[],
	groups: readonly FieldGroup[],
	apart: (row: number) => string = () => '',
): CompiledTable {
	const read = groups.map((group) => readField(group, records));
	const { order, starts } = unitsOf(read, records.length, apart);
	const unitOfRow = new Int32Array(records.length);
	const rowsFrom = Int32Array.from([...starts, records.length]);
	starts.forEach((start, unit) => {
		for (let i = start; i < (rowsFrom[unit + 1] ?? 0); i++) unitOfRow[order[i] ?? 0] = unit;
	});
	const firstRow = columnOf(Int32Array, starts, (start) => order[start] ?? 0);
	let slots = 0;
	const fields = read.map((field) => {
		const compiled = compileField(field, firstRow, slots);
		slots += compiled.slots.length;
		return compiled;
	});
	return { fields, slots, units: starts.length, rows: order, rowsFrom, unitOfRow };
}
