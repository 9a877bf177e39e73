import type { BlockingLimits } from './blockingLimits';

/** Weights are told apart in steps of an eighth of a bit. */
const STEPS = 8;
const BUCKETS = STEPS * 400;

const bucketOf = (weight: number): number => Math.min(BUCKETS - 1, Math.floor(weight * STEPS));

/**
 * Writes the best of what a unit has met into `kept`, from `end` on, and says where they end.
 *
 * @param met other units at places 1 to `count`
 * @param weight the weight of each place
 */
type Select = (unit: number, met: Int32Array, count: number, weight: Float64Array, kept: Int32Array, end: number) => number;

/** Selects the heaviest of the units met that are allowed, sorted by number. Ties go to smaller numbers. */
export function selector({ best, leastBits }: BlockingLimits, allowed: (a: number, b: number) => boolean): Select {
	const buckets = new Int32Array(BUCKETS);
	const taken = new Int32Array(best);
	let chosen = new Int32Array(1024);
	/** Places of the heaviest among the chosen; how many. */
	const heaviestOf = (candidates: number, met: Int32Array, weight: Float64Array): number => {
		let heaviest = 0;
		for (let i = 0; i < candidates; i++) {
			const bucket = bucketOf(weight[chosen[i] ?? 0] ?? 0);
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
			const place = chosen[i] ?? 0;
			const bucket = bucketOf(weight[place] ?? 0);
			if (bucket > cut) taken[sure++] = place;
			else if (bucket === cut) end = insertTie(taken, above, end, place, met, weight);
		}
		return end;
	};
	return (unit, met, count, weight, kept, start) => {
		if (chosen.length < count) chosen = new Int32Array(2 * count);
		let candidates = 0;
		for (let place = 1; place <= count; place++) if ((weight[place] ?? 0) >= leastBits) chosen[candidates++] = place;
		let own = heaviestOf(candidates, met, weight);
		let allAllowed = true;
		for (let i = 0; i < own && allAllowed; i++) allAllowed = allowed(unit, met[taken[i] ?? 0] ?? 0);
		// Nearly all are: only where one of the heaviest is not, all are asked for.
		if (!allAllowed) {
			const left = chosen.subarray(0, candidates).filter((place) => allowed(unit, met[place] ?? 0));
			chosen.set(left);
			own = heaviestOf(left.length, met, weight);
		}
		for (let i = 0; i < own; i++) {
			const other = met[taken[i] ?? 0] ?? 0;
			let at = start + i;
			for (; at > start && (kept[at - 1] ?? 0) > other; at--) kept[at] = kept[at - 1] ?? 0;
			kept[at] = other;
		}
		return start + own;
	};
}

/** Puts a place among the ties from `from` to `end`; the last falls off where there is no room. */
function insertTie(taken: Int32Array, from: number, end: number, place: number, met: Int32Array, weight: Float64Array): number {
	const own = weight[place] ?? 0;
	const goesBefore = (known: number): boolean => {
		const its = weight[known] ?? 0;
		return own > its || (own === its && (met[place] ?? 0) < (met[known] ?? 0));
	};
	let at = end;
	while (at > from && goesBefore(taken[at - 1] ?? 0)) at--;
	if (at >= taken.length) return end;
	const last = Math.min(end, taken.length - 1);
	taken.copyWithin(at + 1, at, last);
	taken[at] = place;
	return last + 1;
}
