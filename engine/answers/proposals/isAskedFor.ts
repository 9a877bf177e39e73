import { fold } from '../../core';
import { organisationWords } from '../../matching';
import type { Change, Proposal, Subject } from './proposal';

/** How people ask for a change, folded: English, German, French, Spanish, Italian. A tier is asked for by its name. */
const ASKS: Readonly<Record<Exclude<Change, 'setTier'>, RegExp>> = {
	archivePartner: /archiv|\bretire|offboard|terminat|kundig/u,
	attributeDeal: /attribut|attribu|atribu|credit|gutschreib|zuordn|zugeordnet|sourc|brought|co-?sell/u,
	reengagePartner: /campaign|kampagne|campagne|campan|re-?engag|reactiv|reaktiv|win[ -]?back|zuruckgewinn|write to|anschreib/u,
};

const wordsOf = (text: string): readonly string[] => fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** Shorter ones are found in any sentence. */
const TELLING = 2;

/** Whether a text has all of these words; no words are in no text. */
const hasAll = (text: ReadonlySet<string>, words: readonly string[]): boolean => words.some((word) => word.length >= TELLING) && words.every((word) => text.has(word));

const names = (text: ReadonlySet<string>, { id, name, asked }: Subject): boolean => [wordsOf(id), organisationWords(name), wordsOf(name), wordsOf(asked)].some((words) => hasAll(text, words));

/**
 * Whether a person asked for a change in words of their own: they named whom it is about, and what is to become of it.
 * What a record's text made an agent believe is not among those words.
 *
 * @param text what the person wrote
 */
export function isAskedFor(text: string, { change, partner, deal, tier }: Proposal): boolean {
	const said = new Set(wordsOf(text));
	const whom = names(said, partner) && (deal === null || names(said, deal));
	return whom && (change === 'setTier' ? hasAll(said, wordsOf(tier ?? '')) : ASKS[change].test(fold(text)));
}
