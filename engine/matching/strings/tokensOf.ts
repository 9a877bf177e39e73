/** At most this many words of a value are compared. */
const MOST_TOKENS = 40;

const JOINS = /['’`´.]/;
const FOREIGN = /[^\0-\x7f]/;

/**
 * The words and numbers of a text that `plainText` made; apostrophes and full stops inside words vanish
 * (`o'neil`, `a.b.c.`), everything else divides.
 *
 * @example
 * tokensOf("o'neil & sons (u.s.) 12-14") //=> ['oneil', '&', 'sons', 'us', '12', '14']
 */
export function tokensOf(text: string): string[] {
	const plain = JOINS.test(text)
		? text.replace(/['’`´]/g, '').replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
		: text;
	// The same words, found faster where all letters are plain.
	const tokens = plain.match(FOREIGN.test(plain) ? /[\p{L}\p{M}\p{N}]+|&/gu : /[A-Za-z0-9]+|&/g);
	return tokens === null ? [] : tokens.slice(0, MOST_TOKENS);
}
