const MOST = 40;
/** From here on two code units may be one letter. */
const PAIRS = 0xd800;

/** The letters of a word in order, so that words with swapped letters have the same key. */
export function sortedLetters(word: string): string {
	const codes: number[] = [];
	for (let i = 0; i < word.length && i < MOST; i++) {
		const code = word.charCodeAt(i);
		if (code >= PAIRS) return Array.from(word.slice(0, MOST)).sort().join('');
		let at = i;
		while (at > 0 && (codes[at - 1] ?? 0) > code) {
			codes[at] = codes[at - 1] ?? 0;
			at--;
		}
		codes[at] = code;
	}
	return String.fromCharCode(...codes);
}
