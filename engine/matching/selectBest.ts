import type { BlockingLimits } from './blockingLimits';

/** Weights are told apart in steps of an eighth of a bit. */
const STEPS = 8;
const BUCKETS = STEPS * 400;

const bucketOf = (weight: number): number => Math.min(BUCKETS - 1, Math.floor(weight * STEPS));

/**
 * Selects the heaviest of the touched units that are allowed, sorted by number. Ties go to smaller numbers. The answer
 * is overwritten by the next call.
 */
export function selector({ best, leastBits }: BlockingLimits, allowed: (a: number, b: number) => boolean) {
	const buckets = new Int32Array(BUCKETS);
	const taken = new Int32Array(best);
	let chosen = new Int32Array(1024);
	return (unit: number, touched: Int32Array, count: number, weight: Float64Array): Int32Array => {
		if (chosen.length < count) chosen = new Int32Array(2 * count);
		let candidates = 0;
		let heaviest = 0;
		for (let i = 0; i < count; i++) {
			const other = touched[i] ?? 0;
			const own = weight[other] ?? 0;
			if (own < leastBits || !allowed(unit, other)) continue;
			chosen[candidates++] = other;
			const bucket = bucketOf(own);
			buckets[bucket] = (buckets[bucket] ?? 0) + 1;
			if (bucket > heaviest) heaviest = bucket;
		}
		let cut = heaviest;
		let above = 0;
		while (cut > 0 && above + (buckets[cut] ?? 0) <= best) {
			above += buckets[cut] ?? 0;
			cut--;
		}
		buckets.fill(0, 0, heaviest + 1);
		let sure = 0;
		// Those of the last bucket lie behind the sure ones, the heaviest first.
		let end = above;
		for (let i = 0; i < candidates; i++) {
			const other = chosen[i] ?? 0;
			const own = weight[other] ?? 0;
			const bucket = bucketOf(own);
			if (bucket > cut) taken[sure++] = other;
			else if (bucket === cut) end = insertTie(taken, above, end, other, weight);
		}
		return taken.subarray(0, end).sort();
	};
}

/** Puts a unit in its place among the ties from `from` to `end`; the last falls off where there is no room. */
function insertTie(taken: Int32Array, from: number, end: number, other: number, weight: Float64Array): number {
	const own = weight[other] ?? 0;
	const goesBefore = (known: number): boolean => {
		const its = weight[known] ?? 0;
		return own > its || (own === its && other < known);
	};
	let at = end;
	while (at > from && goesBefore(taken[at - 1] ?? 0)) at--;
	if (at >= taken.length) return end;
	const last = Math.min(end, taken.length - 1);
	taken.copyWithin(at + 1, at, last);
	taken[at] = other;
	return last + 1;
}
