import { compareText, fold } from '../core';
import type { Roster } from './roster';

const wordsOf = (name: string): readonly string[] => fold(name).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** More partners than this of one name are a common word and no name. */
const MOST_NAMESAKES = 3;

/** The partners that a name as people say it may mean: those of that whole name or alias, else those whose name has these words in a row. */
export type PartnerNames = (name: string) => readonly string[];

/**
 * Prepares finding partners by name, when the first name is asked for. A run of words that more than three partners
 * have is no name.
 *
 * Cost: O(partners x words^2) once, O(words) a question.
 */
export function partnerNames({ members }: Roster): PartnerNames {
	const whole = new Map<string, string[]>();
	const parts = new Map<string, string[]>();
	let prepared = false;
	const add = (index: Map<string, string[]>, key: string, id: string): void => {
		const known = index.get(key);
		if (known === undefined) index.set(key, [id]);
		else if (known.length <= MOST_NAMESAKES && !known.includes(id)) known.push(id);
	};
	const prepare = (): void => {
		prepared = true;
		for (const { id, name, aliases } of [...members.values()].sort((a, b) => compareText(a.id, b.id))) {
			for (const own of [name, ...aliases]) {
				const words = wordsOf(own);
				add(whole, words.join(' '), id);
				for (let from = 0; from < words.length; from++) for (let to = from + 1; to <= words.length; to++) add(parts, words.slice(from, to).join(' '), id);
			}
		}
	};
	return (name) => {
		if (!prepared) prepare();
		const said = wordsOf(name).join(' ');
		if (said === '') return [];
		const found = whole.get(said) ?? parts.get(said) ?? [];
		return found.length > MOST_NAMESAKES ? [] : found;
	};
}
