import { DAY, compareText, hashOf } from '../core';
import { recordsOf, type Book, type BookRecord } from '../model';
import type { Clock } from './clock';
import type { Deal, ReadDeals } from './deals';
import { EVIDENCE_SOURCES, type EvidenceSource } from './kinds';
import { POLICY_MODEL, nameOf, parsePolicies, type AttributionPolicy, type PolicyName } from './policy';
import type { AttributionSpec } from './spec';

/** The policies of a run, and what they mean for a deal. */
export interface UsedPolicies {
	readonly all: readonly AttributionPolicy[];
	readonly names: readonly PolicyName[];
	readonly hash: string;
	/** The model record of the book that they come from; undefined: they come from the spec. */
	readonly stored: BookRecord | undefined;
	/** Sources that the stored policy says were read. */
	readonly readSources: readonly EvidenceSource[] | undefined;
	readonly longestLookback: number;
	policyOf(deal: Pick<Deal, 'created'>): AttributionPolicy;
	nameOf(policy: AttributionPolicy): PolicyName;
	/** Milliseconds of the clocks that a deal's size has under its policy. */
	clockOf(deal: Deal): { readonly lookback: number; readonly claimLock: number };
}

function storedIn(book: Book): BookRecord | undefined {
	const models = recordsOf(book, 'model').filter(({ id, policies }) => id === POLICY_MODEL && policies !== undefined);
	return [...models].sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)))[0];
}

const sourcesOf = (value: unknown): readonly EvidenceSource[] | undefined =>
	Array.isArray(value) ? EVIDENCE_SOURCES.filter((source) => (value as unknown[]).includes(source)) : undefined;

const NO_TIME = { lookback: 0, claimLock: 0 };

/**
 * Chooses the policies of a run: those of the book's model record where the spec says that stored ones win, else the
 * spec's. A deal has the latest that was in force when it was created; deals older than all of them, or of unknown age,
 * have the first.
 *
 * @throws SpecError when stored policies cannot be used
 */
export function usedPolicies(book: Book, spec: AttributionSpec, { toMinor }: Pick<ReadDeals, 'toMinor'>, { instantOf }: Clock): UsedPolicies {
	const stored = spec.useStoredPolicy ? storedIn(book) : undefined;
	const all = stored === undefined ? spec.policies : parsePolicies(stored['policies']);
	const [first] = all;
	if (first === undefined) throw new TypeError('There is no policy.');
	const starts = all.map(({ effectiveFrom }) => instantOf(effectiveFrom) ?? -Infinity);
	const names = new Map(all.map((policy) => [policy, nameOf(policy)]));
	const clocks = new Map(
		all.map((policy) => [
			policy,
			policy.clocks.map(({ from, lookbackDays, claimLockDays }) => ({ from: from === 0 ? 0 : (toMinor(from, policy.currency) ?? Infinity), lookback: DAY * lookbackDays, claimLock: DAY * claimLockDays })),
		]),
	);
	const policyOf = ({ created }: Pick<Deal, 'created'>): AttributionPolicy => {
		if (created === undefined) return first;
		return all[starts.findLastIndex((start) => start <= created)] ?? first;
	};
	return {
		all,
		names: [...names.values()],
		hash: hashOf(all),
		stored,
		readSources: sourcesOf(stored?.['readSources']),
		longestLookback: DAY * Math.max(...all.flatMap(({ clocks }) => clocks.map(({ lookbackDays }) => lookbackDays))),
		policyOf,
		nameOf: (policy) => names.get(policy) ?? nameOf(policy),
		clockOf: (deal) => {
			const own = clocks.get(policyOf(deal)) ?? [];
			return (own.length < 2 ? undefined : own.findLast(({ from }) => from <= Math.max(0, deal.size ?? 0))) ?? own[0] ?? NO_TIME;
		},
	};
}
