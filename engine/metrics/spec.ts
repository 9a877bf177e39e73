import * as z from 'zod/v4';
import { Rate, parseSpec } from '../core';
import { METRICS } from './names';
import { SEGMENTS } from './types';

/** What Partner Metrics can be told. */
export const MetricsSpec = z.object({
	version: z.literal(1).default(1),
	/** Which metrics; all unless said otherwise. */
	metrics: z.array(z.enum(METRICS)).min(1, 'choose at least one').default([...METRICS]),
	segments: z.array(z.enum(SEGMENTS)).min(1, 'choose at least one').default(['all', 'motion', 'role', 'type']),
	/** Length of the window before the as-of date. */
	windowMonths: z.number().int().min(1, 'expected 1 or more').max(120, 'expected 120 or less').default(12),
	/** A partner is expected to produce after so many days. */
	rampDays: z.number().int().min(0, 'expected 0 or more').default(90),
	/** Earlier month ends in the trend; 0 for none. */
	trendMonths: z.number().int().min(0, 'expected 0 or more').max(120, 'expected 120 or less').default(12),
	/** Whether each row lists the records behind it. */
	records: z.boolean().default(false),
	currency: z.string().regex(/^[A-Z]{3}$/, 'expected a currency code such as USD').optional(),
	rates: z.array(Rate).default([]),
	rateRule: z.enum(['closeDate', 'fiscalYear']).default('closeDate'),
	fiscalYearStart: z.number().int().min(1).max(12).default(1),
});
export type MetricsSpec = z.infer<typeof MetricsSpec>;

/** Reads a metrics spec and fills in what it leaves out; throws one SpecError that lists every fault. */
export const parseMetricsSpec = (input: unknown): Readonly<MetricsSpec> => parseSpec('The metrics spec', MetricsSpec, input);
