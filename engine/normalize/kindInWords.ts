import { fold } from '../core';
import type { TOUCH_KINDS } from '../model';
import { KINDS_SAID } from './kindsSaid';

type TouchKind = (typeof TOUCH_KINDS)[number];

/** Each kind with one pattern: a word of it, or for a beginning with `*` any word that begins so. */
const patterns: readonly (readonly [TouchKind, RegExp])[] = KINDS_SAID.map(([kind, said]) => {
	const words = said.map((one) =>
		one
			.replace(/[-/.+?()]/g, String.raw`\$&`)
			.replaceAll(' ', '[ -]')
			.replaceAll('*', '\\w*'),
	);
	return [kind, new RegExp(String.raw`(?<!\w)(?:${words.join('|')})(?!\w)`)] as const;
});

/**
 * What kind of touch a note tells of; undefined when no word says so. Words that somebody denies ("no
 * intro") are not told apart: the note itself stays under the record's `source`.
 *
 * @example
 * kindInWords('Joint call with their CTO') //=> 'coSell'
 */
export function kindInWords(note: string): TouchKind | undefined {
	const folded = fold(note);
	return patterns.find(([, pattern]) => pattern.test(folded))?.[0];
}
