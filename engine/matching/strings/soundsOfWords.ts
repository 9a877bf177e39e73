import { soundOf } from './soundOf';

/** How words sound; each is listened to once. A word without a sound is its own. */
export function soundsOfWords(): (word: string) => string {
	const known = new Map<string, string>();
	return (word) => {
		let sound = known.get(word);
		if (sound === undefined) known.set(word, (sound = soundOf(word) || word));
		return sound;
	};
}
