import type { Keys } from './blockingKeys';
import type { PairKeys } from './pairKeys';
import { sortByKey } from './sortByKey';

/** Blocks of units that share a key or a pair of common keys; the smallest block is number 0. */
export interface BlockIndex {
	/** Units of each block, flat: from `from[block]` to `from[block + 1]`. */
	readonly from: Int32Array;
	readonly units: Int32Array;
	/** Blocks of each unit, flat, the smallest first. */
	readonly ownFrom: Int32Array;
	readonly own: Int32Array;
	/** For each block a bit for its field; pairs of keys have one of their own. */
	readonly fieldBit: Int32Array;
}

const PAIR_BIT = 1 << 31;

/**
 * Turns lists around: who has each of `count` things, when each of `from.length - 1` has some.
 *
 * @param owners as long as `things`: room for the answer
 */
function turnAround(from: Int32Array, things: Int32Array, count: number, owners: Int32Array): { from: Int32Array; owners: Int32Array } {
	const start = new Int32Array(count + 1);
	for (let i = 0; i < things.length; i++) {
		const after = (things[i] ?? 0) + 1;
		start[after] = (start[after] ?? 0) + 1;
	}
	for (let thing = 0; thing < count; thing++) start[thing + 1] = (start[thing + 1] ?? 0) + (start[thing] ?? 0);
	const next = start.slice(0, count);
	for (let owner = 0; owner + 1 < from.length; owner++) {
		for (let i = from[owner] ?? 0; i < (from[owner + 1] ?? 0); i++) {
			const thing = things[i] ?? 0;
			const at = next[thing] ?? 0;
			owners[at] = owner;
			next[thing] = at + 1;
		}
	}
	return { from: start, owners };
}

/**
 * Makes blocks of all keys and pairs that at least two and at most `largest` units share. Of equal size, pairs come
 * before keys.
 *
 * Cost: O(keys), no comparing.
 */
export function blockIndex(keys: Keys, pairs: PairKeys, largest: number): BlockIndex {
	const pairCount = pairs.sizes.length;
	// Numbers of both: pairs from the last to the first, then keys.
	const sizes = new Int32Array(pairCount + keys.sizes.length);
	sizes.set(pairs.sizes.slice().reverse());
	sizes.set(keys.sizes, pairCount);
	const usable = new Int32Array(sizes.length);
	let count = 0;
	for (let number = 0; number < sizes.length; number++) {
		const size = sizes[number] ?? 0;
		if (size > 1 && size <= largest) usable[count++] = number;
	}
	const sorted = sortByKey(usable.subarray(0, count), sizes, largest + 1);
	const blockOf = new Int32Array(sizes.length).fill(-1);
	sorted.forEach((number, block) => (blockOf[number] = block));
	const units = keys.from.length - 1;
	const blocksFrom = new Int32Array(units + 1);
	const blocks = new Int32Array(sorted.reduce((sum, number) => sum + (sizes[number] ?? 0), 0));
	let end = 0;
	for (let unit = 0; unit < units; unit++) {
		for (let i = keys.from[unit] ?? 0; i < (keys.from[unit + 1] ?? 0); i++) {
			const block = blockOf[pairCount + (keys.keys[i] ?? 0)] ?? -1;
			if (block >= 0) blocks[end++] = block;
		}
		for (let i = pairs.from[unit] ?? 0; i < (pairs.from[unit + 1] ?? 0); i++) {
			const block = blockOf[pairCount - 1 - (pairs.keys[i] ?? 0)] ?? -1;
			if (block >= 0) blocks[end++] = block;
		}
		blocksFrom[unit + 1] = end;
	}
	const byBlock = turnAround(blocksFrom, blocks, sorted.length, new Int32Array(blocks.length));
	// Turned around again, the blocks of each unit come in their own order; in the place of those that came in another.
	const byUnit = turnAround(byBlock.from, byBlock.owners, units, blocks);
	return {
		from: byBlock.from,
		units: byBlock.owners,
		ownFrom: byUnit.from,
		own: byUnit.owners,
		fieldBit: sorted.map((number) =>
			number < pairCount ? PAIR_BIT : 1 << ((keys.field[number - pairCount] ?? 0) % 31),
		),
	};
}
