import * as z from 'zod/v4';
import { SpecError, type SpecFault } from '../core';
import { parseAttributionSpec, type AttributionSpec } from '../attribution';
import { PARTNER_STATUSES } from '../model';
import { RULE_NAMES } from './rules/names';

const count = z.number('expected a number').int('expected a whole number').min(1, 'expected 1 or more');

const Settings = z
	.object({
		version: z.literal(1).default(1),
		/** Which registrations are judged: those that wait for an answer, or all, each as of the day it was submitted. */
		judge: z.enum(['waiting', 'all']).default('waiting'),
		/** Rules that are not applied. */
		rulesOff: z.array(z.enum(RULE_NAMES)).default([]),
		/** Smaller deals are not registered, in major units of the result currency. */
		minimumValue: z.number('expected a number').min(0, 'expected 0 or more').default(0),
		/** Larger values are looked at by a person: they are more often a slip than a deal. */
		largestValue: z.number('expected a number').positive('expected more than 0').default(50_000_000),
		/** Statuses of partners that may register. A partner of unknown status may. */
		statuses: z.array(z.enum(PARTNER_STATUSES)).min(1, 'expected at least one status').default(['active']),
		/** Registrations of one partner within a day, and waiting at once, beyond which a person looks at each. */
		mostADay: count.default(10),
		mostWaiting: count.default(25),
		/** How soon a partner is to have its answer. */
		answerHours: z.number('expected a number').positive('expected more than 0').default(48),
		/** How long before its end a protection is said to lapse. */
		lapsingDays: count.default(14),
	})
	.refine(({ minimumValue, largestValue }) => minimumValue < largestValue, { path: ['minimumValue'], message: 'expected less than largestValue' })
	.refine(({ mostADay, mostWaiting }) => mostADay <= mostWaiting, { path: ['mostADay'], message: 'expected no more than mostWaiting' });

/** What Deal Registration can be told; clocks, chains and money are those of attribution. */
export type RegistrationSpec = z.infer<typeof Settings> & { readonly attribution: Readonly<AttributionSpec> };

/** Settings that are attribution's own. */
const OF_ATTRIBUTION = ['currency', 'partnerTeamEmails', 'policies', 'rates', 'useStoredPolicy'];

function attributionOf(settings: Readonly<Record<string, unknown>>): Readonly<AttributionSpec> | readonly SpecFault[] {
	try {
		return parseAttributionSpec(settings);
	} catch (thrown) {
		if (thrown instanceof SpecError) return thrown.faults;
		throw thrown;
	}
}

const areFaults = (read: Readonly<AttributionSpec> | readonly SpecFault[]): read is readonly SpecFault[] => Array.isArray(read);

/** Reads a spec and fills in what it leaves out; throws one SpecError that lists every fault, those of the policy too. */
export function parseRegistrationSpec(input: Readonly<Record<string, unknown>>): Readonly<RegistrationSpec> {
	const isOfAttribution = ([name]: [string, unknown]) => OF_ATTRIBUTION.includes(name);
	const entries = Object.entries(input);
	const attribution = attributionOf(Object.fromEntries(entries.filter(isOfAttribution)));
	const parsed = Settings.safeParse(Object.fromEntries(entries.filter((entry) => !isOfAttribution(entry))));
	const faults = [
		...(parsed.success ? [] : parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }))),
		...(areFaults(attribution) ? attribution : []),
	];
	if (!parsed.success || areFaults(attribution)) throw new SpecError('The registration settings', faults);
	return Object.freeze({ ...parsed.data, attribution });
}

export const DEFAULT_REGISTRATION_SPEC = parseRegistrationSpec({});
