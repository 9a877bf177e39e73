/**
 * The number that would stand at a place if all were sorted, smallest first. The numbers change their places.
 *
 * Formula: quickselect with the middle as pivot (Hoare 1961, doi:10.1145/366622.366647): of each part only the one that
 * holds the place is looked at further.
 *
 * Assumes a place within the numbers, and no NaN.
 *
 * @param count so many of the values are looked at, the first ones
 * Cost: O(n) on average.
 */
export function nthSmallest(values: Float64Array | number[], place: number, count = values.length): number {
	let low = 0;
	let high = count - 1;
	while (low < high) {
		const pivot = values[(low + high) >> 1] ?? 0;
		let i = low;
		let j = high;
		while (i <= j) {
			while ((values[i] ?? Infinity) < pivot) i += 1;
			while ((values[j] ?? -Infinity) > pivot) j -= 1;
			if (i > j) break;
			const kept = values[i] ?? 0;
			values[i] = values[j] ?? 0;
			values[j] = kept;
			i += 1;
			j -= 1;
		}
		if (place <= j) high = j;
		else if (place >= i) low = i;
		else break;
	}
	return values[place] ?? NaN;
}
