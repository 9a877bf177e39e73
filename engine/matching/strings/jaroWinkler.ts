let takenA = new Uint8Array(64);
let takenB = new Uint8Array(64);

/**
 * Similarity of two short texts, 0 to 1: shared letters that are not far apart, less half the letters out of
 * order, more for a common beginning (at most four letters, 0.1 each).
 *
 * @throws nothing
 * @see Winkler 1990, "String comparator metrics and enhanced decision rules in the Fellegi-Sunter model of
 *   record linkage". Cost: O(a x b).
 *
 * @example
 * jaroWinkler('martha', 'marhta').toFixed(4) //=> '0.9611'
 */
export function jaroWinkler(a: string, b: string): number {
	if (a === b) return 1;
	const n = a.length;
	const m = b.length;
	if (n === 0 || m === 0) return 0;
	if (takenA.length < n) takenA = new Uint8Array(2 * n);
	if (takenB.length < m) takenB = new Uint8Array(2 * m);
	takenA.fill(0, 0, n);
	takenB.fill(0, 0, m);
	const reach = Math.max(0, (Math.max(n, m) >> 1) - 1);
	let shared = 0;
	for (let i = 0; i < n; i++) {
		const letter = a.charCodeAt(i);
		const to = Math.min(m - 1, i + reach);
		for (let j = Math.max(0, i - reach); j <= to; j++) {
			if (takenB[j] === 0 && b.charCodeAt(j) === letter) {
				takenA[i] = 1;
				takenB[j] = 1;
				shared++;
				break;
			}
		}
	}
	if (shared === 0) return 0;
	let outOfOrder = 0;
	for (let i = 0, j = 0; i < n; i++) {
		if (takenA[i] === 0) continue;
		while (takenB[j] === 0) j++;
		if (a.charCodeAt(i) !== b.charCodeAt(j)) outOfOrder++;
		j++;
	}
	const jaro = (shared / n + shared / m + (shared - outOfOrder / 2) / shared) / 3;
	let prefix = 0;
	while (prefix < 4 && prefix < n && prefix < m && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
	return jaro + prefix * 0.1 * (1 - jaro);
}
