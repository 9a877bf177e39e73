import type { Keys } from './blockingKeys';
import { growingList } from './growingList';
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
/** Pairs that a unit is expected to have; it only decides how often a list grows. */
const USUAL_PAIRS = 8;

/** The keys that more than `largest` units share, the rarest first, and the place of each key among them; -1: it has none. */
function commonKeys(sizes: Int32Array, largest: number): { readonly common: Int32Array; readonly placeOf: Int32Array } {
	const found: number[] = [];
	for (let key = 0; key < sizes.length; key++) if ((sizes[key] ?? 0) > largest) found.push(key);
	const common = Int32Array.from(found).sort((x, y) => (sizes[x] ?? 0) - (sizes[y] ?? 0) || x - y);
	const placeOf = new Int32Array(sizes.length).fill(-1);
	common.forEach((key, place) => (placeOf[key] = place));
	return { common, placeOf };
}

/** Pairs of the keys that more than `largest` units share, of two fields or of one; the rarest of each unit. */
export function pairKeys({ from, keys, sizes }: Keys, largest: number): PairKeys {
	const units = from.length - 1;
	const { common, placeOf } = commonKeys(sizes, largest);
	const numbers = keyNumbers(units);
	const parts: number[] = [];
	const pairsFrom = new Int32Array(units + 1);
	const pairs = growingList(USUAL_PAIRS * units);
	/** Places of the common keys of a unit, sorted. */
	const own: number[] = [];
	for (let unit = 0; unit < units; unit++) {
		own.length = 0;
		for (let i = from[unit] ?? 0; i < (from[unit + 1] ?? 0); i++) {
			const place = placeOf[keys[i] ?? 0] ?? -1;
			if (place < 0) continue;
			let at = own.push(place) - 1;
			for (; at > 0 && place < (own[at - 1] ?? 0); at--) own[at] = own[at - 1] ?? 0;
			own[at] = place;
		}
		const few = Math.min(MOST_COMMON_KEYS, own.length);
		for (let i = 0; i < few; i++) {
			for (let j = i + 1; j < few; j++) {
				const one = own[i] ?? 0;
				const two = own[j] ?? 0;
				const number = numbers.numberOf(one * common.length + two);
				if (2 * number === parts.length) parts.push(common[one] ?? 0, common[two] ?? 0);
				pairs.add(number);
			}
		}
		pairsFrom[unit + 1] = pairs.length();
	}
	const pairSizes = new Int32Array(numbers.next());
	const all = pairs.numbers();
	for (let i = 0; i < all.length; i++) pairSizes[all[i] ?? 0] = (pairSizes[all[i] ?? 0] ?? 0) + 1;
	return { from: pairsFrom, keys: all, sizes: pairSizes, parts };
}
