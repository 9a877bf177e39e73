/** Blocks of units: `units` from `from[k]` to `from[k + 1]` share key k. */
export interface Index {
	readonly from: Int32Array;
	readonly units: Int32Array;
}

/** Turns the keys of units around; only keys that `use` allows. */
export function turnAround(from: Int32Array, keys: Int32Array, count: number, use: (key: number) => boolean): Index {
	const units = from.length - 1;
	const start = new Int32Array(count + 1);
	for (const key of keys) if (use(key)) start[key + 1] = (start[key + 1] ?? 0) + 1;
	for (let key = 0; key < count; key++) start[key + 1] = (start[key + 1] ?? 0) + (start[key] ?? 0);
	const next = start.slice(0, count);
	const members = new Int32Array(start[count] ?? 0);
	for (let unit = 0; unit < units; unit++) {
		for (let i = from[unit] ?? 0; i < (from[unit + 1] ?? 0); i++) {
			const key = keys[i] ?? 0;
			if (!use(key)) continue;
			const at = next[key] ?? 0;
			members[at] = unit;
			next[key] = at + 1;
		}
	}
	return { from: start, units: members };
}

/** How many units share a key. */
export const sizeOf = ({ from }: Index, key: number): number => (from[key + 1] ?? 0) - (from[key] ?? 0);
