import * as z from 'zod/v4';
import { isCalendarDay, isTimeZone, parseSpec } from '../core';
import { STATES } from '../dormancy';
import { REQUIREMENTS } from './law/countryRules';

const hour = z.number().int().min(0).max(24);
const days = z.number().min(0);

const Holiday = z
	.string()
	.regex(/^([a-z]{2} )?(\d{4}-)?\d{2}-\d{2}$/, 'expected a day such as 2026-12-25, 12-25 for every year, or de 10-03 for one country')
	.refine((text) => {
		const [day = 0, month = 0, year = 2024] = text.replace(/^[a-z]{2} /, '').split('-').map(Number).reverse();
		return isCalendarDay(year, month, day);
	}, 'expected a day of the calendar');

/** What Plan can be told. Everything has a default; all of it is echoed by its hash. */
export const OutreachSpec = z
	.object({
		version: z.literal(1).default(1),
		/** Name of the campaign: part of the key of every mail, so a new name begins anew. */
		campaign: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'expected lower-case letters, digits and hyphens, at most 40').default('win-back'),
		/** Partners in these states are written to. */
		states: z.array(z.enum(STATES)).min(1, 'expected at least one state').default(['dormant']),
		/** Days from each step to the next: one step more than gaps. */
		gapDays: z.array(z.number().min(1, 'expected at least 1 day')).max(4, 'expected at most 5 steps').default([14, 28]),
		/** Days of rest after a round, before a partner is written to again. */
		cooldownDays: days.default(180),
		/** At most one automated mail per contact within this time, over all workflows. */
		contactDays: z.number().min(1, 'expected at least 1 day').default(7),
		/** At most so many mails of this campaign on one day of the workflow's time zone. */
		dailyCap: z.number().int().min(0).default(50),
		/** 1 is Monday. */
		weekdays: z.array(z.number().int().min(1).max(7)).min(1, 'expected at least one weekday').default([1, 2, 3, 4, 5]),
		/** Local hours of the contact between which mails may go. */
		fromHour: hour.default(9),
		untilHour: hour.default(17),
		holidays: z.array(Holiday).default([]),
		/** Time zones by country, where the own table is not right. */
		timeZones: z.record(z.string().regex(/^[a-z]{2}$/, 'expected a two-letter country code'), z.string().refine(isTimeZone, 'expected a time zone such as Europe/Berlin')).default({}),
		/** What a country asks for before a mail may go, where the own table is not right. */
		legalBasis: z.record(z.string().regex(/^[a-z]{2}$/, 'expected a two-letter country code'), z.enum(REQUIREMENTS)).default({}),
		/** Partners of these tiers get a draft for their manager, beside strategic ones. Names as the records have them. */
		draftTiers: z.array(z.string()).default(['Platinum']),
		/** Who is asked where a partner has no manager. */
		fallbackManager: z.string().default(''),
		/** A refused attempt of a step is made again after so many minutes, and at most so often. */
		retryMinutes: z.number().min(1).default(30),
		attempts: z.number().int().min(1).max(20).default(6),
		/** A claim without an outcome is handed to a person after this time. */
		unknownAfterMinutes: z.number().min(1).default(30),
	})
	.refine(({ fromHour, untilHour }) => fromHour < untilHour, { path: ['untilHour'], message: 'expected later than fromHour' });

export type OutreachSpec = z.infer<typeof OutreachSpec>;

/** Reads an outreach spec and fills in what it leaves out; throws one SpecError that lists every fault. */
export const parseOutreachSpec = (input: unknown): Readonly<OutreachSpec> => parseSpec('The outreach spec', OutreachSpec, input);

export const DEFAULT_OUTREACH_SPEC = parseOutreachSpec({});
