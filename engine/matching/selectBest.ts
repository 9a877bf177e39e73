import type { BlockingLimits } from './blockingLimits';

/** Weights are told apart in steps of an eighth of a bit. */
const STEPS = 8;

/** Selects the heaviest of the touched units that are allowed, sorted by number. Ties go to smaller numbers. */
export function selector({ best, leastBits }: BlockingLimits) {
	const buckets = new Int32Array(STEPS * 400);
	let chosen = new Int32Array(1024);
	return (
		touched: Int32Array,
		count: number,
		weight: Float64Array,
		allowed: (other: number) => boolean,
	): readonly number[] => {
		if (chosen.length < count) chosen = new Int32Array(2 * count);
		let candidates = 0;
		let heaviest = 0;
		for (let i = 0; i < count; i++) {
			const other = touched[i] ?? 0;
			const own = weight[other] ?? 0;
			if (own < leastBits || !allowed(other)) continue;
			chosen[candidates++] = other;
			const bucket = Math.min(buckets.length - 1, Math.floor(own * STEPS));
			buckets[bucket] = (buckets[bucket] ?? 0) + 1;
			if (bucket > heaviest) heaviest = bucket;
		}
		let cut = heaviest;
		let above = 0;
		while (cut > 0 && above + (buckets[cut] ?? 0) <= best) {
			above += buckets[cut] ?? 0;
			cut--;
		}
		const taken: number[] = [];
		const tied: number[] = [];
		for (let i = 0; i < candidates; i++) {
			const other = chosen[i] ?? 0;
			const bucket = Math.min(buckets.length - 1, Math.floor((weight[other] ?? 0) * STEPS));
			if (bucket > cut) taken.push(other);
			else if (bucket === cut) tied.push(other);
		}
		buckets.fill(0, 0, heaviest + 1);
		if (taken.length + tied.length > best) tied.sort((x, y) => (weight[y] ?? 0) - (weight[x] ?? 0) || x - y);
		for (const other of tied.slice(0, best - taken.length)) taken.push(other);
		return taken.sort((x, y) => x - y);
	};
}
