/**
 * Splits an integer into integers in proportion to shares, so that the parts add up exactly: the method of
 * largest remainders (Hamilton 1792). Equal remainders go to the earlier part.
 *
 * Shares are not negative; when all are zero the parts are equal. Cost: O(n log n).
 *
 * @example
 * apportion(100, [1, 1, 1]) //=> [34, 33, 33]
 */
export function apportion(total: number, shares: readonly number[]): number[] {
	const sum = shares.reduce((a, b) => a + b, 0);
	const exact = shares.map((share) => (sum > 0 ? (total * share) / sum : total / shares.length));
	const parts = exact.map(Math.floor);
	const left = total - parts.reduce((a, b) => a + b, 0);
	const order = exact
		.map((value, index) => ({ index, remainder: value - Math.floor(value) }))
		.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
	for (const { index } of order.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
	return parts;
}
