/**
 * A word and what is left of it when one letter is removed: two words that are one edit apart share one of
 * them (symmetric deletion; Bocek, Hunt and Stiller 2007). Only of 4 to 12 letters, to keep the list short.
 */
export function withoutOneLetter(word: string): string[] {
	if (word.length < 4 || word.length > 12) return [word];
	const variants = new Set([word]);
	for (let i = 0; i < word.length; i++) variants.add(word.slice(0, i) + word.slice(i + 1));
	return [...variants];
}
