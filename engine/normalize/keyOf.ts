import { fold } from '../core';

/**
 * What two spellings of a header, a stage or an option have in common: folded, letters and digits only.
 *
 * @example
 * keyOf('\ufeffClose Date') === keyOf('close_date') //=> true
 */
export function keyOf(text: string): string {
	return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** `keyOf` that computes every distinct text once. */
export function keyReader(): (text: string) => string {
	const known = new Map<string, string>();
	return (text) => {
		let key = known.get(text);
		if (key === undefined) {
			key = keyOf(text);
			if (known.size < 50_000) known.set(text, key);
		}
		return key;
	};
}
