/** Rows of the table, kept between calls: a call fills what it reads. */
let rows: [Uint16Array, Uint16Array, Uint16Array] = [
	new Uint16Array(128),
	new Uint16Array(128),
	new Uint16Array(128),
];

/**
 * Edits between two texts: letters inserted, deleted, replaced, or two neighbours swapped (optimal string
 * alignment; no part is edited twice).
 *
 * @param limit the search stops above it
 * @returns the distance, or `limit + 1` when it is larger
 * @throws nothing
 * @see Damerau 1964, doi:10.1145/363958.363994; Boytsov 2011, doi:10.1145/1963190.1963191. Cost: O(a x limit).
 *
 * @example
 * editDistance('andrews', 'adnrews', 2) //=> 1
 */
export function editDistance(a: string, b: string, limit: number): number {
	if (a === b) return 0;
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let start = 0;
	let endA = a.length;
	let endB = b.length;
	while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start++;
	while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
		endA--;
		endB--;
	}
	const width = endB - start;
	const height = endA - start;
	if (width === 0 || height === 0) return Math.min(Math.max(width, height), limit + 1);
	if (rows[0].length <= width) {
		rows = [new Uint16Array(2 * width), new Uint16Array(2 * width), new Uint16Array(2 * width)];
	}
	let [older, old, now] = rows;
	for (let j = 0; j <= width; j++) old[j] = j;
	for (let i = 1; i <= height; i++) {
		const letter = a.charCodeAt(start + i - 1);
		// Cells further than `limit` from the diagonal cannot come back below it.
		const from = Math.max(1, i - limit);
		const to = Math.min(width, i + limit);
		now[from - 1] = from === 1 ? i : limit + 1;
		let best = limit + 1;
		for (let j = from; j <= to; j++) {
			const other = b.charCodeAt(start + j - 1);
			let cost = (old[j - 1] ?? 0) + (letter === other ? 0 : 1);
			const removed = j === i + limit ? limit + 1 : (old[j] ?? 0) + 1;
			if (removed < cost) cost = removed;
			const added = (now[j - 1] ?? 0) + 1;
			if (added < cost) cost = added;
			if (i > 1 && j > 1 && letter === b.charCodeAt(start + j - 2) && other === a.charCodeAt(start + i - 2)) {
				const swapped = (older[j - 2] ?? 0) + 1;
				if (swapped < cost) cost = swapped;
			}
			now[j] = cost;
			if (cost < best) best = cost;
		}
		if (best > limit) return limit + 1;
		[older, old, now] = [old, now, older];
	}
	return Math.min(old[width] ?? 0, limit + 1);
}
