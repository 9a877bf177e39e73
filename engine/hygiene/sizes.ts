import type { DealTable } from './dealTable';
import type { Facts } from './facts';

/** A segment with fewer deals than this is looked at together with all others. */
const ENOUGH = 20;
/** Spread of logarithms that is taken at least: half the deals within a factor of 1.4 is no reason to doubt the rest. */
const LEAST_SPREAD = 0.5;
/** The median absolute deviation of a normal distribution times this is its standard deviation. */
const TO_SIGMA = 1.4826;

/** The share of deals on each side that is tail, and how many standard deviations out a normal one begins. */
const TAIL = 0.05;
const TAIL_SIGMAS = 1.645;

const medianOf = (sorted: Float64Array): number => {
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
};

/** How far sorted numbers are from one of their middle, sorted: what lies below and what lies above merge. */
function distances(sorted: Float64Array, middle: number): Float64Array {
	let above = sorted.findIndex((one) => one >= middle);
	let below = above - 1;
	return sorted.map(() => {
		const [down, up] = [middle - (sorted[below] ?? -Infinity), (sorted[above] ?? Infinity) - middle];
		if (down < up) below -= 1;
		else above += 1;
		return Math.min(down, up);
	});
}

function describe(logs: Float64Array) {
	const sorted = logs.slice().sort();
	const median = medianOf(sorted);
	const spread = Math.max(LEAST_SPREAD, TO_SIGMA * medianOf(distances(sorted, median)));
	const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? median;
	// Where one side has a long tail of its own, what lies in it is no slip.
	return { median, below: Math.max(spread, (median - at(TAIL)) / TAIL_SIGMAS), above: Math.max(spread, (at(1 - TAIL) - median) / TAIL_SIGMAS), deals: sorted.length };
}

type Likeness = ReturnType<typeof describe>;

/**
 * Describes the deal sizes of each customer segment by median and median absolute deviation of logarithms (on each
 * side not less than its 5% tail says), which a few typing errors do not move. Segments with fewer than 20 deals take those of the whole book.
 *
 * @see Hampel 1974, doi:10.1080/01621459.1974.10482962
 * Cost: O(n log n).
 */
export function sizesBySegment({ isTest, rows, segments, sizes }: DealTable): Facts['sizesLike'] {
	const all = new Float64Array(rows);
	const segmentOf = new Array<string>(rows);
	const counts = new Map<string, number>();
	let count = 0;
	for (let row = 0; row < rows; row++) {
		const [size = NaN, segment = ''] = [sizes[row], segments[row]];
		if (!(size > 0) || isTest(row)) continue;
		all[count] = Math.log(size);
		segmentOf[count] = segment;
		counts.set(segment, (counts.get(segment) ?? 0) + 1);
		count += 1;
	}
	const logs = all.subarray(0, count);
	const described = new Map<string, Likeness>();
	for (const [segment, deals] of counts) if (deals >= ENOUGH) described.set(segment, describe(logs.filter((_, at) => segmentOf[at] === segment)));
	let book: Likeness | undefined;
	// Where every segment has enough deals nobody asks for the whole book.
	const ofBook = () => (count < ENOUGH ? undefined : (book ??= describe(logs)));
	return ({ segment = '' }) => described.get(segment) ?? ofBook();
}
