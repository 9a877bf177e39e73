import { pickPairs, type ComparedPairs } from './comparedPairs';
import type { CompiledTable } from './compileTable';
import { dependenceOf } from './dependenceOf';
import { frequenciesOf } from './frequenciesOf';
import type { FieldModel, Frequencies, MatchModel } from './matchModel';
import { patternsOf, type PatternFinder, type Patterns } from './patternsOf';
import { WIDTH, weigherOf, weighPair, type Weigher } from './weighPairs';

const ROUNDS = 20;
/** True pairs that the usual shares count for, beside those that are found. */
const USUAL_TRUE = 12;
/** And of every true pair that is found, this much: many pairs that merely look alike do not teach that looks suffice. */
const USUAL_SHARE = 0.4;
/** Other pairs that the usual chances count for, beside those that are seen. */
const USUAL_OTHER = 300;
/** True pairs per row that learning starts from. */
const STARTING_RATE = 0.25;
/** Candidates that learning looks at; all that may match come first. */
const MOST_PROMISING = 120_000;
const MOST_OTHERS = 30_000;
/** Candidates below these odds are only sampled. */
const PROMISING = -14;

/** What learning looks at: one pair of each pattern, and how many pairs it stands for. */
interface Lessons {
	readonly pairs: ComparedPairs;
	readonly weight: Float64Array;
}

/** How many pairs are of each pattern. */
function countPatterns({ of, examples }: Patterns): Lessons {
	const weight = new Float64Array(examples.a.length);
	of.forEach((pattern) => (weight[pattern] = (weight[pattern] ?? 0) + 1));
	return { pairs: examples, weight };
}

/** The same of candidates; where there are many, every so many-th is taken and counts for those left out. */
function lessonsFrom(patterns: Patterns, weigher: Weigher): Lessons {
	const { pairs, weight: sizes } = countPatterns(patterns);
	const own = new Float64Array(weigher.slots);
	const isPromising = sizes.map((_, pattern) =>
		weigher.prior + weighPair(weigher, pairs.verdict, pattern * weigher.slots, own) > PROMISING ? 1 : 0,
	);
	const promising = sizes.reduce((sum, size, pattern) => sum + size * (isPromising[pattern] ?? 0), 0);
	const stepOf = [
		Math.max(1, Math.ceil((patterns.of.length - promising) / MOST_OTHERS)),
		Math.max(1, Math.ceil(promising / MOST_PROMISING)),
	];
	const seen = [0, 0];
	const weight = new Float64Array(sizes.length);
	patterns.of.forEach((pattern) => {
		const kind = isPromising[pattern] ?? 0;
		const step = stepOf[kind] ?? 1;
		const before = seen[kind] ?? 0;
		if (before % step === 0) weight[pattern] = (weight[pattern] ?? 0) + step;
		seen[kind] = before + 1;
	});
	return { pairs, weight };
}

/** Counts levels of random pairs; those that may be true pairs are kept apart, to be weighed in every round. */
function countRandom(
	random: ComparedPairs,
	slots: number,
): { counts: Float64Array; together: Float64Array; doubtful: ComparedPairs } {
	const counts = new Float64Array(slots * WIDTH);
	const together = new Float64Array(slots * slots);
	const doubtful: number[] = [];
	const { levels } = random.verdict;
	for (let pair = 0; pair < random.a.length; pair++) {
		let agreeing = 0;
		for (let s = 0; s < slots; s++) {
			const level = levels[pair * slots + s] ?? 0;
			const i = s * WIDTH + level;
			counts[i] = (counts[i] ?? 0) + 1;
			if (level > 0 && level <= 2) agreeing++;
			if (level === 0) continue;
			for (let t = 0; t < slots; t++) {
				if ((levels[pair * slots + t] ?? 0) > 0) together[s * slots + t] = (together[s * slots + t] ?? 0) + 1;
			}
		}
		if (agreeing > 1) doubtful.push(pair);
	}
	return { counts, together, doubtful: pickPairs(random, Int32Array.from(doubtful), slots) };
}

const probability = (odds: number): number => 1 / (1 + 2 ** -odds);

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
 * @param random pairs drawn at random from all
 * @param entityOf entities found so far; absent: each unit is its own
 * @param start where learning begins; absent: the usual shares
 * @throws nothing. Cost: O(candidates + rounds x patterns x slots squared), candidates being sampled above 150,000
 */
export function learnModel(
	table: CompiledTable,
	candidates: PatternFinder,
	random: ComparedPairs,
	entityOf?: Int32Array,
	start?: MatchModel,
): MatchModel {
	const { units, slots, fields } = table;
	const allPairs = Math.max(1, (units * (units - 1)) / 2);
	const frequencies = fields.map((field): Frequencies | undefined => {
		const [slot] = field.slots;
		return slot?.byRarity === true ? frequenciesOf(field, slot.chance[0] ?? 0, entityOf) : undefined;
	});
	const { counts, together, doubtful } = countRandom(random, slots);
	const shares = (counted: Float64Array, removed: Float64Array, f: number, s: number): number[] => {
		const { at, slots: own } = fields[f] ?? { at: 0, slots: [] };
		const chance = own[s]?.chance ?? [];
		const seen = chance.map((_, l) =>
			Math.max(0, (counted[(at + s) * WIDTH + l + 1] ?? 0) - (removed[(at + s) * WIDTH + l + 1] ?? 0)),
		);
		const all = seen.reduce((x, y) => x + y, 0) + USUAL_OTHER;
		return seen.map((count, l) => (count + USUAL_OTHER * (chance[l] ?? 0)) / all);
	};
	const nothing = new Float64Array(slots * WIDTH);
	let model: MatchModel = {
		version: 1,
		kind: 'learned',
		matchRate: start?.matchRate ?? Math.min(0.5, (STARTING_RATE * units) / allPairs),
		fields: fields.map(
			({ group, slots: own }, f): FieldModel => ({
				name: group.name,
				type: group.type,
				slots: own.map((slot, s) => {
					const known = start?.fields[f]?.slots[s];
					const u = shares(counts, nothing, f, s);
					const common = slot.byRarity ? frequencies[f] : undefined;
					return {
						name: slot.name,
						levels: slot.levels.map((level, l) => ({
							level,
							m: known?.levels[l]?.m ?? slot.usual[l] ?? 0,
							u: u[l] ?? 1,
						})),
						...(common === undefined ? {} : { frequencies: common }),
					};
				}),
			}),
		),
		dependence: start?.dependence ?? [],
		learnedFrom: {
			units,
			candidates: candidates.pairs,
			randomPairs: random.a.length,
			expectedMatches: 0,
			rounds: 0,
		},
	};
	const beginning = weigherOf(model, table);
	const { pairs, weight } = lessonsFrom(candidates.patternsFor(beginning), beginning);
	const alike = countPatterns(patternsOf(doubtful, beginning));
	const scale = random.a.length > 0 ? allPairs / random.a.length : 1;

	const knownTogether = together.map((count) => count * scale);

	const own = new Float64Array(slots);
	const chances = new Float64Array(pairs.a.length);
	for (let round = 1; round <= ROUNDS; round++) {
		const weigher = weigherOf(model, table);
		const trueAt = new Float64Array(slots * WIDTH);
		const otherAt = new Float64Array(slots * WIDTH);
		let expected = 0;
		for (let pair = 0; pair < pairs.a.length; pair++) {
			const at = pair * slots;
			const p = probability(weigher.prior + weighPair(weigher, pairs.verdict, at, own));
			chances[pair] = p;
			const [yes, no] = [p * (weight[pair] ?? 1), (1 - p) * (weight[pair] ?? 1)];
			expected += yes;
			for (let s = 0; s < slots; s++) {
				const i = s * WIDTH + (pairs.verdict.levels[at + s] ?? 0);
				trueAt[i] = (trueAt[i] ?? 0) + yes;
				otherAt[i] = (otherAt[i] ?? 0) + no;
			}
		}
		const removed = new Float64Array(slots * WIDTH);
		for (let pair = 0; pair < alike.weight.length; pair++) {
			const at = pair * slots;
			const p = probability(weigher.prior + weighPair(weigher, alike.pairs.verdict, at, own));
			for (let s = 0; s < slots; s++) {
				const i = s * WIDTH + (alike.pairs.verdict.levels[at + s] ?? 0);
				removed[i] = (removed[i] ?? 0) + p * (alike.weight[pair] ?? 0);
			}
		}
		let moved = 0;
		const before = model;
		const learned = before.fields.map(
			(field, f): FieldModel => ({
				...field,
				slots: field.slots.map((slotModel, s) => {
					const slot = fields[f]?.slots[s];
					if (slot === undefined) return slotModel;
					const place = ((fields[f]?.at ?? 0) + s) * WIDTH;
					const n = slotModel.levels.length;
					const u = shares(counts, removed, f, s);
					let [known, found] = [0, 0];
					for (let l = 1; l <= n; l++) {
						known += Math.max(0, (counts[place + l] ?? 0) - (removed[place + l] ?? 0));
						found += trueAt[place + l] ?? 0;
					}
					const usualPairs = USUAL_TRUE + USUAL_SHARE * found;
					const m = slotModel.levels.map(
						(_, l) => ((trueAt[place + l + 1] ?? 0) + usualPairs * (slot.usual[l] ?? 0)) / (found + usualPairs),
					);
					const [least, most] = slot.different;
					const last = Math.max(least, Math.min(most, m[n - 1] ?? 0));
					// The other levels keep their proportions.
					const rest = (1 - last) / Math.max(1e-9, 1 - (m[n - 1] ?? 0));
					return {
						...slotModel,
						levels: slotModel.levels.map(({ level, m: old }, l) => {
							const share = l === n - 1 ? last : (m[l] ?? 0) * rest;
							moved = Math.max(moved, Math.abs(share - old));
							// Pairs that agree are nearly all candidates: their count is exact where a sample has few.
							const counted = (otherAt[place + l + 1] ?? 0) / Math.max(USUAL_OTHER, known * scale);
							return { level, m: share, u: Math.max(u[l] ?? 0, counted) };
						}),
					};
				}),
			}),
		);
		model = {
			...before,
			matchRate: Math.min(0.5, Math.max(0.5, expected) / allPairs),
			fields: learned,
			learnedFrom: { ...before.learnedFrom, expectedMatches: expected, rounds: round },
		};
		model = {
			...model,
			dependence: dependenceOf(
				{ pairs, weight, chances, known: knownTogether },
				model,
				weigherOf(model, table),
			),
		};
		if (moved < 5e-4) break;
	}
	return model;
}
