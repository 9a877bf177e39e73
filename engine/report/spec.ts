import * as z from 'zod/v4';
import { parseSpec } from '../core';

/** The sections of a page, in the order in which they stand. */
export const SECTIONS = ['headline', 'waterfall', 'audit', 'league', 'dormancy', 'plays', 'metrics', 'tiers', 'pareto', 'investment', 'aging'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** A picture that the page carries with it, so that no browser asks anybody for it. */
const LOGO = /^data:image\/(png|jpeg|gif|svg\+xml|webp);base64,[A-Za-z0-9+/=]+$/;

/** What a report can be told. */
export const ReportSpec = z.object({
	version: z.literal(1).default(1),
	title: z.string().min(1, 'expected a title').max(200, 'expected at most 200 characters').default('Partner report'),
	sections: z.array(z.enum(SECTIONS)).min(1, 'choose at least one').default([...SECTIONS]),
	logo: z.string().regex(LOGO, 'expected a picture as a data URI, such as data:image/png;base64,...').optional(),
	accent: z.string().regex(/^#[0-9a-fA-F]{6}$/, 'expected a colour such as #0f766e').default('#0f766e'),
	locale: z.string().default('en-US'),
	/** Rows of each list at most. */
	rows: z.number().int().min(1, 'expected 1 or more').max(200, 'expected 200 or less').default(10),
});
export type ReportSpec = z.infer<typeof ReportSpec>;

/** Reads a report spec and fills in what it leaves out; throws one SpecError that lists every fault. */
export const parseReportSpec = (input: unknown): Readonly<ReportSpec> => parseSpec('The report spec', ReportSpec, input);
