/**
 * The sum of numbers, with what rounding drops carried along.
 *
 * Assumes finite numbers. Not exactly independent of the order, but nearly so: the lost low-order bits of every
 * addition are added back at the end, so the result is as good as one made in twice the precision and rounded.
 *
 * @returns 0 for no numbers
 * @see Neumaier 1974, doi:10.1002/zamm.19740540106. Cost: O(n).
 *
 * @example
 * sum([1, 1e100, 1, -1e100]) //=> 2
 */
export function sum(values: Float64Array | readonly number[]): number {
	let total = 0;
	let lost = 0;
	values.forEach((value: number) => {
		const next = total + value;
		lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
		total = next;
	});
	return total + lost;
}
