/** At most this many words of a value are compared. */
const MOST_TOKENS = 40;

/**
 * The words and numbers of a text that `plainText` made; apostrophes and full stops inside words vanish
 * (`o'neil`, `a.b.c.`), everything else divides.
 *
 * @example
 * tokensOf("o'neil & sons (u.s.) 12-14") //=> ['oneil', '&', 'sons', 'us', '12', '14']
 */
export function tokensOf(text: string): string[] {
	const tokens = text
		.replace(/['’`´]/g, '')
		.replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
		.match(/[\p{L}\p{M}\p{N}]+|&/gu);
	return tokens === null ? [] : tokens.slice(0, MOST_TOKENS);
}
