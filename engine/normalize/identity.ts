import { createHash } from 'crypto';
import { fold, slug } from '../core';

/**
 * An id made from what a row says, for rows that bring none: a function of the text alone, so that every
 * run and every single row agree. The slug keeps it readable; where the slug says less than the text, a
 * hash keeps `A&B` and `A B` apart.
 *
 * @param parts what identifies the record; case, accents and extra spaces do not count
 * @example
 * madeUpId('partner', ['Acme Corp']) //=> 'partner:acme_corp'
 */
export function madeUpId(kind: string, parts: readonly string[]): string {
	const folded = parts.map(fold);
	const [only = ''] = folded;
	const readable = slug(only).slice(0, 48);
	if (folded.length === 1 && readable !== '' && readable === only.replaceAll(' ', '_'))
		return `${kind}:${readable}`;
	return `${kind}:${[readable, shortHash(JSON.stringify(folded))].filter((part) => part !== '').join('-')}`;
}

/**
 * Makes the maker of ids for rows that only their whole content tells apart; equal rows are numbered, so
 * that the order of the rows never decides who gets which.
 */
export function rowIds(
	fingerprint: (row: unknown, index: number) => string,
): (row: unknown, index: number) => string {
	const seen = new Map<string, number>();
	return (row, index) => {
		const id = `row:${fingerprint(row, index)}`;
		const count = (seen.get(id) ?? 0) + 1;
		seen.set(id, count);
		return count === 1 ? id : `${id}-${count}`;
	};
}

/** The first 12 hexadecimal digits of a text's SHA-256. */
export function shortHash(text: string): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
