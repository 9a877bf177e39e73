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

/** Numbers the values of a field, and the cells that hold them, as they come. */
function cellReader({ comparison }: FieldGroup) {
	const numbers = new Map<string, number>();
	const values: unknown[] = [];
	const identities: string[] = [];
	/** Cells by their only value, and by their values where there are several. */
	const singles: number[] = [];
	const several = new Map<string, number>();
	const lists: (readonly number[])[] = [];
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
	const single = (value: number): number => {
		if (singles[value] === -1) singles[value] = lists.push([value]) - 1;
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
		if (cell === undefined) several.set(key, (cell = lists.push(list) - 1));
		return cell;
	};
	return { values, identities, lists, cellWith };
}

/** Where most of the first cells differ, looking for equal ones costs more than it saves. */
const TRIED = 4096;
const MOSTLY = 0.75;

/** A cell as text, the same for cells that read the same. */
function rawText(cell: unknown): string {
	if (typeof cell === 'string') return cell;
	return cell instanceof Date ? String(cell.getTime()) : textsIn([cell]).join('\u0002');
}

function compareLists(a: readonly number[] = [], b: readonly number[] = []): number {
	for (let i = 0; i < Math.min(a.length, b.length); i++) {
		const difference = (a[i] ?? 0) - (b[i] ?? 0);
		if (difference !== 0) return difference;
	}
	return a.length - b.length;
}

/** For each number its place in an order. */
function placesIn(order: Int32Array): Int32Array {
	const places = new Int32Array(order.length);
	order.forEach((number, place) => (places[number] = place));
	return places;
}

/**
 * Reads one field of all rows; equal cells are read once where there are many.
 *
 * Cost: O(rows), and the reading of distinct cells.
 */
export function readField(group: FieldGroup, records: readonly MatchRecord[]): ReadField {
	const { comparison, columns } = group;
	const { values, identities, lists, cellWith } = cellReader(group);
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
	const place = placesIn(order);
	const sorted = lists.map((list) => list.map((value) => place[value] ?? 0).sort((a, b) => a - b));
	const first = Int32Array.from(sorted, ([value = 0]) => value);
	const cells = sortByKey(Int32Array.from(sorted.keys()), first, values.length);
	sortRuns(
		cells,
		(a, b) => first[a] === first[b],
		(a, b) => compareLists(sorted[a], sorted[b]),
	);
	const cellPlace = placesIn(cells);
	const from = new Int32Array(cells.length + 1);
	cells.forEach((cell, i) => (from[i + 1] = (from[i] ?? 0) + (sorted[cell]?.length ?? 0)));
	const held = new Int32Array(from[cells.length] ?? 0);
	cells.forEach((cell, i) => held.set(sorted[cell] ?? [], from[i] ?? 0));
	return {
		group,
		values: Array.from(order, (value) => values[value]),
		identities: Array.from(order, (value) => identities[value] ?? ''),
		from,
		held,
		rowCell: rowCell.map((cell) => (cell < 0 ? -1 : (cellPlace[cell] ?? -1))),
	};
}
