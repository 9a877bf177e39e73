import { soundOf } from './soundOf';

/** How numbered words sound; each is listened to once. A word without a sound is its own. */
export function soundsOfWords(words: readonly string[]): (word: number) => string {
	const known = new Array<string | undefined>(words.length);
	return (word) => {
		const text = words[word] ?? '';
		return (known[word] ??= soundOf(text) || text);
	};
}
