/**
 * Sorts numbers by a small whole number that each has; equal ones keep their order (counting sort).
 *
 * @param keyOf for each number its key, from -1 on
 * @param most keys are below
 * Cost: O(numbers + most), no comparing.
 */
export function sortByKey(numbers: Int32Array, keyOf: ArrayLike<number>, most: number): Int32Array {
	const next = new Int32Array(most + 2);
	// By index: an iterator over numbers makes garbage, and this is asked of millions.
	for (let i = 0; i < numbers.length; i++) {
		const after = (keyOf[numbers[i] ?? 0] ?? -1) + 2;
		next[after] = (next[after] ?? 0) + 1;
	}
	for (let key = 1; key < next.length; key++) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
	const sorted = new Int32Array(numbers.length);
	for (let i = 0; i < numbers.length; i++) {
		const number = numbers[i] ?? 0;
		const key = (keyOf[number] ?? -1) + 1;
		const place = next[key] ?? 0;
		sorted[place] = number;
		next[key] = place + 1;
	}
	return sorted;
}

/**
 * Sorts neighbours that a coarse key could not tell apart, in place.
 *
 * @param alike whether two neighbours have the same coarse key
 */
export function sortRuns(
	numbers: Int32Array,
	alike: (a: number, b: number) => boolean,
	compare: (a: number, b: number) => number,
): void {
	for (let start = 0; start < numbers.length; ) {
		let end = start + 1;
		while (end < numbers.length && alike(numbers[end - 1] ?? 0, numbers[end] ?? 0)) end++;
		if (end - start > 1) numbers.subarray(start, end).sort((a, b) => compare(a, b) || a - b);
		start = end;
	}
}
