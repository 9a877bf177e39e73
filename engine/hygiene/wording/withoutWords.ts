const GAPS = /[^\p{L}\p{N}_]+/u;

/** The words of a folded text. */
export const wordsIn = (folded: string): readonly string[] => folded.split(GAPS).filter((word) => word !== '');

/**
 * A deal's folded name without the words of its account and product: what is left is what somebody said of the deal.
 * Each word is taken out as often as the one that has it most often has it, so that "Renewal Energy - Renewal" still
 * says renewal. Cost: O(words).
 */
export function withoutWords(folded: string, names: readonly (readonly string[])[]): string {
	const takeOut = new Map<string, number>();
	for (const own of names) {
		const times = new Map<string, number>();
		for (const word of own) times.set(word, (times.get(word) ?? 0) + 1);
		for (const [word, count] of times) takeOut.set(word, Math.max(takeOut.get(word) ?? 0, count));
	}
	return wordsIn(folded)
		.filter((word) => {
			const left = takeOut.get(word) ?? 0;
			if (left > 0) takeOut.set(word, left - 1);
			return left === 0;
		})
		.join(' ');
}
