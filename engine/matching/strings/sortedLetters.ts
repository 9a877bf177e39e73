/** The letters of a word in order, so that words with swapped letters have the same key. */
export const sortedLetters = (word: string): string => Array.from(word.slice(0, 40)).sort().join('');
