import type { Keys } from './blockingKeys';
import { keyNumbers } from './keyNumbers';

/** Pairs of common keys, in the place of blocks that would be too large. */
export interface PairKeys {
	/** Pairs of each unit, flat. */
	readonly from: Int32Array;
	readonly keys: Int32Array;
	/** Units that have each pair. */
	readonly sizes: Int32Array;
	/** The two keys of pair p at 2p and 2p + 1. */
	readonly parts: ArrayLike<number>;
}

/** Too common keys that a unit may be split by; more would make too many combinations. */
const MOST_COMMON_KEYS = 8;

/** Pairs of the keys that more than `largest` units share, of two fields or of one; the rarest of each unit. */
export function pairKeys({ from, keys, sizes }: Keys, largest: number): PairKeys {
	const units = from.length - 1;
	const numbers = keyNumbers(0, units);
	const parts: number[] = [];
	const pairsFrom = new Int32Array(units + 1);
	const pairs: number[] = [];
	/** Common keys of a unit, the rarest first. */
	const common: number[] = [];
	const add = (key: number): void => {
		let at = common.push(key) - 1;
		for (; at > 0 && comesBefore(key, common[at - 1] ?? 0); at--) common[at] = common[at - 1] ?? 0;
		common[at] = key;
	};
	const comesBefore = (x: number, y: number): boolean => {
		const difference = (sizes[x] ?? 0) - (sizes[y] ?? 0);
		return difference === 0 ? x < y : difference < 0;
	};
	for (let unit = 0; unit < units; unit++) {
		common.length = 0;
		for (let i = from[unit] ?? 0; i < (from[unit + 1] ?? 0); i++) {
			const key = keys[i] ?? 0;
			if ((sizes[key] ?? 0) > largest) add(key);
		}
		const few = Math.min(MOST_COMMON_KEYS, common.length);
		for (let i = 0; i < few; i++) {
			for (let j = i + 1; j < few; j++) {
				const one = common[i] ?? 0;
				const two = common[j] ?? 0;
				const number = numbers.numberOf(one < two ? one * sizes.length + two : two * sizes.length + one);
				if (2 * number === parts.length) parts.push(one, two);
				pairs.push(number);
			}
		}
		pairsFrom[unit + 1] = pairs.length;
	}
	const pairSizes = new Int32Array(numbers.size());
	const own = new Int32Array(pairs);
	for (let i = 0; i < own.length; i++) pairSizes[own[i] ?? 0] = (pairSizes[own[i] ?? 0] ?? 0) + 1;
	return { from: pairsFrom, keys: own, sizes: pairSizes, parts };
}
