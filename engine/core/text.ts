/** Spaces that are not ASCII, byte order marks and zero-width characters, as exports contain them. */
const INVISIBLE = /[\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]+/g;

/**
 * Text as a person sees it: invisible characters become spaces, runs of white space one, ends trimmed.
 *
 * @example
 * tidy('\ufeff Acme \u00a0 Corp ') //=> 'Acme Corp'
 */
export function tidy(text: string): string {
	return text.replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim();
}

/** Text in which only the case can differ from its folded form: most names. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/**
 * Text for comparing: tidied, lower case, accents removed (Unicode NFKD without combining marks).
 *
 * @example
 * fold('  Société  GÉNÉRALE ') //=> 'societe generale'
 */
export function fold(text: string): string {
	if (PLAIN.test(text)) return text.toLowerCase();
	return tidy(text)
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase();
}

/**
 * Text as an identifier of a field or option: folded, every run of other characters one underscore.
 *
 * @example
 * slug('Close Date (UTC)') //=> 'close_date_utc'
 */
export function slug(text: string): string {
	return fold(text)
		.replace(/[^\p{L}\p{N}]+/gu, '_')
		.replace(/^_+|_+$/g, '');
}

const BEGINNING = /^\0/;

/**
 * Puts a text together for good: what a template makes holds on to all of its pieces for as long as it lives, until an
 * expression looks at it. Reading a character would do too, but the compiler of Node 24 leaves out a reading that nobody needs.
 */
export function inOnePiece(text: string): string {
	BEGINNING.test(text);
	return text;
}
