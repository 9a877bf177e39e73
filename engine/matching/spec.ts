import * as z from 'zod/v4';
import { parseSpec } from '../core';

const column = z.string().min(1, 'expected a column');

/** What matching can be told beside the rows and their fields. */
export const MatchSpec = z
	.object({
		version: z.literal(1).default(1),
		/** From this probability on, rows are one without anybody looking. */
		mergeAt: z.number().min(0.5, 'expected 0.5 or more').lt(1, 'expected less than 1').default(0.99),
		/** From this probability on, a pair is worth a person's look. */
		reviewAt: z.number().gt(0, 'expected more than 0').lt(1, 'expected less than 1').default(0.2),
		/** Larger clusters are not made; equal rows beyond it go to review. */
		largestCluster: z.number().int().min(2, 'expected 2 or more').default(100),
		/** Merges of one run; beyond it everything goes to review. */
		mostMerges: z.number().int().min(0).optional(),
		/** Sources that hold no duplicates within themselves, or all of them. */
		duplicateFree: z.union([z.literal('all'), z.array(z.string())]).default([]),
		/** Rows with an equal value in such a column are one. */
		mustMatch: z.array(column).default([]),
		/** Rows with different values in such a column never are. */
		mustNotMatch: z.array(column).default([]),
		/** What persons decided: these rows are one, or are not. The latest word on a pair counts. */
		decisions: z
			.array(z.object({ a: z.string(), b: z.string(), same: z.boolean(), at: z.string().optional() }))
			.default([]),
	})
	.refine(({ mergeAt, reviewAt }) => reviewAt < mergeAt, {
		path: ['reviewAt'],
		message: 'expected less than mergeAt',
	});

export type MatchSpec = z.infer<typeof MatchSpec>;
export type MatchDecision = MatchSpec['decisions'][number];

/** Reads a match spec and fills in what it leaves out; throws one SpecError that lists every fault. */
export const parseMatchSpec = (input: unknown): Readonly<MatchSpec> =>
	parseSpec('The match spec', MatchSpec, input);

export const DEFAULT_MATCH_SPEC = parseMatchSpec({});
