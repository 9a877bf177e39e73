import type { Judge } from './comparisons';
import type { Frequencies } from './matchModel';

/** What agreement on each term of a field tells. Many terms are equally rare: they share a kind. */
export interface Rarity {
	/** For each term its kind. */
	readonly kindOf: Int32Array;
	/** For each kind log2(1 / chance). */
	readonly bits: Float64Array;
}

/** Laid out once per frequencies and judge: learning asks in every round. */
const laidOut = new WeakMap<Frequencies, WeakMap<Judge, Rarity>>();

function keep(frequencies: Frequencies, judge: Judge, rarity: Rarity): Rarity {
	const byJudge = laidOut.get(frequencies) ?? new WeakMap<Judge, Rarity>();
	laidOut.set(frequencies, byJudge.set(judge, rarity));
	return rarity;
}

/** Lays frequencies out for terms that are given with the chance of each; what is not given is rare. */
function layOut({ unlisted }: Frequencies, terms: number, given: Iterable<readonly [term: number, chance: number]>): Rarity {
	const kinds = new Map([[unlisted, 0]]);
	const kindOf = new Int32Array(terms);
	for (const [term, chance] of given) {
		const kind = kinds.get(chance) ?? kinds.size;
		kinds.set(chance, kind);
		kindOf[term] = kind;
	}
	return { kindOf, bits: Float64Array.from(kinds.keys(), (chance) => -Math.log2(chance)) };
}

/** The rarity of terms that a model may have listed by their text. Cost: O(terms) the first time. */
export function rarityOf(frequencies: Frequencies, judge: Judge): Rarity {
	const known = laidOut.get(frequencies)?.get(judge);
	if (known !== undefined) return known;
	const listed = new Map(frequencies.values);
	const given: [number, number][] = [];
	for (let term = 0; term < judge.terms; term++) {
		const chance = listed.get(judge.textOf(term));
		if (chance !== undefined) given.push([term, chance]);
	}
	return keep(frequencies, judge, layOut(frequencies, judge.terms, given));
}

/** Says which terms frequencies list, where they were counted, so that nobody need look for their texts. */
export function knowTerms(frequencies: Frequencies, judge: Judge, listed: readonly number[]): void {
	const given = frequencies.values.map(([, chance], i) => [listed[i] ?? 0, chance] as const);
	keep(frequencies, judge, layOut(frequencies, judge.terms, given));
}
