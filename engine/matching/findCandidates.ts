import { collectKeys } from './blockingKeys';
import type { BlockingLimits } from './blockingLimits';
import type { CompiledTable } from './compileTable';
import { sizeOf, turnAround } from './invertedIndex';
import { selector } from './selectBest';
import type { BlockingReport } from './types';

/** Pairs of units worth comparing, and how they were found. */
export interface Candidates {
	readonly a: Int32Array;
	readonly b: Int32Array;
	readonly blocking: BlockingReport;
}

/** Keys too common for a block that a unit may be split by; more would make too many combinations. */
const MOST_COMMON_KEYS = 8;
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
	const known = collectKeys(table);
	const count = known.names.length;
	const sizes = new Int32Array(count);
	for (const key of known.keys) sizes[key] = (sizes[key] ?? 0) + 1;
	const common = (key: number): boolean => (sizes[key] ?? 0) > limits.largestBlock;
	const plain = turnAround(known.from, known.keys, count, (key) => !common(key) && (sizes[key] ?? 0) > 1);

	// Pairs of common keys, of two fields or of one.
	const pairNumbers = new Map<number, number>();
	const pairNames: [number, number][] = [];
	const pairFrom = new Int32Array(units + 1);
	const pairKeys: number[] = [];
	for (let unit = 0; unit < units; unit++) {
		const own: number[] = [];
		for (let i = known.from[unit] ?? 0; i < (known.from[unit + 1] ?? 0); i++) {
			const key = known.keys[i] ?? 0;
			if (common(key)) own.push(key);
		}
		if (own.length > 1) {
			own.sort((x, y) => (sizes[x] ?? 0) - (sizes[y] ?? 0) || x - y);
			const few = own.slice(0, MOST_COMMON_KEYS);
			for (let i = 0; i < few.length; i++) {
				for (let j = i + 1; j < few.length; j++) {
					const [x, y] = [few[i] ?? 0, few[j] ?? 0];
					const name = x < y ? x * count + y : y * count + x;
					let number = pairNumbers.get(name);
					if (number === undefined) {
						pairNumbers.set(name, (number = pairNames.length));
						pairNames.push([x, y]);
					}
					pairKeys.push(number);
				}
			}
		}
		pairFrom[unit + 1] = pairKeys.length;
	}
	const pairList = Int32Array.from(pairKeys);
	const pairSizes = new Int32Array(pairNames.length);
	for (const key of pairList) pairSizes[key] = (pairSizes[key] ?? 0) + 1;
	const split = turnAround(pairFrom, pairList, pairNames.length, (key) => {
		const size = pairSizes[key] ?? 0;
		return size > 1 && size <= limits.largestBlock;
	});

	const skipped: { key: string; units: number }[] = [];
	let skippedCount = 0;
	pairSizes.forEach((size, key) => {
		if (size <= limits.largestBlock) return;
		skippedCount++;
		const [x = 0, y = 0] = pairNames[key] ?? [];
		const nameOf = (number: number): string =>
			`${table.fields[known.field[number] ?? 0]?.group.name ?? ''}: ${known.names[number] ?? ''}`;
		skipped.push({ key: `${nameOf(x)} and ${nameOf(y)}`, units: size });
		if (skipped.length > 4 * SHOWN) keepLargest(skipped);
	});
	keepLargest(skipped);
	let splitCount = 0;
	for (let key = 0; key < count; key++) if (common(key)) splitCount++;

	const total = new Float64Array(units);
	/** Fields by which a unit was already found. */
	const byFields = new Int32Array(units);
	const touched = new Int32Array(units);
	const pairA: number[] = [];
	const pairB: number[] = [];
	const keptFrom = new Int32Array(units + 1);
	const kept: number[] = [];
	const weights = Float64Array.from({ length: limits.largestBlock + 1 }, (_, size) =>
		Math.log2((units + 1) / Math.max(1, size)),
	);
	const select = selector(limits);
	const own: number[] = [];
	let [seen, unseen] = [0, 0];
	for (let unit = 0; unit < units; unit++) {
		own.length = 0;
		for (let i = known.from[unit] ?? 0; i < (known.from[unit + 1] ?? 0); i++) {
			const key = known.keys[i] ?? 0;
			if (sizeOf(plain, key) > 1) own.push(key);
		}
		for (let i = pairFrom[unit] ?? 0; i < (pairFrom[unit + 1] ?? 0); i++) {
			const key = pairList[i] ?? 0;
			if (sizeOf(split, key) > 1) own.push(-1 - key);
		}
		const size = (key: number): number => (key < 0 ? sizeOf(split, -1 - key) : sizeOf(plain, key));
		own.sort((x, y) => size(x) - size(y) || x - y);
		let touchedCount = 0;
		let looks = 0;
		for (const key of own) {
			const count = size(key);
			if (looks > 0 && looks + count > limits.looks) {
				unseen++;
				break;
			}
			looks += count;
			const index = key < 0 ? split : plain;
			const number = key < 0 ? -1 - key : key;
			const field = 1 << (key < 0 ? 31 : (known.field[key] ?? 0) % 31);
			const weight = weights[count] ?? 0;
			const end = index.from[number + 1] ?? 0;
			for (let i = index.from[number] ?? 0; i < end; i++) {
				const other = index.units[i] ?? 0;
				const fields = byFields[other] ?? 0;
				// Rarest keys come first: the first key of a field is its best.
				if ((fields & field) !== 0 || other === unit) continue;
				if (fields === 0) touched[touchedCount++] = other;
				byFields[other] = fields | field;
				total[other] = (total[other] ?? 0) + weight;
			}
		}
		seen += touchedCount;
		for (const other of select(touched, touchedCount, total, (other) => allowed(unit, other))) kept.push(other);
		keptFrom[unit + 1] = kept.length;
		for (let i = 0; i < touchedCount; i++) {
			const other = touched[i] ?? 0;
			total[other] = 0;
			byFields[other] = 0;
		}
	}
	for (let unit = 0; unit < units; unit++) {
		for (let i = keptFrom[unit] ?? 0; i < (keptFrom[unit + 1] ?? 0); i++) {
			const other = kept[i] ?? 0;
			// When both keep each other, the smaller one says it.
			if (other < unit && includes(kept, keptFrom[other] ?? 0, keptFrom[other + 1] ?? 0, unit)) continue;
			pairA.push(Math.min(unit, other));
			pairB.push(Math.max(unit, other));
		}
	}
	return {
		a: Int32Array.from(pairA),
		b: Int32Array.from(pairB),
		blocking: {
			units,
			keys: count,
			split: splitCount,
			skipped: skippedCount,
			largestSkipped: skipped.slice(0, SHOWN),
			seen,
			unseen,
			compared: pairA.length,
		},
	};
}

function keepLargest(skipped: { key: string; units: number }[]): void {
	skipped.sort((x, y) => y.units - x.units || (x.key < y.key ? -1 : 1));
	skipped.length = Math.min(skipped.length, SHOWN);
}

/** Whether a sorted stretch of a list holds a value. */
function includes(list: readonly number[], from: number, to: number, value: number): boolean {
	let low = from;
	let high = to;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((list[middle] ?? 0) < value) low = middle + 1;
		else high = middle;
	}
	return low < to && list[low] === value;
}
