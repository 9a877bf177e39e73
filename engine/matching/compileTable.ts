import type { Judge, Slot, Verdict } from './comparisons';
import { textsIn } from './comparisons/cells';
import type { FieldGroup } from './groupFields';
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

interface ReadField {
	readonly group: FieldGroup;
	readonly values: unknown[];
	readonly lists: readonly (readonly number[])[];
	readonly rowCell: Int32Array;
}

/** Reads one field of all rows; equal cells are read once. Values and cells are numbered by their content. */
function readField(group: FieldGroup, records: readonly MatchRecord[]): ReadField {
	const { comparison, columns } = group;
	const seen = new Map<string, number>();
	const numbers = new Map<string, number>();
	const values: unknown[] = [];
	const identities: string[] = [];
	/** Cells by their only value, and by their values where there are several. */
	const singles: number[] = [];
	const cells = new Map<string, number>();
	const lists: number[][] = [];
	const rowCell = new Int32Array(records.length);
	const one = columns.length === 1 ? (columns[0] ?? '') : undefined;
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
	const cellWith = (read: readonly unknown[]): number => {
		if (read.length === 0) return -1;
		const list = read.length === 1 ? [numberOf(read[0])] : [...new Set(read.map(numberOf))];
		const [first = 0] = list;
		if (list.length === 1) {
			if (singles[first] === -1) singles[first] = lists.push(list) - 1;
			return singles[first] ?? -1;
		}
		const key = [...list].sort((a, b) => a - b).join(',');
		let cell = cells.get(key);
		if (cell === undefined) cells.set(key, (cell = lists.push(list) - 1));
		return cell;
	};
	records.forEach(({ fields }, row) => {
		const first = one === undefined ? undefined : fields[one];
		const parts = one === undefined ? columns.map((column) => fields[column]) : [first];
		const raw =
			typeof first === 'string' ? first : parts.map((part) => textsIn([part]).join('\u0002')).join('\u0001');
		let cell = seen.get(raw);
		if (cell === undefined) seen.set(raw, (cell = cellWith(comparison.read(parts))));
		rowCell[row] = cell;
	});
	// From order of appearance to order of content, so that the order of the rows leaves no trace.
	const order = Int32Array.from(values.keys()).sort((a, b) => {
		const [x, y] = [identities[a] ?? '', identities[b] ?? ''];
		return x < y ? -1 : x > y ? 1 : 0;
	});
	const place = new Int32Array(order.length);
	order.forEach((value, index) => (place[value] = index));
	const sorted = lists.map((list) => list.map((value) => place[value] ?? 0).sort((a, b) => a - b));
	const listOrder = Int32Array.from(sorted.keys()).sort((a, b) => compareLists(sorted[a], sorted[b]));
	const listPlace = new Int32Array(listOrder.length);
	listOrder.forEach((list, index) => (listPlace[list] = index));
	return {
		group,
		values: Array.from(order, (value) => values[value]),
		lists: Array.from(listOrder, (list) => sorted[list] ?? []),
		rowCell: rowCell.map((cell) => (cell < 0 ? -1 : (listPlace[cell] ?? -1))),
	};
}

function compareLists(a: readonly number[] | undefined, b: readonly number[] | undefined): number {
	if (a === undefined || b === undefined) return 0;
	for (let i = 0; i < Math.min(a.length, b.length); i++) {
		const difference = (a[i] ?? 0) - (b[i] ?? 0);
		if (difference !== 0) return difference;
	}
	return a.length - b.length;
}

/**
 * Numbers everything by content: values, cells, and units of equal rows. Nothing after this depends on the order
 * of the rows or on their ids.
 *
 * Cost: O(cells + rows log rows).
 *
 * @param apart rows of equal content are different units when this differs: their source, what a person decided
 */
export function compileTable(
	records: readonly MatchRecord[],
	groups: readonly FieldGroup[],
	apart: (row: number) => string = () => '',
): CompiledTable {
	const read = groups.map((group) => readField(group, records));
	const order = Int32Array.from(records.keys());
	const compareRows = (a: number, b: number): number => {
		for (const { rowCell } of read) {
			const difference = (rowCell[a] ?? 0) - (rowCell[b] ?? 0);
			if (difference !== 0) return difference;
		}
		const x = apart(a);
		const y = apart(b);
		return x < y ? -1 : x > y ? 1 : 0;
	};
	order.sort((a, b) => compareRows(a, b) || a - b);
	const unitOfRow = new Int32Array(records.length);
	const starts: number[] = [];
	order.forEach((row, i) => {
		if (i === 0 || compareRows(order[i - 1] ?? 0, row) !== 0) starts.push(i);
		unitOfRow[row] = starts.length - 1;
	});
	const units = starts.length;
	const firstRow = Int32Array.from(starts, (start) => order[start] ?? 0);

	let at = 0;
	const fields = read.map(({ group, values, lists, rowCell }): CompiledField => {
		const cellOf = Int32Array.from(firstRow, (row) => rowCell[row] ?? -1);
		const counts = new Array<number>(values.length).fill(0);
		let rows = 0;
		for (const cell of cellOf) {
			if (cell < 0) continue;
			rows++;
			for (const value of lists[cell] ?? []) counts[value] = (counts[value] ?? 0) + 1;
		}
		const from = new Int32Array(lists.length + 1);
		lists.forEach((list, cell) => (from[cell + 1] = (from[cell] ?? 0) + list.length));
		const field: CompiledField = {
			group,
			slots: group.comparison.slots,
			at,
			judge: group.comparison.judge(values, counts, rows),
			cellOf,
			from,
			values: Int32Array.from(lists.flat()),
			valueOf: cellOf.map((cell) => {
				const list = lists[cell];
				return list === undefined ? -1 : list.length === 1 ? (list[0] ?? -1) : -2;
			}),
		};
		at += field.slots.length;
		return field;
	});
	return {
		fields,
		slots: at,
		units,
		rows: order,
		rowsFrom: Int32Array.from([...starts, records.length]),
		unitOfRow,
	};
}

const trial: Verdict = { levels: new Uint8Array(8), terms: new Int32Array(8) };

/** Compares two units in every field and writes one level and term a slot, from `at` on. */
export function compareUnits({ fields }: CompiledTable, a: number, b: number, verdict: Verdict, at: number): void {
	for (let f = 0; f < fields.length; f++) {
		const field = fields[f];
		if (field === undefined) continue;
		const place = at + field.at;
		const x = field.valueOf[a] ?? -1;
		const y = field.valueOf[b] ?? -1;
		if (x >= 0 && y >= 0) field.judge.compare(x, y, verdict, place);
		else if (x === -1 || y === -1) {
			for (let s = 0; s < field.slots.length; s++) {
				verdict.levels[place + s] = 0;
				verdict.terms[place + s] = -1;
			}
		} else compareCells(field, field.cellOf[a] ?? 0, field.cellOf[b] ?? 0, verdict, place);
	}
}

/** Cells with several values: the pair that agrees best speaks for the field. */
function compareCells(
	{ from, values, judge, slots }: CompiledField,
	x: number,
	y: number,
	verdict: Verdict,
	place: number,
): void {
	let best = Infinity;
	for (let i = from[x] ?? 0; i < (from[x + 1] ?? 0); i++) {
		for (let j = from[y] ?? 0; j < (from[y + 1] ?? 0); j++) {
			judge.compare(values[i] ?? 0, values[j] ?? 0, trial, 0);
			const worth = rank(trial.levels, 0, slots.length);
			if (worth >= best) continue;
			best = worth;
			for (let s = 0; s < slots.length; s++) {
				verdict.levels[place + s] = trial.levels[s] ?? 0;
				verdict.terms[place + s] = trial.terms[s] ?? -1;
			}
		}
	}
}

/** Small is good; what could not be compared counts as vague. */
function rank(levels: Uint8Array, at: number, slots: number): number {
	let sum = 0;
	for (let s = 0; s < slots; s++) sum += levels[at + s] === 0 ? 4 : (levels[at + s] ?? 0);
	return sum;
}
