/**
 * A column of so many numbers, all of one value at first, that lies where other values lie. Typed arrays lie outside of
 * that memory, and whenever 64 MB have been added to them, the collector goes through the whole book: columns of millions
 * of rows cost less as plain arrays, in which it has nothing to look for.
 */
export function numberColumn(length: number, value = NaN): number[] {
	// In this way, and not by its constructor, it has room for fractions from the beginning, and is not made twice.
	const column = [value];
	column.length = length;
	for (let row = 0; row < length; row++) column[row] = value;
	return column;
}
