/** How many letters two words share, in the order in which they are read. */
function sameLetters(a: string, b: string, letter: (text: string, at: number) => number): number {
	const most = Math.min(a.length, b.length);
	let same = 0;
	while (same < most && letter(a, same) === letter(b, same)) same += 1;
	return same;
}

/** Whether what is left of two words, which neither begin nor end alike, is at most so many slips apart. */
function distanceAtMost(a: string, b: string, most: 1 | 2): boolean {
	if (a === '' || b === '') return a.length + b.length <= most;
	// One slip is another letter, or two swapped.
	if (most === 1) return a.length === b.length && (a.length === 1 || (a.length === 2 && a[0] === b[1] && a[1] === b[0]));
	let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, i) => i)];
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		let least = i;
		for (let j = 1; j <= b.length; j++) {
			const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
			let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
			if (i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
			row.push(cost);
			if (cost < least) least = cost;
		}
		if (least > most) return false;
		[before, last] = [last, row];
	}
	return (last[b.length] ?? Infinity) <= most;
}

/** Whether the first letter is the only slip of two words: another, or swapped with the second. */
function isFirstSlip(a: string, b: string): boolean {
	if (a.length !== b.length) return false;
	if (a[1] === b[1]) return a.endsWith(b.slice(1));
	return a[0] === b[1] && a[1] === b[0] && a.endsWith(b.slice(2));
}

/**
 * Whether two words differ by at most `most` slips of the fingers: a letter too many, too few, wrong, or two
 * next to each other swapped (optimal string alignment). The first letter must be right, or the only slip.
 *
 * @see Damerau 1964, doi:10.1145/363958.363994
 * Cost: O(length x most).
 */
export function nearWords(a: string, b: string, most: 1 | 2): boolean {
	if (Math.abs(a.length - b.length) > most) return false;
	if (a.charCodeAt(0) !== b.charCodeAt(0) && !isFirstSlip(a, b)) return false;
	const from = sameLetters(a, b, (text, i) => text.charCodeAt(i));
	const back = Math.min(sameLetters(a, b, (text, i) => text.charCodeAt(text.length - 1 - i)), Math.min(a.length, b.length) - from);
	return distanceAtMost(a.slice(from, a.length - back), b.slice(from, b.length - back), most);
}
