import type { CompiledTable } from './compileTable';
import type { Slot } from './comparisons';
import { dependenceOf } from './dependenceOf';
import { countPatterns, lessonsFrom, type Lessons } from './lessons';
import type { FieldModel, MatchModel } from './matchModel';
import { probabilityAt } from './odds';
import { USUAL_OTHER, otherShares, type OtherLevels } from './otherLevels';
import { patternsOf, type PatternFinder } from './patternsOf';
import { allPairsOf, startingModel } from './startingModel';
import { WIDTH, weigherOf, weighPair, type Weigher } from './weighPairs';

const ROUNDS = 20;
/** True pairs that the usual shares count for, beside those that are found. */
const USUAL_TRUE = 12;
/** And of every true pair that is found, this much: many pairs that merely look alike do not teach that looks suffice. */
const USUAL_SHARE = 0.4;
/** Learning ends when no share moves further. */
const STILL = 5e-4;

/** Pairs at each level of each slot (at s * WIDTH + level), each by its chance to be true, and by the rest of it. */
interface Expected {
	readonly trueAt: Float64Array;
	readonly otherAt: Float64Array;
	/** The chance of each pattern. */
	readonly chances: Float64Array;
	/** True pairs in all. */
	readonly matches: number;
}

/** How likely each pair is a true one under a model. */
function weighLessons({ shown, weight }: Lessons, weigher: Weigher): Expected {
	const { slots } = weigher;
	const own = new Float64Array(slots);
	const chances = new Float64Array(weight.length);
	const trueAt = new Float64Array(slots * WIDTH);
	const otherAt = new Float64Array(slots * WIDTH);
	let matches = 0;
	for (let pattern = 0; pattern < weight.length; pattern++) {
		const at = pattern * slots;
		const p = probabilityAt(weigher.prior + weighPair(weigher, shown, at, own));
		chances[pattern] = p;
		const yes = p * (weight[pattern] ?? 1);
		const no = (1 - p) * (weight[pattern] ?? 1);
		matches += yes;
		for (let s = 0; s < slots; s++) {
			const i = s * WIDTH + (shown.levels[at + s] ?? 0);
			trueAt[i] = (trueAt[i] ?? 0) + yes;
			otherAt[i] = (otherAt[i] ?? 0) + no;
		}
	}
	return { trueAt, otherAt, chances, matches };
}

/** The share of each level of a slot among true pairs (m), as they have it and as it usually is. */
function trueShares({ usual, different }: Slot, trueAt: Float64Array, place: number): number[] {
	const n = usual.length;
	let found = 0;
	for (let l = 1; l <= n; l++) found += trueAt[place + l] ?? 0;
	const usualPairs = USUAL_TRUE + USUAL_SHARE * found;
	const m = usual.map((share, l) => ((trueAt[place + l + 1] ?? 0) + usualPairs * share) / (found + usualPairs));
	const [least, most] = different;
	const last = Math.max(least, Math.min(most, m[n - 1] ?? 0));
	// The other levels keep their proportions.
	const rest = (1 - last) / Math.max(1e-9, 1 - (m[n - 1] ?? 0));
	return m.map((share, l) => (l === n - 1 ? last : share * rest));
}

/**
 * Learns what each level of each field is worth, from the rows alone.
 *
 * 1. Pairs are a mixture of true pairs and others (Fellegi and Sunter 1969, doi:10.1080/01621459.1969.10501049); the
 *    share of each level among others (u) comes from random pairs and from candidates, each counted by how little it
 *    looks like a true pair; among true pairs (m) by expectation and maximisation over the candidates.
 * 2. The share of true pairs is one of all pairs, not of the candidates: what no key finds is not a true pair.
 * 3. Usual shares of the type count for 12 true and 300 other pairs, and for two fifths of the true pairs found, so
 *    that neither few true pairs nor many that merely look alike carry it away.
 * 4. At the best level a value's own frequency replaces u (`frequenciesOf`).
 * 5. Fields that say the same are damped by what their joint agreement is seen to exceed chance (`dependenceOf`).
 *
 * @param others what pairs drawn at random from all show
 * @param entityOf entities found so far; absent: each unit is its own
 * @param start where learning begins; absent: the usual shares
 * @throws nothing. Cost: O(candidates + rounds x patterns x slots squared), candidates being sampled above 150,000
 */
export function learnModel(
	table: CompiledTable,
	candidates: PatternFinder,
	others: OtherLevels,
	entityOf?: Int32Array,
	start?: MatchModel,
): MatchModel {
	const { fields } = table;
	const allPairs = allPairsOf(table);
	let model = startingModel(table, candidates.pairs, others, entityOf, start);
	const beginning = weigherOf(model, table);
	const lessons = lessonsFrom(candidates.patternsFor(beginning), beginning);
	const doubtful = countPatterns(patternsOf(others.doubtful, beginning));
	const scale = others.pairs > 0 ? allPairs / others.pairs : 1;
	const known = others.together.map((count) => count * scale);
	for (let round = 1; round <= ROUNDS; round++) {
		const weigher = weigherOf(model, table);
		const { trueAt, otherAt, chances, matches } = weighLessons(lessons, weigher);
		const { trueAt: removed } = weighLessons(doubtful, weigher);
		let moved = 0;
		const learned = model.fields.map((field, f): FieldModel => ({
			...field,
			slots: field.slots.map((before, s) => {
				const slot = fields[f]?.slots[s];
				if (slot === undefined) return before;
				const place = ((fields[f]?.at ?? 0) + s) * WIDTH;
				const u = otherShares(table, others, removed, f, s);
				const m = trueShares(slot, trueAt, place);
				let compared = 0;
				for (let l = 1; l <= m.length; l++) compared += Math.max(0, (others.counts[place + l] ?? 0) - (removed[place + l] ?? 0));
				return {
					...before,
					levels: before.levels.map(({ level, m: old }, l) => {
						const share = m[l] ?? 0;
						moved = Math.max(moved, Math.abs(share - old));
						// Pairs that agree are nearly all candidates: their count is exact where a sample has few.
						const counted = (otherAt[place + l + 1] ?? 0) / Math.max(USUAL_OTHER, compared * scale);
						return { level, m: share, u: Math.max(u[l] ?? 0, counted) };
					}),
				};
			}),
		}));
		model = {
			...model,
			matchRate: Math.min(0.5, Math.max(0.5, matches) / allPairs),
			fields: learned,
			learnedFrom: { ...model.learnedFrom, expectedMatches: matches, rounds: round },
		};
		const evidence = { ...lessons, chances, known };
		model = { ...model, dependence: dependenceOf(evidence, model, weigherOf(model, table)) };
		if (moved < STILL) break;
	}
	return model;
}
