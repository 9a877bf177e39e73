import { textsIn } from './comparisons/cells';
import type { FieldGroup } from './groupFields';
import { sortByKey, sortRuns } from './sortByKey';
import { textOrder } from './strings/textOrder';
import type { MatchRecord } from './types';

/** One field of all rows. Values and cells are numbered by their content: the order of the rows leaves no trace. */
export interface ReadField {
	readonly group: FieldGroup;
	/** Distinct values, and the identity of each. */
	readonly values: readonly unknown[];
	readonly identities: readonly string[];
	/** Distinct cells: the numbers of their values lie in `held` from `from[cell]` to `from[cell + 1]`. */
	readonly from: Int32Array;
	readonly held: Int32Array;
	/** For each row its cell; -1: it says nothing. */
	readonly rowCell: Int32Array;
}

/** Cells in the order they came: the values of each lie in `held` from `from[cell]` to `from[cell + 1]`. */
interface Cells {
	readonly from: ArrayLike<number>;
	readonly held: ArrayLike<number>;
}

/** Numbers the values of a field, and the cells that hold them, as they come. */
function cellReader({ comparison }: FieldGroup) {
	const numbers = new Map<string, number>();
	const values: unknown[] = [];
	const identities: string[] = [];
	/** Cells by their only value, and by their values where there are several. */
	const singles: number[] = [];
	const several = new Map<string, number>();
	const from = [0];
	const held: number[] = [];
	const numberOf = (value: unknown): number => {
		const identity = comparison.identity(value);
		let number = numbers.get(identity);
		if (number === undefined) {
			numbers.set(identity, (number = values.length));
			values.push(value);
			identities.push(identity);
			singles.push(-1);
		}
		return number;
	};
	const endCell = (): number => from.push(held.length) - 2;
	const single = (value: number): number => {
		if (singles[value] === -1) {
			held.push(value);
			singles[value] = endCell();
		}
		return singles[value] ?? -1;
	};
	/** The cell of these values; -1: none. */
	const cellWith = (read: readonly unknown[]): number => {
		if (read.length === 0) return -1;
		if (read.length === 1) return single(numberOf(read[0]));
		const list = [...new Set(read.map(numberOf))].sort((a, b) => a - b);
		if (list.length === 1) return single(list[0] ?? 0);
		const key = list.join(',');
		let cell = several.get(key);
		if (cell === undefined) {
			held.push(...list);
			several.set(key, (cell = endCell()));
		}
		return cell;
	};
	return { values, identities, cells: { from, held }, cellWith };
}

/** For each number its place in an order. */
function placesIn(order: Int32Array): Int32Array {
	const places = new Int32Array(order.length);
	order.forEach((number, place) => (places[number] = place));
	return places;
}

/** Cells by their content: by their smallest value, then by the next, a shorter one first. */
function sortCells({ from, held }: Cells, placeOf: Int32Array) {
	const count = from.length - 1;
	const values = Int32Array.from(held, (value) => placeOf[value] ?? 0);
	const first = new Int32Array(count);
	for (let cell = 0; cell < count; cell++) {
		const [start = 0, end = 0] = [from[cell], from[cell + 1]];
		if (end - start > 1) values.subarray(start, end).sort();
		first[cell] = values[start] ?? 0;
	}
	const compareCells = (a: number, b: number): number => {
		const [startA = 0, endA = 0, startB = 0, endB = 0] = [from[a], from[a + 1], from[b], from[b + 1]];
		for (let i = 0; i < Math.min(endA - startA, endB - startB); i++) {
			const difference = (values[startA + i] ?? 0) - (values[startB + i] ?? 0);
			if (difference !== 0) return difference;
		}
		return endA - startA - (endB - startB);
	};
	const order = sortByKey(first.map((_, cell) => cell), first, placeOf.length);
	sortRuns(order, (a, b) => first[a] === first[b], compareCells);
	const sortedFrom = new Int32Array(count + 1);
	const sorted = new Int32Array(values.length);
	order.forEach((cell, i) => {
		const start = sortedFrom[i] ?? 0;
		const own = from[cell] ?? 0;
		const size = (from[cell + 1] ?? 0) - own;
		for (let k = 0; k < size; k++) sorted[start + k] = values[own + k] ?? 0;
		sortedFrom[i + 1] = start + size;
	});
	return { from: sortedFrom, held: sorted, placeOf: placesIn(order) };
}

/** Where most of the first cells differ, looking for equal ones costs more than it saves. */
const TRIED = 4096;
const MOSTLY = 0.75;

/** A cell as text, the same for cells that read the same. */
function rawText(cell: unknown): string {
	if (typeof cell === 'string') return cell;
	return cell instanceof Date ? String(cell.getTime()) : textsIn([cell]).join('\u0002');
}

/**
 * Reads one field of all rows; equal cells are read once where there are many.
 *
 * Cost: O(rows), and the reading of distinct cells.
 */
export function readField(group: FieldGroup, records: readonly MatchRecord[]): ReadField {
	const { comparison, columns } = group;
	const { values, identities, cells, cellWith } = cellReader(group);
	let seen: Map<string, number> | undefined = new Map();
	const rowCell = new Int32Array(records.length);
	const [only = ''] = columns;
	records.forEach(({ fields }, row) => {
		const parts = columns.length === 1 ? [fields[only]] : columns.map((column) => fields[column]);
		if (row === TRIED && (seen?.size ?? 0) > MOSTLY * TRIED) seen = undefined;
		if (seen === undefined) {
			rowCell[row] = cellWith(comparison.read(parts));
			return;
		}
		const raw = parts.length === 1 ? rawText(parts[0]) : parts.map(rawText).join('\u0001');
		let cell = seen.get(raw);
		if (cell === undefined) seen.set(raw, (cell = cellWith(comparison.read(parts))));
		rowCell[row] = cell;
	});
	// From order of appearance to order of content.
	const order = textOrder(identities);
	const { from, held, placeOf } = sortCells(cells, placesIn(order));
	return {
		group,
		values: Array.from(order, (value) => values[value]),
		identities: Array.from(order, (value) => identities[value] ?? ''),
		from,
		held,
		rowCell: rowCell.map((cell) => (cell < 0 ? -1 : (placeOf[cell] ?? -1))),
	};
}
