import type { CompiledTable } from './compileTable';

/** What the units of a table can be found by. */
export interface Keys {
	/** Keys of each unit, flat. */
	readonly from: Int32Array;
	readonly keys: Int32Array;
	readonly names: readonly string[];
	/** The field a key belongs to. */
	readonly field: Int32Array;
}

/** The keys of all values (`Judge.keys`), by unit. Cost: O(keys). */
export function collectKeys({ fields, units }: CompiledTable): Keys {
	const names: string[] = [];
	const fieldOf: number[] = [];
	/** Per field: the keys of each cell, flat. */
	const byCell = fields.map(({ from, values, judge }, f) => {
		const known = new Map<string, number>();
		const start = new Int32Array(from.length);
		const keys: number[] = [];
		for (let cell = 0; cell + 1 < from.length; cell++) {
			const first = keys.length;
			const several = (from[cell + 1] ?? 0) - (from[cell] ?? 0) > 1;
			for (let i = from[cell] ?? 0; i < (from[cell + 1] ?? 0); i++) {
				for (const key of judge.keys(values[i] ?? 0)) {
					let number = known.get(key);
					if (number === undefined) {
						known.set(key, (number = names.length));
						names.push(key);
						fieldOf.push(f);
					}
					if (!several || !keys.includes(number, first)) keys.push(number);
				}
			}
			start[cell + 1] = keys.length;
		}
		return { start, keys };
	});
	const from = new Int32Array(units + 1);
	const keys: number[] = [];
	for (let unit = 0; unit < units; unit++) {
		for (let f = 0; f < fields.length; f++) {
			const cell = fields[f]?.cellOf[unit] ?? -1;
			const own = byCell[f];
			if (cell < 0 || own === undefined) continue;
			for (let i = own.start[cell] ?? 0; i < (own.start[cell + 1] ?? 0); i++) keys.push(own.keys[i] ?? 0);
		}
		from[unit + 1] = keys.length;
	}
	return { from, keys: Int32Array.from(keys), names, field: Int32Array.from(fieldOf) };
}
