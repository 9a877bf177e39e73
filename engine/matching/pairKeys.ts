import type { Keys } from './blockingKeys';

/** Pairs of common keys, in the place of blocks that would be too large. */
export interface PairKeys {
	/** Pairs of each unit, flat. */
	readonly from: Int32Array;
	readonly keys: Int32Array;
	/** Units that have each pair. */
	readonly sizes: Int32Array;
	/** The two keys of each pair. */
	readonly parts: readonly (readonly [number, number])[];
}

/** Too common keys that a unit may be split by; more would make too many combinations. */
const MOST_COMMON_KEYS = 8;

/** Pairs of the keys that more than `largest` units share, of two fields or of one; the rarest of each unit. */
export function pairKeys({ from, keys, sizes }: Keys, largest: number): PairKeys {
	const units = from.length - 1;
	const numbers = new Map<number, number>();
	const parts: (readonly [number, number])[] = [];
	const pairsFrom = new Int32Array(units + 1);
	const pairs: number[] = [];
	const common: number[] = [];
	const rarestFirst = (x: number, y: number): number => (sizes[x] ?? 0) - (sizes[y] ?? 0) || x - y;
	for (let unit = 0; unit < units; unit++) {
		common.length = 0;
		for (let i = from[unit] ?? 0; i < (from[unit + 1] ?? 0); i++) {
			const key = keys[i] ?? 0;
			if ((sizes[key] ?? 0) > largest) common.push(key);
		}
		if (common.length > 1) common.sort(rarestFirst);
		const few = Math.min(MOST_COMMON_KEYS, common.length);
		for (let i = 0; i < few; i++) {
			for (let j = i + 1; j < few; j++) {
				const [one, two] = [common[i] ?? 0, common[j] ?? 0];
				const name = Math.min(one, two) * sizes.length + Math.max(one, two);
				let number = numbers.get(name);
				if (number === undefined) {
					numbers.set(name, (number = parts.length));
					parts.push([one, two]);
				}
				pairs.push(number);
			}
		}
		pairsFrom[unit + 1] = pairs.length;
	}
	const pairSizes = new Int32Array(parts.length);
	for (const pair of pairs) pairSizes[pair] = (pairSizes[pair] ?? 0) + 1;
	return { from: pairsFrom, keys: Int32Array.from(pairs), sizes: pairSizes, parts };
}
