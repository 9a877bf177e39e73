import { joined, type Issue } from '../core';
import type { Book } from '../model';
import { clockOf, type Clock } from './clock';
import { readCustomers, type Customers } from './customers';
import { readDeals, type Deal, type ReadDeals } from './deals';
import type { Evidence } from './evidence';
import { readHumanDecisions, type HumanDecision } from './humanDecisions';
import { EVIDENCE_SOURCES, type EvidenceSource } from './kinds';
import { partnerSourceReader } from './leadSources';
import { readLedger, type LockedDeal } from './ledger';
import type { AttributionPolicy } from './policy';
import { ownCustomer } from './ownCustomer';
import { readOwnWrites, type OwnWrite } from './ownWrites';
import { claimsOf } from './readClaims';
import { readRegistrations } from './readRegistrations';
import { readTouches } from './readTouches';
import { readRoster, type Roster } from './roster';
import { findSiblings } from './siblings';
import { withStoredEvidence } from './storedEvidence';
import type { AttributionSpec } from './spec';
import type { AttributionContext } from './types';
import { usedPolicies, type UsedPolicies } from './usedPolicies';
import { workedBefore } from './workedBefore';

/** Everything that is known before the first deal is decided. */
export interface Sources {
	readonly clock: Clock;
	readonly read: ReadDeals;
	readonly policies: UsedPolicies;
	readonly roster: Roster;
	readonly customers: Customers;
	/** Deals that are rows of the same deal, the deal among them. */
	readonly siblings: (deal: Deal) => readonly Deal[];
	/** What the partner field of a deal says. */
	readonly claims: (deal: Deal) => readonly Evidence[];
	/** What touches and registrations say of a deal. */
	readonly acts: (deal: Deal) => readonly Evidence[];
	/** Deals that the partnerships team touched while they were open. */
	readonly internal: ReadonlySet<Deal>;
	readonly wasWorked: ReturnType<typeof workedBefore>;
	/** Whether a partner is the customer of a deal. */
	readonly isCustomer: ReturnType<typeof ownCustomer>;
	readonly saysPartner: (policy: AttributionPolicy, leadSource: string) => boolean;
	readonly humans: ReadonlyMap<string, HumanDecision>;
	readonly ledger: ReadonlyMap<string, LockedDeal>;
	readonly writes: ReadonlyMap<string, readonly OwnWrite[]>;
	readonly sourcesRead: readonly EvidenceSource[];
	/** Whether every source was read that must be before a deal may be called direct. */
	readonly mayBeDirect: boolean;
	readonly lines: number;
	readonly placedLines: number;
	readonly unplaced: number;
	readonly issues: readonly Issue[];
}

/** Reads a book once, source by source. @throws SpecError when stored policies cannot be used. Cost: O(records log records) */
export function readSources(book: Book, spec: AttributionSpec, context: AttributionContext): Sources {
	const clock = clockOf(context);
	const read = readDeals(book, spec, clock);
	const policies = usedPolicies(book, spec, read, clock);
	const roster = readRoster(book);
	const customers = readCustomers(book, read.deals);
	const siblings = findSiblings(read.deals, customers);
	const full = spec.useStoredPolicy ? withStoredEvidence(book, { read, customers }) : book;
	const touches = readTouches(full, read, customers, roster, siblings, policies.longestLookback, spec.partnerTeamEmails, clock);
	const registrations = readRegistrations(full, read, customers, roster, siblings, policies.longestLookback, policies.policyOf, clock);
	const seen = EVIDENCE_SOURCES.filter((source) => (source === 'registrations' ? registrations.isRead : touches.sources.has(source)));
	const sourcesRead: readonly EvidenceSource[] = spec.readSources ?? policies.readSources ?? seen;
	const writes = readOwnWrites(book, clock);
	const readers = new Map(policies.all.map((policy) => [policy, partnerSourceReader(policy.partnerSources)]));
	return {
		clock,
		read,
		policies,
		roster,
		customers,
		siblings,
		claims: (deal) => claimsOf(deal, roster, clock, writes),
		acts: (deal) => joined(touches.evidenceOf(deal), registrations.evidenceOf(deal)),
		internal: touches.internal,
		wasWorked: workedBefore(customers, siblings, touches.contacts),
		isCustomer: ownCustomer(roster),
		saysPartner: (policy, leadSource) => readers.get(policy)?.(leadSource) === true,
		humans: readHumanDecisions(book, clock),
		ledger: readLedger(book, clock),
		writes,
		sourcesRead,
		mayBeDirect: sourcesRead.length > 0 && spec.requiredSources.every((source) => sourcesRead.includes(source)),
		lines: touches.lines,
		placedLines: touches.placedLines,
		unplaced: touches.unplaced + registrations.unplaced,
		issues: [...read.issues, ...touches.issues],
	};
}
