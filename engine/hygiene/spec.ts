import * as z from 'zod/v4';
import { Rate, parseSpec } from '../core';
import { RULE_NAMES } from './rules/names';

const severity = z.enum(['blocker', 'warning', 'information']);

/** No regular expressions: one that backtracks without end would hold up the whole of n8n, and none can be told safe simply. */
const OPERATORS = [
	'after', 'before', 'beginsWith', 'contains', 'endsWith', 'equals', 'isEmpty', 'isNotEmpty', 'largerThan', 'notContains', 'notEquals', 'olderThanDays', 'smallerThan',
] as const;

/** A rule of the user's: a condition on one field of the opportunity. */
export const OwnRule = z
	.object({
		name: z.string().trim().min(1, 'expected a name'),
		/** Path to the field, e.g. `stage`, `source.Forecast Category` or `claimedPartners.0.role`. */
		field: z.string().trim().min(1, 'expected a field such as nextStep'),
		operator: z.enum(OPERATORS),
		value: z.union([z.string(), z.number(), z.boolean()]).default(''),
		severity: severity.default('warning'),
		message: z.string().default(''),
	})
	.refine(({ operator, value }) => !['largerThan', 'smallerThan', 'olderThanDays'].includes(operator) || (String(value).trim() !== '' && Number.isFinite(Number(value))), { path: ['value'], message: 'expected a number' });
export type OwnRule = z.infer<typeof OwnRule>;

/** What Deal Hygiene can be told. */
export const HygieneSpec = z
	.object({
		version: z.literal(1).default(1),
		/** Currency of results; absent: the run record's, else the one that most deals carry. */
		currency: z.string().regex(/^[A-Z]{3}$/, 'expected a currency code such as USD').optional(),
		/** Rates into `currency`; empty: those of the run record. */
		rates: z.array(Rate).default([]),
		rateRule: z.enum(['closeDate', 'fiscalYear']).default('closeDate'),
		fiscalYearStart: z.number().int().min(1).max(12).default(1),
		/** Rules that are not applied. */
		rulesOff: z.array(z.enum(RULE_NAMES)).default([]),
		/** Severities other than a rule's own. */
		severities: z.partialRecord(z.enum(RULE_NAMES), severity).default({}),
		ownRules: z.array(OwnRule).default([]),
		/** An open deal that nobody touched for this many days is untouched. */
		untouchedDays: z.number().int().positive('expected 1 or more').default(90),
		/** An amount this many times its segment's median, or less than that part of it, may be a typing error. */
		outlierFactor: z.number().gt(1, 'expected more than 1').default(50),
		/** A renewal closes within this many days of the day the contract before it is a whole number of years old. */
		renewalDays: z.number().int().positive('expected 1 or more').default(30),
	})
	.refine(({ ownRules }) => new Set(ownRules.map(({ name }) => name)).size === ownRules.length, { path: ['ownRules'], message: 'every own rule needs a name of its own' })
	.refine(({ ownRules }) => ownRules.every(({ name }) => !(RULE_NAMES as readonly string[]).includes(name)), { path: ['ownRules'], message: 'an own rule has the name of a built-in one' });

export type HygieneSpec = z.infer<typeof HygieneSpec>;

/** Reads a hygiene spec and fills in what it leaves out; throws one SpecError that lists every fault. */
export const parseHygieneSpec = (input: unknown): Readonly<HygieneSpec> => parseSpec('The hygiene spec', HygieneSpec, input);

export const DEFAULT_HYGIENE_SPEC = parseHygieneSpec({});
