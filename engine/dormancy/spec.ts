import * as z from 'zod/v4';
import { Rate, parseSpec } from '../core';

const days = z.number().positive('expected more than 0 days');
const share = z.number().gt(0, 'expected more than 0').lt(1, 'expected less than 1');
const percentile = z.number().gt(0.5, 'expected more than 0.5').lt(1, 'expected less than 1');
const currency = z.string().regex(/^[A-Z]{3}$/, 'expected a currency code such as USD');

/** What Dormancy Detect can be told. Everything has a default; all of it is echoed by its hash. */
export const DormancySpec = z
	.object({
		version: z.literal(1).default(1),
		/** A silence that a smaller share of usual gaps outlasts is cooling, or dormant. */
		coolingBelow: share.default(0.1),
		dormantBelow: share.default(0.02),
		/** Nobody is dormant sooner or stays undormant longer, whatever the own rhythm says. */
		dormantAfterAtLeast: days.default(90),
		dormantAfterAtMost: days.default(730),
		/** The same upper bound for a partner with few gaps between days with an act. */
		dormantAfterAtMostWithFewGaps: days.default(365),
		fewGaps: z.number().int().min(1).default(4),
		/** Cooling begins at the latest at this share of the dormant limit. */
		coolingAtMost: share.default(0.6),
		/** How long a new partner may take to its first act. */
		activationDays: days.default(90),
		/** How long somebody who came back is called reactivated. */
		reactivatedDays: days.default(90),
		/** How much of a silence a portal login at its end takes away. */
		loginWeight: z.number().min(0).max(1).default(0.25),
		/** Acts about one customer within this many days are one beat of the rhythm. */
		sameMatterDays: z.number().min(0).default(45),
		/** A sourcing tag set later than this after the deal's creation says nothing about when the partner acted. */
		tagDays: z.number().min(0).default(30),
		/** Whose touches are never a partner's. */
		partnerTeamEmails: z.array(z.string()).default([]),
		/** The early list: the last gaps taken together are this unlikely at the earlier rhythm. */
		slowingBelow: share.default(0.05),
		/** Second opinion: the modified BG/NBD. */
		secondOpinion: z.boolean().default(false),
		/** Whether a model record of the book wins over fitting; Backtest always fits, on what was known on each day. */
		useStoredModel: z.boolean().default(false),
		/** Months that Backtest looks back, and the silence that proves somebody went. */
		backtestMonths: z.number().int().min(1).max(60).default(12),
		goneAfterDays: days.default(180),
		/** Length of one period of the decay, in months. */
		decayMonths: z.number().int().min(1).max(36).default(3),
		/** Nobody is announced again within this many days. */
		cooldownDays: z.number().min(0).default(7),
		aging: z
			.object({
				warnAt: percentile.default(0.8),
				criticalAt: percentile.default(0.95),
				/** So many exits a stage needs for limits of its own. */
				exits: z.number().int().min(1).default(20),
				deals: z.enum(['coSell', 'anyPartner']).default('coSell'),
				unansweredHours: z.number().positive().default(48),
				lapsingDays: days.default(14),
			})
			.prefault({}),
		currency: currency.optional(),
		rates: z.array(Rate).default([]),
		rateRule: z.enum(['closeDate', 'fiscalYear']).default('closeDate'),
		fiscalYearStart: z.number().int().min(1).max(12).default(1),
	})
	.refine(({ coolingBelow, dormantBelow }) => dormantBelow < coolingBelow, {
		path: ['dormantBelow'],
		message: 'expected less than coolingBelow',
	})
	.refine(({ dormantAfterAtLeast, dormantAfterAtMostWithFewGaps, dormantAfterAtMost }) => dormantAfterAtLeast <= dormantAfterAtMostWithFewGaps && dormantAfterAtMostWithFewGaps <= dormantAfterAtMost, {
		path: ['dormantAfterAtMost'],
		message: 'expected bounds that rise: at least, at most with few gaps, at most',
	})
	.refine(({ aging }) => aging.warnAt < aging.criticalAt, { path: ['aging', 'criticalAt'], message: 'expected more than warnAt' });

export type DormancySpec = z.infer<typeof DormancySpec>;

/** Reads a dormancy spec and fills in what it leaves out; throws one SpecError that lists every fault. */
export const parseDormancySpec = (input: unknown): Readonly<DormancySpec> =>
	parseSpec('The dormancy spec', DormancySpec, input);

export const DEFAULT_DORMANCY_SPEC = parseDormancySpec({});
