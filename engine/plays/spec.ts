import * as z from 'zod/v4';
import { Rate, parseSpec } from '../core';

const share = z.number().gt(0, 'expected more than 0').lt(1, 'expected less than 1');
const count = z.number().int('expected a whole number').min(1, 'expected 1 or more');
const costShare = z.number().min(0, 'expected 0 or more').lt(1, 'expected less than 1');
const currency = z.string().regex(/^[A-Z]{3}$/, 'expected a currency code such as USD');

/** What makes a segment: the customer's size, never the deal's. */
export const SEGMENT_FIELDS = ['industry', 'productLine', 'region', 'segment'] as const;
export type SegmentField = (typeof SEGMENT_FIELDS)[number];

/** How partners come to a deal, as far as an investment can be in it. */
export const WAYS = ['sourced', 'coSell'] as const;
export type Way = (typeof WAYS)[number];

const money = {
	/** Currency of results; absent: the run record's, else the one that most deals carry. */
	currency: currency.optional(),
	/** Rates into `currency`; empty: those of the run record. */
	rates: z.array(Rate).default([]),
	rateRule: z.enum(['closeDate', 'fiscalYear']).default('closeDate'),
	fiscalYearStart: z.number().int().min(1).max(12).default(1),
};

/** What the investment index can be told. */
export const InvestmentSpec = z.object({
	version: z.literal(1).default(1),
	segmentBy: z
		.array(z.enum(SEGMENT_FIELDS))
		.min(1, 'expected at least one field')
		.max(2, 'expected at most two fields: three make every segment thin')
		.refine((fields) => new Set(fields).size === fields.length, 'expected different fields')
		.default(['segment', 'region']),
	/** Deals that nobody decided about: shown apart, or counted as direct (then the result says so). */
	undecided: z.enum(['apart', 'direct']).default('apart'),
	/** Share of the segments called invest that may be false, on average. */
	falseShare: share.default(0.1),
	/** What a segment needs before anything is decided of it, in each arm. */
	eligible: z
		.object({ decided: count.default(10), won: count.default(5), partners: z.number().int().min(2, 'expected 2 or more').default(3), largestShare: share.default(0.5) })
		.prefault({}),
	/** Shares of won ACV that selling costs: commissions, discounts, funds. Absent: everything is before cost. */
	costs: z.object({ partner: costShare.default(0), direct: costShare.default(0) }).optional(),
	/** A budget to split, in major units of the result currency, and the way it is meant for. */
	budget: z.object({ amount: z.number().positive('expected more than 0'), way: z.enum(WAYS).default('coSell') }).optional(),
	/** Only deals decided in this many months before the as-of date count; absent: all. */
	windowMonths: count.optional(),
	/** Deal sizes above this quantile of the book count as the quantile. */
	winsoriseAt: z.number().gt(0.5, 'expected more than 0.5').max(1).default(0.99),
	...money,
});
export type InvestmentSpec = z.infer<typeof InvestmentSpec>;

/** Reads an investment spec and fills in what it leaves out; throws one SpecError that lists every fault. */
export const parseInvestmentSpec = (input: unknown): Readonly<InvestmentSpec> => parseSpec('The investment spec', InvestmentSpec, input);

export const DEFAULT_INVESTMENT_SPEC = parseInvestmentSpec({});
