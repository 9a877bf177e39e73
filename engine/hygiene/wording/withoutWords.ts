const GAPS = /[^\p{L}\p{N}_]+/u;

/** The words of a folded text. */
export const wordsIn = (folded: string): readonly string[] => folded.split(GAPS).filter((word) => word !== '');

/**
 * A deal's folded name without the words of its account and product: what is left is what somebody said of the deal.
 * Each word is taken out as often as the one that has it most often has it, so that "Renewal Energy - Renewal" still
 * says renewal.
 */
export function withoutWords(folded: string, names: readonly (readonly string[])[]): string {
	const timesIn = (words: readonly string[], word: string): number => words.reduce((times, one) => (one === word ? times + 1 : times), 0);
	const words = wordsIn(folded);
	return words.filter((word, at) => timesIn(words.slice(0, at), word) >= Math.max(0, ...names.map((own) => timesIn(own, word)))).join(' ');
}
