import { compareText, fold, isMissing } from '../core';
import type { Roster } from './roster';

const wordsOf = (name: string): readonly string[] => fold(name).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/**
 * Finds a partner by a name as people say it: the whole name or an alias of it, else the first words of exactly one
 * partner's name. A name that fits two partners fits none.
 *
 * Prepared when the first name is asked for. Cost: O(partners x words) once, O(words) a question.
 */
export function partnerNames({ members }: Roster): (name: string) => string | undefined {
	let whole: Map<string, string> | undefined;
	const beginnings = new Map<string, string | null>();
	const prepare = (): Map<string, string> => {
		const names = new Map<string, string>();
		for (const { id, name, aliases } of [...members.values()].sort((a, b) => compareText(a.id, b.id))) {
			for (const own of [name, ...aliases]) {
				const words = wordsOf(own);
				const all = words.join(' ');
				if (all !== '' && !names.has(all)) names.set(all, id);
				for (let count = 1; count < words.length; count++) {
					const beginning = words.slice(0, count).join(' ');
					const known = beginnings.get(beginning);
					beginnings.set(beginning, known === undefined || known === id ? id : null);
				}
			}
		}
		return names;
	};
	return (name) => {
		if (isMissing(name)) return undefined;
		whole ??= prepare();
		const said = wordsOf(name).join(' ');
		return whole.get(said) ?? beginnings.get(said) ?? undefined;
	};
}
