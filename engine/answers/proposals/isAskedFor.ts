import { fold } from '../../core';
import { organisationWords } from '../../matching';
import type { Change, Proposal, Subject } from './proposal';

/** How people ask for a change, folded: English, German, French, Spanish, Italian. A tier is asked for by its name. */
const ASKS: Readonly<Record<Exclude<Change, 'setTier'>, RegExp>> = {
	archivePartner: /archiv|\bretire|offboard|terminat|kundig/u,
	attributeDeal: /attribu|atribu|credit|gutschreib|zuordn|zugeordnet|sourc|brought|co-?sell/u,
	reengagePartner: /campa[gn]|kampagne|re-?engag|reactiv|reaktiv|win[ -]?back|zuruckgewinn|write to|anschreib/u,
};

const wordsOf = (text: string): readonly string[] => fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** Shorter ones are found in any sentence. */
const TELLING = 2;

/** Whether a text has all of these words; no words are in no text. */
const hasAll = (text: ReadonlySet<string>, words: readonly string[]): boolean => words.some((word) => word.length >= TELLING) && words.every((word) => text.has(word));

/** Whether a text holds an id as it is written. */
const hasId = (text: string, id: string): boolean => id.length >= TELLING && ` ${fold(text)} `.split(fold(id)).some((before, at, parts) => at + 1 < parts.length && !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(parts[at + 1] ?? ''));

const names = (text: string, { id, name, asked }: Subject): boolean => {
	const said = new Set(wordsOf(text));
	return hasId(text, id) || [organisationWords(name), wordsOf(name), wordsOf(asked)].some((words) => hasAll(said, words));
};

/**
 * Whether a person asked for a change in words of their own: they named whom it is about, and what is to become of it.
 * What a record's text made an agent believe is not among those words.
 *
 * @param text what the person wrote
 */
export function isAskedFor(text: string, { change, partner, deal, tier }: Proposal): boolean {
	const whom = names(text, partner) && (deal === null || names(text, deal));
	return whom && (change === 'setTier' ? hasAll(new Set(wordsOf(text)), wordsOf(tier ?? '')) : ASKS[change].test(fold(text)));
}
