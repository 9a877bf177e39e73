import * as z from 'zod/v4';
import { parseSpec } from '../core';

const share = z.number().gt(0, 'expected more than 0').max(1, 'expected 1 or less');

/** A stated curve may have values above 1. */
const positive = z.number().gt(0, 'expected more than 0');

/** A level of a field: its share among true pairs (m) and among all other pairs (u). */
const LevelModel = z.object({ level: z.string(), m: share, u: positive });

/** For each value the chance that another entity holds it too. Rare values are not listed: they share one number. */
const Frequencies = z.object({
	unlisted: positive,
	values: z.array(z.tuple([z.string(), positive]).readonly()).readonly(),
});

/** One thing that is compared in a field (a person's name has two). */
const SlotModel = z.object({
	name: z.string(),
	levels: z.array(LevelModel).readonly(),
	/** How common the values are; absent where rarity does not count. */
	frequencies: Frequencies.optional(),
});

const FieldModel = z.object({ name: z.string(), type: z.string(), slots: z.array(SlotModel).readonly() });

/** Two slots, by number over all fields, that say partly the same, in bits. */
const Dependence = z.object({
	a: z.number().int().min(0),
	b: z.number().int().min(0),
	/** Agreement of both is worth this much less than the sum. */
	agree: z.number().min(0),
	/** Difference of both is worth this much less than the sum. */
	differ: z.number().min(0),
});

/** What agreement and difference of each field are worth: learned, stored, edited, used again. Plain JSON. */
export const MatchModel = z.object({
	version: z.literal(1),
	/** `learned` from the rows; `curve`: one field alone, stated and not learned. */
	kind: z.enum(['learned', 'curve']),
	/** Share of true pairs among all pairs of rows. */
	matchRate: share,
	fields: z.array(FieldModel).readonly(),
	dependence: z.array(Dependence).readonly(),
	learnedFrom: z.object({
		/** Rows that differ in some field. */
		units: z.number(),
		candidates: z.number(),
		randomPairs: z.number(),
		/** True pairs that the model expects among the candidates. */
		expectedMatches: z.number(),
		rounds: z.number(),
	}),
});

export type MatchModel = z.infer<typeof MatchModel>;
export type FieldModel = z.infer<typeof FieldModel>;
export type Frequencies = z.infer<typeof Frequencies>;
export type Dependence = z.infer<typeof Dependence>;

/** Reads a stored or edited model; throws one SpecError that lists every fault. */
export const parseMatchModel = (input: unknown): Readonly<MatchModel> =>
	parseSpec('The match model', MatchModel, input);
