import { nthSmallest } from './nthSmallest';

function assertShare(p: number): void {
	if (!(p >= 0 && p <= 1)) throw new RangeError(`A quantile asks for a share between 0 and 1, received ${String(p)}.`);
}

const between = (below: number, above: number, part: number): number => below + (above - below) * part;

/**
 * The value below which a share `p` of the numbers lies, between two neighbours by straight line (type 7).
 *
 * Assumes finite numbers, in any order; the input is copied before they change places.
 * Formula: with the numbers sorted and counted from 0, the value at position (n - 1) p.
 *
 * @returns undefined for no numbers
 * @throws RangeError when `p` is not within 0 and 1
 * @see Hyndman and Fan 1996, doi:10.1080/00031305.1996.10473566. Cost: O(n) on average.
 *
 * @example
 * quantile([40, 10, 30, 20], 0.5) //=> 25
 */
export function quantile(values: readonly number[] | Float64Array, p: number): number | undefined {
	return quantileInPlace(new Float64Array(values), p);
}

/** The same as `quantile` of the first so many numbers without a copy: they change their places. */
export function quantileInPlace(numbers: Float64Array | number[], p: number, count = numbers.length): number | undefined {
	assertShare(p);
	const position = (count - 1) * p;
	const place = Math.floor(position);
	if (count === 0) return undefined;
	const below = nthSmallest(numbers, place, count);
	return between(below, position === place ? below : nthSmallest(numbers, place + 1, count), position - place);
}

/**
 * The same as `quantile` for numbers that are sorted already, smallest first. Cost: O(1).
 *
 * @returns undefined for no numbers
 * @throws RangeError when `p` is not within 0 and 1
 *
 * @example
 * quantileSorted([10, 20, 30, 40], 0.25) //=> 17.5
 */
export function quantileSorted(sorted: readonly number[] | Float64Array, p: number): number | undefined {
	assertShare(p);
	const position = (sorted.length - 1) * p;
	const below = sorted[Math.floor(position)];
	const above = sorted[Math.ceil(position)];
	if (below === undefined || above === undefined) return undefined;
	return between(below, above, position - Math.floor(position));
}
