import type { FoundKey } from './comparisons';
import type { CompiledField, CompiledTable } from './compileTable';
import { growingList } from './growingList';
import { hashOfKey, keyNumbers, type KeyNumbers } from './keyNumbers';

/** What the units of a table can be found by. */
export interface Keys {
	/** Keys of each unit that others have too, flat: from `from[unit]` to `from[unit + 1]`. */
	readonly from: Int32Array;
	readonly keys: Int32Array;
	/** Units that have each key. */
	readonly sizes: Int32Array;
	/** The field a key belongs to. */
	readonly field: Int32Array;
	/** The text of a key. */
	readonly nameOf: (key: number) => string;
}

/** New keys that a value is expected to have, and as many that are known; it only decides how often tables grow. */
const USUAL_KEYS = 3;

/** Keys of the cells of one field, flat, in the order in which they are found; each once a cell. */
function keysOfCells({ from, values, judge }: CompiledField, numbers: KeyNumbers) {
	const start = new Int32Array(from.length);
	const keys = growingList(2 * USUAL_KEYS * from.length);
	let own = 0;
	const found: FoundKey = (mark, text, begin, end) => {
		const number = numbers.numberOf(hashOfKey(mark, text, begin, end));
		if (!keys.holds(number, own)) keys.add(number);
	};
	for (let cell = 0; cell + 1 < from.length; cell++) {
		own = keys.length();
		for (let i = from[cell] ?? 0; i < (from[cell + 1] ?? 0); i++) judge.keys(values[i] ?? 0, found);
		start[cell + 1] = keys.length();
	}
	return { start, keys: keys.numbers() };
}

/** The keys of all values (`Judge.keys`), by unit. Cost: O(keys). */
export function collectKeys({ fields, units }: CompiledTable): Keys {
	const ends: number[] = [];
	const numbers = keyNumbers(USUAL_KEYS * units);
	const byCell = fields.map((field) => {
		// Keys of two fields are never one.
		numbers.forget();
		const cells = keysOfCells(field, numbers);
		ends.push(numbers.next());
		return { cellOf: field.cellOf, ...cells };
	});
	const sizes = new Int32Array(ends.at(-1) ?? 0);
	for (const { cellOf, start, keys } of byCell) {
		for (let unit = 0; unit < units; unit++) {
			const cell = cellOf[unit] ?? -1;
			if (cell < 0) continue;
			for (let i = start[cell] ?? 0; i < (start[cell + 1] ?? 0); i++) {
				const key = keys[i] ?? 0;
				sizes[key] = (sizes[key] ?? 0) + 1;
			}
		}
	}
	const from = new Int32Array(units + 1);
	const shared = new Int32Array(sizes.reduce((sum, size) => sum + (size > 1 ? size : 0), 0));
	let end = 0;
	for (let unit = 0; unit < units; unit++) {
		for (const { cellOf, start, keys } of byCell) {
			const cell = cellOf[unit] ?? -1;
			if (cell < 0) continue;
			for (let i = start[cell] ?? 0; i < (start[cell + 1] ?? 0); i++) {
				const key = keys[i] ?? 0;
				if ((sizes[key] ?? 0) > 1) shared[end++] = key;
			}
		}
		from[unit + 1] = end;
	}
	const field = new Int32Array(sizes.length);
	ends.forEach((last, f) => field.fill(f, ends[f - 1] ?? 0, last));
	/** Texts are not kept: of the few that are shown one is found again in a cell that has it. */
	const nameOf = (key: number): string => {
		const f = field[key] ?? 0;
		const [own, cells] = [fields[f], byCell[f]];
		if (own === undefined || cells === undefined) return '';
		const at = cells.keys.indexOf(key);
		const cell = cells.start.findLastIndex((start) => start <= at);
		const names = new Set<string>();
		for (const value of own.values.subarray(own.from[cell] ?? 0, own.from[cell + 1] ?? 0)) {
			own.judge.keys(value, (mark, text, begin, end) => names.add(mark + text.slice(begin, end)));
		}
		return [...names][at - (cells.start[cell] ?? 0)] ?? '';
	};
	return { from, keys: shared, sizes, field, nameOf };
}
