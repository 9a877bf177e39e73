import { isMissing } from '../core';
import { organisationWords } from '../matching';

/** Longest beginning of a name by which people call it: the rest may be a legal form that nobody lists. */
const MOST_WORDS = 6;
/** More candidates than this are a common word, not a name. */
const MOST_CANDIDATES = 40;
/** Shorter first words and labels are no names by themselves. */
const SHORTEST = 3;
/** A first word that so many share is a form in front of the name. */
const COMMON = 8;

/** Organisations by what people call them. */
export interface NameIndex {
	/** Ids of those that are called so: by the whole name, else by its beginning, else by their domain. */
	find(name: string): readonly string[];
	/** First words of names, and the ids that stand for words which are a whole name, or one but for its last word. */
	readonly firstWords: ReadonlySet<string>;
	named(words: string): ReadonlySet<string> | undefined;
}

const labelOf = (domain: string): string => domain.replace(/^www\./, '').split('.')[0] ?? '';

/**
 * Indexes organisations by whole name, by its first words, and by the first label of their domains, which
 * is in Latin letters where a name is not. Cost: O(names).
 */
export function nameIndex(entries: Iterable<{ readonly id: string; readonly names: readonly unknown[]; readonly domains: readonly string[] }>): NameIndex {
	const whole = new Map<string, Set<string>>();
	const beginnings = new Map<string, Set<string>>();
	const labels = new Map<string, Set<string>>();
	const nearly = new Map<string, Set<string>>();
	const firstWords = new Set<string>();
	const add = (index: Map<string, Set<string>>, key: string, id: string) => {
		const known = index.get(key);
		if (known === undefined) index.set(key, new Set([id]));
		else known.add(id);
	};
	const begin = (words: readonly string[], id: string) => {
		for (let count = 1; count <= Math.min(MOST_WORDS, words.length - 1); count++) add(beginnings, words.slice(0, count).join(' '), id);
	};
	const near = (words: readonly string[], id: string) => {
		firstWords.add(words[0] ?? '');
		add(nearly, words.join(' '), id);
		if (words.length > 1) add(nearly, words.slice(0, -1).join(' '), id);
	};
	const firsts = new Map<string, { readonly words: readonly string[]; readonly id: string }[]>();
	for (const { id, names, domains } of entries) {
		for (const name of names) {
			if (isMissing(name)) continue;
			const words = organisationWords(String(name));
			if (words.length === 0) continue;
			add(whole, words.join(' '), id);
			begin(words, id);
			near(words, id);
			const first = words[0] ?? '';
			const alike = firsts.get(first);
			if (alike === undefined) firsts.set(first, [{ words, id }]);
			else alike.push({ words, id });
		}
		for (const domain of domains) {
			const label = labelOf(domain);
			if (label.length < SHORTEST) continue;
			add(labels, label.replaceAll('-', ''), id);
			const [first = ''] = label.split('-');
			if (first !== label && first.length >= SHORTEST) add(labels, first, id);
		}
	}
	for (const alike of firsts.values()) {
		if (alike.length < COMMON) continue;
		for (const { words, id } of alike) {
			if (words.length < 2) continue;
			add(whole, words.slice(1).join(' '), id);
			begin(words.slice(1), id);
			near(words.slice(1), id);
		}
	}
	const few = (ids: ReadonlySet<string> | undefined): string[] =>
		ids === undefined || ids.size > MOST_CANDIDATES ? [] : [...ids].sort();
	const found = new Map<string, readonly string[]>();
	const search = (name: string): readonly string[] => {
		const words = organisationWords(name);
		const key = words.join(' ');
		if (key.length < SHORTEST) return [];
		const exact = few(whole.get(key));
		if (exact.length > 0) return exact;
		const begun = few(beginnings.get(key));
		if (begun.length > 0) return begun;
		const joined = few(labels.get(words.join('')));
		return joined.length > 0 ? joined : (words[0] ?? '').length >= SHORTEST ? few(labels.get(words[0] ?? '')) : [];
	};
	return {
		firstWords,
		named: (words) => nearly.get(words),
		find: (name) => {
			let ids = found.get(name);
			if (ids === undefined) found.set(name, (ids = search(name)));
			return ids;
		},
	};
}
