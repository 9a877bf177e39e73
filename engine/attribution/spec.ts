import * as z from 'zod/v4';
import { Rate, SpecError, type SpecFault } from '../core';
import { CREDIT_MODELS } from './credit/models';
import { EVIDENCE_SOURCES } from './kinds';
import { parsePolicies, type AttributionPolicy } from './policy';
import { POLICY_PRESETS } from './presets';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day such as 2026-03-31');

const Settings = z.object({
	version: z.literal(1).default(1),
	/** Whether policies kept as a model record `attributionPolicy` win over those given here. */
	useStoredPolicy: z.boolean().default(false),
	/** Addresses of the partnerships team, or whole domains such as `@alliances.example`. */
	partnerTeamEmails: z.array(z.string()).default([]),
	/** Sources that must have been read before a deal may be called direct. */
	requiredSources: z.array(z.enum(EVIDENCE_SOURCES)).default([]),
	/** Sources that were read; absent: those that the records come from, or that the stored policy names. */
	readSources: z.array(z.enum(EVIDENCE_SOURCES)).optional(),
	/** Last day of the last closed fiscal period: what was decided of deals closed until then stays. */
	lockedThrough: day.optional(),
	currency: z
		.string()
		.regex(/^[A-Z]{3}$/, 'expected a currency code such as USD')
		.optional(),
	rates: z.array(Rate).default([]),
	creditModel: z.enum(CREDIT_MODELS).default('sourcingOnly'),
	/** For the credit model `timeDecay`: the days after which an act counts half. */
	halfLifeDays: z.number().positive('expected more than 0').default(30),
});

/** What Attribution Tag can be told. */
export type AttributionSpec = z.infer<typeof Settings> & { readonly policies: readonly AttributionPolicy[] };

/** The policies of a spec, or what is wrong with them. */
function readPolicies(policies: unknown): readonly AttributionPolicy[] | readonly SpecFault[] {
	if (policies === undefined) return [POLICY_PRESETS.balanced];
	try {
		return parsePolicies(policies);
	} catch (thrown) {
		if (thrown instanceof SpecError) return thrown.faults;
		throw thrown;
	}
}

const areFaults = (read: readonly AttributionPolicy[] | readonly SpecFault[]): read is readonly SpecFault[] => read.some((one) => 'message' in one);

/** Reads a spec and fills in what it leaves out; throws one SpecError that lists every fault, those of policies too. */
export function parseAttributionSpec(input: { readonly policies?: unknown; readonly [setting: string]: unknown }): Readonly<AttributionSpec> {
	const { policies, ...settings } = input;
	const parsed = Settings.safeParse(settings);
	const read = readPolicies(policies);
	const faults = [
		...(parsed.success ? [] : parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }))),
		...(areFaults(read) ? read : []),
	];
	if (!parsed.success || areFaults(read)) throw new SpecError('The attribution settings', faults);
	return Object.freeze({ ...parsed.data, policies: read });
}

export const DEFAULT_ATTRIBUTION_SPEC = parseAttributionSpec({});
