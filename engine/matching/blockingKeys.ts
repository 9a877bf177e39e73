import type { CompiledField, CompiledTable } from './compileTable';

/** What the units of a table can be found by. */
export interface Keys {
	/** Keys of each unit that others have too, flat: from `from[unit]` to `from[unit + 1]`. */
	readonly from: Int32Array;
	readonly keys: Int32Array;
	/** Units that have each key. */
	readonly sizes: Int32Array;
	readonly names: readonly string[];
	/** The field a key belongs to. */
	readonly field: Int32Array;
}

/** Keys of the cells of one field, flat, numbered from `names.length` on; each once a cell. */
function keysOfCells({ from, values, judge }: CompiledField, names: string[]): { start: Int32Array; keys: number[] } {
	const known = new Map<string, number>();
	const start = new Int32Array(from.length);
	const keys: number[] = [];
	for (let cell = 0; cell + 1 < from.length; cell++) {
		const first = keys.length;
		for (let i = from[cell] ?? 0; i < (from[cell + 1] ?? 0); i++) {
			for (const key of judge.keys(values[i] ?? 0)) {
				let number = known.get(key);
				if (number === undefined) {
					known.set(key, (number = names.length));
					names.push(key);
				}
				if (!keys.includes(number, first)) keys.push(number);
			}
		}
		start[cell + 1] = keys.length;
	}
	return { start, keys };
}

/** The keys of all values (`Judge.keys`), by unit. Cost: O(keys). */
export function collectKeys({ fields, units }: CompiledTable): Keys {
	const names: string[] = [];
	const ends: number[] = [];
	const byCell = fields.map((field) => {
		const cells = keysOfCells(field, names);
		ends.push(names.length);
		return { cellOf: field.cellOf, ...cells };
	});
	const sizes = new Int32Array(names.length);
	for (const { cellOf, start, keys } of byCell) {
		for (const cell of cellOf) {
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
	const field = new Int32Array(names.length);
	ends.forEach((last, f) => field.fill(f, ends[f - 1] ?? 0, last));
	return { from, keys: shared, sizes, names, field };
}
