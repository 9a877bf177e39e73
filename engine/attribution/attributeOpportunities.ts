import { compareText, hashOf, instantReader, isoInstant, type Issue } from '../core';
import type { Book, BookRecord } from '../model';
import { auditDeal } from './auditDeal';
import { readCustomers } from './customers';
import { readDeals, type Deal } from './deals';
import { decideDeal, type Verdicts } from './decideDeal';
import { ownEvidence } from './gatherEvidence';
import { readHumanDecisions } from './humanDecisions';
import type { Case } from './judge';
import { EVIDENCE_SOURCES, WEAK_KINDS, type EvidenceSource } from './kinds';
import { partnerSourceReader } from './leadSources';
import { isLocked, ledgerRow, lockedVerdicts, readLedger, restatementOf } from './ledger';
import { claimsOf } from './readClaims';
import { readRegistrations } from './readRegistrations';
import { readTouches } from './readTouches';
import { readRoster } from './roster';
import { sameEvents } from './sameEvents';
import { sentenceOf } from './sentence';
import { partnerSettler } from './settlePartners';
import { findSiblings } from './siblings';
import type { AttributionSpec } from './spec';
import { summarize } from './summarize';
import { confidenceOf, humanVerdicts, shown, shownRefusals } from './toAttribution';
import type { AttributedDeal, Attribution, AttributionContext, AttributionResult } from './types';
import { POLICY_MODEL, usedPolicies } from './usedPolicies';
import { flatOf, partnershipOf } from './writeBack';
import { workedBefore } from './workedBefore';

/**
 * Says of every opportunity who brought it, who sold it with us, who helped, what is direct and what nobody decided,
 * on dated evidence under a named policy; and where the partner field is wrong, in both directions.
 *
 * 1. Rows that Partner Dedupe merged are one deal. Each piece of evidence is judged alone (`judge`), a deal by all of its
 *    evidence (`decideDeal`); the latest word of people wins over the policy.
 * 2. As of a date: what happened or was written down later does not exist yet.
 * 3. A deal in the ledger stays as it was locked; what it would be today is its restatement.
 * 4. A deal is judged by its own evidence, its customer's deals and the roster alone: one deal in a trigger and the whole
 *    book agree under the same policy and the same sources read.
 *
 * @throws SpecError when stored policies cannot be used; bad data becomes issues and counts
 * Cost: O(records + evidence log evidence of a deal).
 */
export function attributeOpportunities(book: Book, spec: AttributionSpec, context: AttributionContext): AttributionResult {
	const { asOf, timeZone } = context;
	const read = readDeals(book, spec, context);
	const policies = usedPolicies(book, spec, read, timeZone);
	const roster = readRoster(book);
	const customers = readCustomers(book, read.deals);
	const siblings = findSiblings(read.deals, customers);
	const touches = readTouches(book, read, customers, roster, siblings, policies.longestLookback, spec.partnerTeamEmails, context);
	const registrations = readRegistrations(book, read, customers, roster, siblings, policies.longestLookback, policies.policyOf, context);
	const seen = EVIDENCE_SOURCES.filter((source) => (source === 'registrations' ? registrations.isRead : touches.sources.has(source)));
	const sourcesRead: readonly EvidenceSource[] = spec.readSources ?? policies.readSources ?? seen;
	const mayBeDirect = sourcesRead.length > 0 && spec.requiredSources.every((source) => sourcesRead.includes(source));
	const humans = readHumanDecisions(book, context);
	const ledger = readLedger(book, asOf, timeZone);
	const instantOf = instantReader(timeZone);
	const wasWorked = workedBefore(customers, siblings, touches.contacts);
	const saysPartner = new Map(policies.all.map((policy) => [policy, partnerSourceReader(policy.partnerSources)]));
	const claims = new Map(read.deals.map((deal) => [deal, claimsOf(deal, roster, instantOf, context)]));
	const issues: Issue[] = [...read.issues, ...touches.issues];
	const rows: BookRecord[] = [];
	const notOnTheDeal = new Set<string>();
	const repeats = new Set<string>();

	const deals = read.deals.map((deal): AttributedDeal => {
		const policy = policies.policyOf(deal);
		const { lookback, claimLock } = policies.clockOf(deal);
		const claimed = siblings(deal).flatMap((row) => claims.get(row) ?? []);
		const acts = [...(touches.evidence.get(deal) ?? []), ...(registrations.evidence.get(deal) ?? [])];
		const settled = partnerSettler([...claimed, ...acts]);
		const ownClaims = claimed.map(settled);
		const own = ownEvidence(deal, ownClaims, roster, claimLock, saysPartner.get(policy) ?? (() => false));
		const evidence = sameEvents([...own, ...acts].map(settled));
		const of: Case = { deal, policy, lookback, claimLock, timeZone, wasWorked: wasWorked(deal, policy), isCustomer: isCustomerOf(deal) };
		const byPolicy = decideDeal(evidence, of, roster, mayBeDirect);
		const human = deal.rows.map(({ id }) => humans.get(String(id))).find((one) => one !== undefined);
		const now = human === undefined ? byPolicy : humanVerdicts(byPolicy, human, roster);
		const locked = deal.rows.map(({ id }) => ledger.get(String(id))).find((one) => one !== undefined);
		const verdicts = locked === undefined ? now : lockedVerdicts(locked, roster);
		const name = policies.nameOf(policy);
		if (locked === undefined && isLocked(deal, spec.lockedThrough, timeZone)) rows.push(ledgerRow(deal, verdicts, name, read.currency, asOf));
		if (evidence.some(({ source, partner }) => source === 'sideReport' && !ownClaims.some((claim) => roster.chainOf(claim.partner.id) === roster.chainOf(partner.id)))) notOnTheDeal.add(deal.id);
		if (siblings(deal)[0] !== deal) repeats.add(deal.id);
		const restatement = locked === undefined ? undefined : restatementOf(deal, locked, now, roster);
		const confidence = confidenceOf(verdicts, human !== undefined, sourcesRead.length);
		const sentence = locked === undefined ? sentenceOf(deal, verdicts, name, human, timeZone, mayBeDirect) : (restatement?.sentence ?? `Locked: ${verdicts.decision}${verdicts.sourcing === undefined ? '' : ` by ${verdicts.sourcing.name}`}, and the same today.`);
		const { overCredited, invisible } = auditDeal(deal, ownClaims, verdicts, roster, timeZone, human !== undefined);
		const partnership = partnershipOf(deal, ownClaims, verdicts, roster);
		const attribution: Attribution = {
			asOf: isoInstant(asOf),
			decision: verdicts.decision,
			sourcingPartnerId: verdicts.sourcing?.id ?? null,
			sourcingPartnerName: verdicts.sourcing?.name ?? null,
			roles: verdicts.roles.map(({ partner, role, since }) => ({ partnerId: partner.id, partnerName: partner.name, role, since: since === undefined ? null : isoInstant(since) })),
			internalCoSell: touches.internal.has(deal),
			confidence,
			decidedBy: human !== undefined ? 'person' : verdicts.decision === 'undecided' ? 'none' : 'policy',
			policy: name,
			evidence: verdicts.decided.slice(0, 20).map(shown),
			...shownRefusals(verdicts.refused),
			...(verdicts.rivals.length < 2 ? {} : { conflict: conflictOf(deal, verdicts) }),
			...(overCredited.length === 0 ? {} : { overCredited }),
			...(invisible.length === 0 ? {} : { invisible }),
			...(restatement === undefined ? {} : { restatement }),
			sentence,
			flat: flatOf(deal, verdicts, confidence, name, timeZone),
			...(partnership === undefined ? {} : { partnershipRecord: partnership }),
		};
		const strong = [...verdicts.decided, ...verdicts.supporting];
		return {
			id: deal.id,
			rows: deal.rows,
			attribution,
			amount: deal.size,
			status: deal.status,
			created: deal.created,
			closed: deal.closed,
			counts: deal.counts,
			tagged: ownClaims.length > 0 || deal.leadSources.some((source) => saysPartner.get(policy)?.(source) === true),
			hasStrong: strong.length > 0 || verdicts.refused.some(({ evidence: one }) => one.kind !== 'claim' && !WEAK_KINDS.has(one.kind)),
			hasWeak: verdicts.refused.some(({ reason }) => reason === 'weak'),
			hasDated: strong.some(({ at }) => at !== undefined),
			credit: strong.flatMap(({ partner, at, kind }) =>
				at === undefined || kind === 'delivery' || (deal.closed !== undefined && at > deal.closed) ? [] : [{ partnerId: partner.id, at, isSourcing: verdicts.sourcing?.id === partner.id }],
			),
		};
	});
	const sources = { readSources: sourcesRead };
	return {
		deals,
		summary: summarize(deals, { currency: read.currency, policies: policies.names, sourcesRead, lines: touches.lines, placedLines: touches.placedLines, unplaced: touches.unplaced + registrations.unplaced, notOnTheDeal, repeats }, context),
		issues,
		model: { recordType: 'model', id: POLICY_MODEL, hash: policies.hash, policies: policies.all, ...sources },
		isStored: policies.stored !== undefined,
		specHash: hashOf(spec),
		policyHash: policies.hash,
		ledger: rows,
		currency: read.currency,
		creditModel: spec.creditModel,
	};

	function isCustomerOf({ domains, accountIds }: Deal): (partnerId: string) => boolean {
		return (partnerId) => {
			if (accountIds.includes(partnerId)) return true;
			const own = roster.domainsOf.get(partnerId);
			return own !== undefined && domains.some((domain) => own.has(domain));
		};
	}

	function conflictOf(deal: Deal, { rivals }: Verdicts): NonNullable<Attribution['conflict']> {
		const opportunities = siblings(deal).flatMap(({ rows: of }) => of.map(({ id }) => String(id)));
		return {
			partners: rivals.map(({ id, name }) => ({ partnerId: id, partnerName: name })),
			opportunities: [...new Set(opportunities)].sort(compareText),
			sentence: `${rivals.map(({ name }) => name).join(' and ')} each have evidence of bringing this deal; decide who it belongs to.`,
		};
	}
}

