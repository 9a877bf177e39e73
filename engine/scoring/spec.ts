import * as z from 'zod/v4';
import { Rate, parseSpec } from '../core';

const weight = z.number().min(0, 'expected 0 or more');

const currency = z.string().regex(/^[A-Z]{3}$/, 'expected a currency code such as USD');

/** What Partner Score can be told. A value that is absent is decided from the book, and echoed. */
export const ScoreSpec = z
	.object({
		version: z.literal(1).default(1),
		/** How much each signal counts; only the proportions matter. */
		weights: z
			.object({
				winRate: weight.default(0),
				wonRevenue: weight.default(0),
				dealSize: weight.default(0),
				/** Win rate times deal size: what one more decided opportunity brings. */
				yield: weight.default(0),
				/** What a year at the present pace brings. */
				runRate: weight.default(0),
				/** Opportunities of this window against the last. */
				momentum: weight.default(0),
				/** Sellers' touches for each deal won; few are good. */
				effort: weight.default(0),
				/** Whether customers stay for a year. */
				retention: weight.default(0),
			})
			.prefault({ winRate: 1, wonRevenue: 1, dealSize: 1 }),
		/** Currency of results; absent: the run record's, else the one that most deals carry. */
		currency: currency.optional(),
		/** Rates into `currency`; empty: those of the run record. */
		rates: z.array(Rate).default([]),
		rateRule: z.enum(['closeDate', 'fiscalYear']).default('closeDate'),
		fiscalYearStart: z.number().int().min(1).max(12).default(1),
		/** Only deals decided in this many months before the as-of date count; absent: all. */
		windowMonths: z.number().int().positive('expected 1 or more').optional(),
		/** Length of each of the two windows that momentum compares. */
		momentumMonths: z.number().int().positive('expected 1 or more').default(6),
		/** What is assumed of win rates where no deal is decided anywhere: a mean and its weight in deals. */
		assumedWinRate: z
			.object({
				mean: z.number().gt(0, 'expected more than 0').lt(1, 'expected less than 1'),
				strength: z.number().positive('expected more than 0'),
			})
			.default({ mean: 0.25, strength: 2 }),
		/** Deal sizes above this quantile of the book count as the quantile. */
		winsoriseAt: z.number().gt(0.5, 'expected more than 0.5').max(1).default(0.99),
	})
	.refine(({ weights }) => Object.values(weights).some((value) => value > 0), {
		path: ['weights'],
		message: 'at least one weight must be above 0',
	});

export type ScoreSpec = z.infer<typeof ScoreSpec>;
export type Weights = ScoreSpec['weights'];
export type Signal = keyof Weights;

/** Weights by name: what a team that has no weights of its own may start from. */
export const SCORE_PRESETS = Object.freeze({
	/** Win rate, won revenue and deal size in equal parts. */
	playbook: { winRate: 1, wonRevenue: 1, dealSize: 1 },
	/** Who wins often, whatever the size. */
	quality: { winRate: 3, wonRevenue: 1, dealSize: 1 },
	/** Who brings the money: most of it what a year at the present pace brings. */
	value: { winRate: 1, wonRevenue: 1, dealSize: 1, runRate: 7 },
	/** Who is on the way up. */
	growth: { winRate: 1, runRate: 2, momentum: 2 },
	/** Whose deals are worth our sellers' time. */
	efficiency: { winRate: 1, yield: 2, effort: 2 },
} satisfies Record<string, Partial<Weights>>);

/** Every signal there is, in the order in which contributions are told. */
export const SIGNALS = Object.freeze(['winRate', 'wonRevenue', 'dealSize', 'yield', 'runRate', 'momentum', 'effort', 'retention'] satisfies Signal[]);

/** Reads a score spec and fills in what it leaves out; throws one SpecError that lists every fault. */
export const parseScoreSpec = (input: unknown): Readonly<ScoreSpec> =>
	parseSpec('The score spec', ScoreSpec, input);

export const DEFAULT_SCORE_SPEC = parseScoreSpec({});
