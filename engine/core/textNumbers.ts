import { fingerprint } from './fingerprint';

/** Of a text that has no number. */
export const UNKNOWN = -1;

/** Numbers of texts, such as ids. */
export interface TextNumbers {
	/** The number of a text, or UNKNOWN. */
	readonly get: (text: string) => number;
	readonly set: (text: string, number: number) => void;
}

/**
 * A map from texts to numbers that is asked once for each of millions of rows: open addressing with the fingerprints
 * in the places themselves, so that a question touches one line of memory and one text. It takes a third of the time of
 * a Map, which keeps a hash on every text it is ever asked for and goes to the texts to compare them.
 *
 * @param expected how many texts there will be, where that is known: then there is room for them from the beginning
 */
export function textNumbers(expected = 0): TextNumbers {
	const texts: string[] = [];
	const numbers: number[] = [];
	let mask = 1023;
	while (mask < 2 * expected) mask = 2 * mask + 1;
	/** Two numbers a place: the fingerprint, and the entry plus one; 0 is free. At most half of a power of two are taken. */
	let places = new Int32Array(2 * (mask + 1));

	/** Where the text is, or would be. */
	const placeOf = (text: string, print: number): number => {
		for (let place = print & mask; ; place = (place + 1) & mask) {
			const entry = (places[2 * place + 1] ?? 0) - 1;
			if (entry < 0 || (places[2 * place] === print && texts[entry] === text)) return 2 * place;
		}
	};
	const grow = (): void => {
		const smaller = places;
		mask = 2 * mask + 1;
		places = new Int32Array(2 * (mask + 1));
		for (let at = 0; at < smaller.length; at += 2) {
			const [print, entry] = [smaller[at] ?? 0, smaller[at + 1] ?? 0];
			if (entry === 0) continue;
			let place = print & mask;
			while (places[2 * place + 1] !== 0) place = (place + 1) & mask;
			places[2 * place] = print;
			places[2 * place + 1] = entry;
		}
	};
	return {
		get: (text) => {
			const entry = (places[placeOf(text, fingerprint(text)) + 1] ?? 0) - 1;
			return entry < 0 ? UNKNOWN : (numbers[entry] ?? UNKNOWN);
		},
		set: (text, number) => {
			const print = fingerprint(text);
			const place = placeOf(text, print);
			const entry = (places[place + 1] ?? 0) - 1;
			if (entry >= 0) numbers[entry] = number;
			else {
				texts.push(text);
				numbers.push(number);
				places[place] = print;
				places[place + 1] = texts.length;
				if (2 * texts.length > mask) grow();
			}
		},
	};
}
