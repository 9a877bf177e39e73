import { blockIndex, type BlockIndex } from './blockIndex';
import { collectKeys, type Keys } from './blockingKeys';
import type { BlockingLimits } from './blockingLimits';
import type { CompiledTable } from './compileTable';
import { pairKeys, type PairKeys } from './pairKeys';
import { selector } from './selectBest';
import type { BlockingReport } from './types';

/** Pairs of units worth comparing, and how they were found. */
export interface Candidates {
	readonly a: Int32Array;
	readonly b: Int32Array;
	readonly blocking: BlockingReport;
}

/** Candidates that each unit keeps, flat, and what was looked at for them. */
interface Kept {
	readonly from: Int32Array;
	readonly units: Int32Array;
	readonly seen: number;
	readonly unseen: number;
}

const SHOWN = 10;

/**
 * Finds pairs worth comparing over an inverted index of keys.
 *
 * 1. Every value gives keys (`Judge.keys`). A key that more units share than allowed is replaced by its pairs with
 *    the unit's other common keys; what is still too large is left out and reported.
 * 2. The weight of a shared key is log(units / units with the key); of several keys of one field the best counts.
 * 3. Each unit looks at a bounded number of neighbours, those with the rarest keys first, and keeps its best
 *    candidates; a pair is compared when either keeps it.
 *
 * Ties go to the unit with the smaller number, which its content decides.
 *
 * Cost: O(units x looks); no pair outside a block is looked at.
 *
 * @param allowed whether two units may be one at all
 */
export function findCandidates(
	table: CompiledTable,
	limits: BlockingLimits,
	allowed: (a: number, b: number) => boolean,
): Candidates {
	const { units } = table;
	const keys = collectKeys(table);
	const pairs = pairKeys(keys, limits.largestBlock);
	const kept = keepBest(blockIndex(keys, pairs, limits.largestBlock), units, limits, allowed);
	const found = pairsOf(kept);
	const { skipped, largestSkipped } = skippedOf(table, keys, pairs, limits.largestBlock);
	return {
		...found,
		blocking: {
			units,
			keys: keys.sizes.length,
			split: keys.sizes.reduce((sum, size) => sum + (size > limits.largestBlock ? 1 : 0), 0),
			skipped,
			largestSkipped,
			seen: kept.seen,
			unseen: kept.unseen,
			compared: found.a.length,
		},
	};
}

/** Each unit looks at those it shares blocks with, and keeps the best. */
function keepBest(
	index: BlockIndex,
	units: number,
	limits: BlockingLimits,
	allowed: (a: number, b: number) => boolean,
): Kept {
	// What is known of the units that a unit meets lies close together: one that shares a key has a place, from 1 on.
	const most = Math.max(limits.looks, limits.largestBlock) + 1;
	const placeOf = new Uint16Array(units);
	const met = new Int32Array(most);
	const total = new Float64Array(most);
	/** Fields by which a unit was already found. */
	const byFields = new Int32Array(most);
	const from = new Int32Array(units + 1);
	const kept = new Int32Array(units * limits.best);
	const weights = Float64Array.from({ length: limits.largestBlock + 1 }, (_, size) =>
		Math.log2((units + 1) / Math.max(1, size)),
	);
	const select = selector(limits, allowed);
	let [seen, unseen, end] = [0, 0, 0];
	for (let unit = 0; unit < units; unit++) {
		let count = 0;
		let looks = 0;
		for (let o = index.ownFrom[unit] ?? 0; o < (index.ownFrom[unit + 1] ?? 0); o++) {
			const block = index.own[o] ?? 0;
			const start = index.from[block] ?? 0;
			const last = index.from[block + 1] ?? 0;
			if (looks > 0 && looks + last - start > limits.looks) {
				unseen++;
				break;
			}
			looks += last - start;
			const field = index.fieldBit[block] ?? 0;
			const weight = weights[last - start] ?? 0;
			for (let i = start; i < last; i++) {
				const other = index.units[i] ?? 0;
				const place = placeOf[other] ?? 0;
				if (place === 0) {
					if (other === unit) continue;
					placeOf[other] = ++count;
					met[count] = other;
					byFields[count] = field;
					total[count] = weight;
					continue;
				}
				const fields = byFields[place] ?? 0;
				// Rarest keys come first: the first key of a field is its best.
				if ((fields & field) !== 0) continue;
				byFields[place] = fields | field;
				total[place] = (total[place] ?? 0) + weight;
			}
		}
		seen += count;
		end = select(unit, met, count, total, kept, end);
		from[unit + 1] = end;
		for (let place = 1; place <= count; place++) placeOf[met[place] ?? 0] = 0;
	}
	return { from, units: kept.subarray(0, end), seen, unseen };
}

/** Pairs that either keeps, each once. */
function pairsOf({ from, units: kept }: Kept): { a: Int32Array; b: Int32Array } {
	const [a, b] = [new Int32Array(kept.length), new Int32Array(kept.length)];
	let pairs = 0;
	for (let unit = 0; unit + 1 < from.length; unit++) {
		for (let i = from[unit] ?? 0; i < (from[unit + 1] ?? 0); i++) {
			const other = kept[i] ?? 0;
			// When both keep each other, the smaller one says it.
			if (other < unit && includes(kept, from[other] ?? 0, from[other + 1] ?? 0, unit)) continue;
			a[pairs] = Math.min(unit, other);
			b[pairs] = Math.max(unit, other);
			pairs++;
		}
	}
	return { a: a.subarray(0, pairs), b: b.subarray(0, pairs) };
}

/** Blocks that stayed too large. */
function skippedOf(table: CompiledTable, keys: Keys, { sizes, parts }: PairKeys, largest: number) {
	const nameOf = (key: number): string =>
		`${table.fields[keys.field[key] ?? 0]?.group.name ?? ''}: ${keys.nameOf(key)}`;
	const skipped = sizes.filter((units) => units > largest).sort().reverse();
	const least = skipped[Math.min(skipped.length, SHOWN) - 1] ?? Infinity;
	const largestSkipped: { key: string; units: number }[] = [];
	// Finding the name of a key again is slow: only those that may be shown are named.
	sizes.forEach((units, pair) => {
		if (units < least) return;
		largestSkipped.push({ key: `${nameOf(parts[2 * pair] ?? 0)} and ${nameOf(parts[2 * pair + 1] ?? 0)}`, units });
	});
	largestSkipped.sort((x, y) => y.units - x.units || (x.key < y.key ? -1 : 1));
	return { skipped: skipped.length, largestSkipped: largestSkipped.slice(0, SHOWN) };
}

/** Whether a sorted stretch of a list holds a value. */
function includes(list: Int32Array, from: number, to: number, value: number): boolean {
	let low = from;
	let high = to;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((list[middle] ?? 0) < value) low = middle + 1;
		else high = middle;
	}
	return low < to && list[low] === value;
}
