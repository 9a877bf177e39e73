/** Marks that turn the direction of the text after them; a value may not turn ours. */
const TURNS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
/** Control characters: a line feed in a subject begins a header. */
const CONTROLS = /[\p{Cc}\u2028\u2029\ufeff]+/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** No name is longer to a person; a longer one is cut. */
const MOST = 80;

/** At most so many characters, whole ones, with a sign that it goes on. */
export function clip(text: string, most: number): string {
	if (text.length <= most) return text;
	const characters = Array.from(text.slice(0, most * 2));
	return characters.length <= most ? text.slice(0, most * 2) : `${characters.slice(0, most - 1).join('').trimEnd()}…`;
}

/** A value of a record as one line of text: no control characters, no turned direction, no endless name. */
export function plainValue(text: string, most = MOST): string {
	const line = text.replace(TURNS, '').replace(/\p{Surrogate}/gu, '\ufffd').replace(CONTROLS, ' ').replace(/\s+/g, ' ').trim();
	return clip(line, most);
}

/** The value set apart, where it runs from right to left, so that it does not turn the sentence around it (Unicode UAX 9, isolates). */
export const isolated = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text);
