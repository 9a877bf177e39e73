import { sortByKey, sortRuns } from './sortByKey';

/** Distinct cells, numbered by what they hold: by their smallest value, then by the next, a shorter one first. */
interface NumberedCells {
	/** Values of each cell, sorted, each once: from `from[cell]` to `from[cell + 1]`. */
	readonly from: Int32Array;
	readonly held: Int32Array;
	/** The number of each given cell. */
	readonly cellOf: Int32Array;
}

/** Sorts the values of each cell in place, each once; answers where they end. */
function sortWithin(starts: ArrayLike<number>, values: Int32Array): Int32Array {
	const ends = new Int32Array(starts.length - 1);
	for (let cell = 0; cell < ends.length; cell++) {
		const start = starts[cell] ?? 0;
		const end = starts[cell + 1] ?? 0;
		let last = start;
		if (end - start > 1) {
			values.subarray(start, end).sort();
			for (let i = start + 1; i < end; i++) if (values[i] !== values[last]) values[++last] = values[i] ?? 0;
		}
		ends[cell] = last + 1;
	}
	return ends;
}

/**
 * Numbers cells by their content.
 *
 * @param starts values of given cell c lie from `starts[c]` to `starts[c + 1]`; each cell has one at least
 * @param given numbers of the values
 * @param most values are below
 * Cost: O(cells + values), and the comparing of cells that share their smallest value.
 */
export function numberCells(starts: ArrayLike<number>, given: Int32Array, most: number): NumberedCells {
	const values = given.slice();
	const ends = sortWithin(starts, values);
	const first = ends.map((_, cell) => values[starts[cell] ?? 0] ?? 0);
	const compare = (a: number, b: number): number => {
		const startA = starts[a] ?? 0;
		const startB = starts[b] ?? 0;
		const lengthA = (ends[a] ?? 0) - startA;
		const lengthB = (ends[b] ?? 0) - startB;
		for (let i = 0; i < Math.min(lengthA, lengthB); i++) {
			const difference = (values[startA + i] ?? 0) - (values[startB + i] ?? 0);
			if (difference !== 0) return difference;
		}
		return lengthA - lengthB;
	};
	const order = sortByKey(first.map((_, cell) => cell), first, most);
	sortRuns(order, (a, b) => first[a] === first[b], compare);
	const from = new Int32Array(order.length + 1);
	const held = new Int32Array(values.length);
	const cellOf = new Int32Array(order.length);
	let count = 0;
	for (let i = 0; i < order.length; i++) {
		const cell = order[i] ?? 0;
		if (i === 0 || compare(order[i - 1] ?? 0, cell) !== 0) {
			let end = from[count] ?? 0;
			for (let v = starts[cell] ?? 0; v < (ends[cell] ?? 0); v++) held[end++] = values[v] ?? 0;
			from[++count] = end;
		}
		cellOf[cell] = count - 1;
	}
	return { from: from.slice(0, count + 1), held: held.slice(0, from[count] ?? 0), cellOf };
}
