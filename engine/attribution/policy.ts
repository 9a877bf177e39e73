import * as z from 'zod/v4';
import { SpecError, hashOf, type SpecFault } from '../core';
import { contradictionsOf } from './contradictions';
import { EVIDENCE_KINDS } from './kinds';

/** Id of the model record that keeps policies. */
export const POLICY_MODEL = 'attributionPolicy';

const days = z.number('expected a number of days').int('expected whole days').min(0, 'expected 0 days or more');
const kinds = z.array(z.enum(EVIDENCE_KINDS));

/** The clocks of deals from a size on. */
const Clock = z.object({
	/** Size from which this clock holds, in major units of the policy's currency. */
	from: z.number().min(0, 'expected 0 or more').default(0),
	/** The oldest evidence before creation that may count. */
	lookbackDays: days,
	/** How long after creation credit for bringing the deal may still be claimed. */
	claimLockDays: days,
});

/** What decides who brought, sold with us or helped a deal. Plain JSON: kept, sent and signed as it is. */
export const AttributionPolicy = z.object({
	name: z.string().min(1, 'expected a name'),
	version: z.number().int().min(1, 'expected 1 or more').default(1),
	/** Deals created from this day on; absent: always. */
	effectiveFrom: z
		.string()
		.regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day such as 2026-01-01')
		.optional(),
	/** Currency of the clocks' sizes; absent: that of the result. */
	currency: z
		.string()
		.regex(/^[A-Z]{3}$/, 'expected a currency code such as USD')
		.optional(),
	clocks: z.array(Clock).min(1, 'expected at least one clock'),
	registration: z.object({
		/** How long an accepted registration keeps its deal for its partner. */
		protectionDays: days,
		/** How much longer it does when it was extended once. */
		extensionDays: days,
	}),
	sourcing: z.object({
		/** Evidence that says who brought a deal. */
		evidence: kinds.min(1, 'expected at least one kind of evidence'),
		/** For so long before the evidence nobody of ours may have been in contact with the account. */
		quietDays: days,
		/** Whether another deal of the account that is open at the time speaks against it. */
		openDealBlocks: z.boolean(),
		/** Whether sellers and account writing or meeting both ways in that time speaks against it. */
		contactBlocks: z.boolean(),
		/** Whether a registration that we accepted counts all the same: we looked when we accepted it. */
		acceptanceSettles: z.boolean(),
		/** Whether a timely entry in the partner field is enough. */
		claimDecides: z.boolean(),
	}),
	coSell: z.object({
		evidence: kinds,
		/** Whether the role in the partner field is enough. */
		claimDecides: z.boolean(),
	}),
	influence: z.object({
		/** Acts of which one is enough. */
		acts: kinds,
		/** Acts that count together. */
		events: kinds,
		eventsNeeded: z.number().int().min(1, 'expected 1 or more'),
		/** Acts in the last stage count only when they happened this long before the close. */
		beforeCloseDays: days,
		claimDecides: z.boolean(),
	}),
	/** Words of a lead source that mean a partner. */
	partnerSources: z.array(z.string().min(1)),
});
export type AttributionPolicy = z.infer<typeof AttributionPolicy>;

/** A policy's place in the list, for messages. */
const named = (at: number, path: string) => (path === '' ? `policies.${at}` : `policies.${at}.${path}`);

/**
 * Reads policies and throws one SpecError that lists every fault: what does not fit, and what contradicts itself.
 *
 * @throws SpecError
 */
export function parsePolicies(input: unknown): readonly AttributionPolicy[] {
	const list: readonly unknown[] = Array.isArray(input) ? (input as unknown[]) : [input];
	const faults: SpecFault[] = [];
	if (list.length === 0) faults.push({ path: 'policies', message: 'expected at least one policy' });
	const policies = list.flatMap((one, at): AttributionPolicy[] => {
		const parsed = AttributionPolicy.safeParse(one);
		if (parsed.success) return [parsed.data];
		for (const { path, message } of parsed.error.issues) faults.push({ path: named(at, path.map(String).join('.')), message });
		return [];
	});
	list.forEach((one, at) => {
		for (const { path, message } of contradictionsOf(one)) faults.push({ path: named(at, path), message });
	});
	const starts = list.map((one) => String((one as { effectiveFrom?: unknown } | null)?.effectiveFrom ?? 'always'));
	starts.forEach((start, at) => {
		if (starts.indexOf(start) !== at) faults.push({ path: named(at, 'effectiveFrom'), message: `another policy begins at the same time (${start})` });
	});
	if (faults.length > 0) throw new SpecError('The attribution policy', faults);
	return policies.sort((a, b) => ((a.effectiveFrom ?? '') < (b.effectiveFrom ?? '') ? -1 : 1));
}

/** How results name the policy they rest on. */
export interface PolicyName {
	readonly name: string;
	readonly version: number;
	readonly hash: string;
}

export const nameOf = (policy: AttributionPolicy): PolicyName => ({ name: policy.name, version: policy.version, hash: hashOf(policy) });
