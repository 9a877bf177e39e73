import { by, compareNumber, compareText, inTurn, isMissing } from '../core';
import { organisation } from './comparisons/organisation';

/** An organisation as somebody calls it. */
export interface NamedOrganisation {
	readonly id: string;
	readonly name: string;
}

/** How alike two names are: the words of one company, those of another that may be it, or one within the other. */
const LIKENESS = ['same', 'close', 'part'] as const;
export type Likeness = (typeof LIKENESS)[number];

interface LikeName {
	readonly id: string;
	readonly likeness: Likeness;
}

/** Levels of the comparison, best first, from 1 on: of the same name, of the same words, nearly the same, one within the other. */
const OF_LEVEL: readonly (Likeness | undefined)[] = [undefined, 'same', 'same', 'close', 'part'];
/** A key that more names have is a common word: it finds nobody. */
const MOST_OF_A_KEY = 400;

const bestFirst = inTurn<LikeName>(
	by(({ likeness }) => LIKENESS.indexOf(likeness), compareNumber),
	by(({ id }) => id, compareText),
);

/**
 * Finds for each name asked the organisations that are called like it, as Partner Dedupe compares names: legal forms,
 * accents, abbreviations, order of words and typing slips do not matter; numbers do.
 *
 * 1. Words tell by their rarity among the known names. A name without a word that tells is like nothing.
 * 2. An id with several names counts by the name that is most alike.
 *
 * @param known organisations and what they are called; several entries of one id are its names
 * @param asked names to find; blank ones are like nothing
 * Cost: O(known names), and O(names that share a word) for each name asked.
 */
export function likeNames(known: Iterable<NamedOrganisation>, asked: Iterable<string>): ReadonlyMap<string, readonly LikeName[]> {
	const ids = new Map<string, Set<string>>();
	for (const { id, name } of known) {
		const [read] = isMissing(name) ? [] : organisation.read([name]);
		if (read === undefined) continue;
		const same = ids.get(read);
		if (same === undefined) ids.set(read, new Set([id]));
		else same.add(id);
	}
	const readOf = new Map([...asked].map((name) => [name, isMissing(name) ? undefined : organisation.read([name])[0]]));
	const names = [...ids.keys()];
	for (const read of readOf.values()) if (read !== undefined && !ids.has(read)) names.push(read);
	const values = [...new Set(names)];
	const numbers = new Map(values.map((name, value) => [name, value]));
	const judge = organisation.judge(values, values.map((name) => ids.get(name)?.size ?? 1), values.length, values);
	/** What a name can be found by, each once. */
	const keysOf = (value: number): ReadonlySet<string> => {
		const keys = new Set<string>();
		judge.keys(value, (mark, text, from, to) => keys.add(mark + text.slice(from, to)));
		return keys;
	};
	const byKey = new Map<string, number[]>();
	values.slice(0, ids.size).forEach((_, value) => {
		for (const key of keysOf(value)) {
			const holders = byKey.get(key);
			if (holders === undefined) byKey.set(key, [value]);
			else holders.push(value);
		}
	});
	const verdict = { levels: new Uint8Array(1), terms: new Int32Array(1) };
	const find = (value: number): readonly LikeName[] => {
		const candidates = new Set<number>();
		for (const key of keysOf(value)) {
			const holders = byKey.get(key) ?? [];
			if (holders.length <= MOST_OF_A_KEY) for (const holder of holders) candidates.add(holder);
		}
		const best = new Map<string, Likeness>();
		for (const candidate of candidates) {
			judge.compare(value, candidate, verdict, 0);
			const likeness = OF_LEVEL[verdict.levels[0] ?? 0];
			if (likeness === undefined) continue;
			for (const id of ids.get(values[candidate] ?? '') ?? []) {
				const before = best.get(id);
				if (before === undefined || LIKENESS.indexOf(likeness) < LIKENESS.indexOf(before)) best.set(id, likeness);
			}
		}
		return [...best].map(([id, likeness]): LikeName => ({ id, likeness })).sort(bestFirst);
	};
	return new Map([...readOf].map(([name, read]) => [name, read === undefined ? [] : find(numbers.get(read) ?? 0)]));
}
