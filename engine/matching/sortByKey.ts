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
 * Sorts neighbours that a coarse key could not tell apart, in place; equal ones keep their order.
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
		if (end - start > SHORT) numbers.subarray(start, end).sort(compare);
		else for (let i = start + 1; i < end; i++) insert(numbers, start, i, compare);
		start = end;
	}
}

/** So few are sorted by inserting: a view of them alone costs more. */
const SHORT = 10;

/** Puts the number at `end` among the sorted ones before it; equal ones keep their order. */
function insert(numbers: Int32Array, start: number, end: number, compare: (a: number, b: number) => number): void {
	const number = numbers[end] ?? 0;
	let at = end;
	for (; at > start && compare(numbers[at - 1] ?? 0, number) > 0; at--) numbers[at] = numbers[at - 1] ?? 0;
	numbers[at] = number;
}
