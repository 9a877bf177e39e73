/**
 * A column of so many numbers, all of one value at first, where the values of other objects lie. Typed arrays lie outside of that
 * memory, and whenever 64 MB have been added to them, the collector goes through the whole book: columns of millions of
 * rows cost less as plain arrays, in which it has nothing to look for.
 */
export function numberColumn(length: number, value = NaN): number[] {
	const column = new Array<number>(length);
	// `fill` takes twenty times as long.
	for (let row = 0; row < length; row++) column[row] = value;
	return column;
}
