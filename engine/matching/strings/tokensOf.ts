/** At most this many words of a value are compared. */
const MOST_TOKENS = 40;

const JOINS = /['’`´.]/;
const FOREIGN = /[^\0-\x7f]/;

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const [AND, STOP, APOSTROPHE, BACKTICK] = [38, 46, 39, 96];

/** The words of a text of plain letters in which nothing joins; undefined for others, which need a closer look. */
function simpleTokens(text: string): string[] | undefined {
	const tokens: string[] = [];
	let start = -1;
	for (let i = 0; i <= text.length; i++) {
		const code = i < text.length ? text.charCodeAt(i) : 0;
		if (isLetter(code) || isDigit(code)) {
			if (start < 0) start = i;
			continue;
		}
		// A full stop joins only what it stands between.
		const joins = code === STOP ? isLetter(text.charCodeAt(i + 1)) : code === APOSTROPHE || code === BACKTICK;
		if (joins || code > 127) return undefined;
		if (start >= 0) tokens.push(text.slice(start, i));
		if (code === AND) tokens.push('&');
		start = -1;
	}
	return tokens;
}

/**
 * The words and numbers of a text that `plainText` made; apostrophes and full stops inside words vanish
 * (`o'neil`, `a.b.c.`), everything else divides.
 *
 * @example
 * tokensOf("o'neil & sons (u.s.) 12-14") //=> ['oneil', '&', 'sons', 'us', '12', '14']
 */
export function tokensOf(text: string): string[] {
	const tokens = simpleTokens(text) ?? anyTokens(text);
	return tokens.length > MOST_TOKENS ? tokens.slice(0, MOST_TOKENS) : tokens;
}

/** The words of any text: what `simpleTokens` finds faster where it can. */
export function anyTokens(text: string): string[] {
	const plain = JOINS.test(text)
		? text.replace(/['’`´]/g, '').replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
		: text;
	return plain.match(FOREIGN.test(plain) ? /[\p{L}\p{M}\p{N}]+|&/gu : /[A-Za-z0-9]+|&/g) ?? [];
}
