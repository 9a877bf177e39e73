import { soundOf } from './soundOf';

/** Keys of words by their sound, `~` before it; each word is listened to once. A word without a sound is its own. */
export function soundKeys(): (word: string) => string {
	const known = new Map<string, string>();
	return (word) => {
		let key = known.get(word);
		if (key === undefined) known.set(word, (key = `~${soundOf(word) || word}`));
		return key;
	};
}
