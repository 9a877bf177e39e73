import { joined, picked, type Instant } from '../core';
import type { BookRecord } from '../model';
import type { Deal } from './deals';
import { says } from './dealSays';
import { decideDeal, type Refused, type Verdicts } from './decideDeal';
import type { Evidence } from './evidence';
import { ownEvidence } from './gatherEvidence';
import { humanVerdicts, type HumanDecision } from './humanDecisions';
import { WEAK_KINDS } from './kinds';
import { isLocked, ledgerRow, lockedVerdicts, restatementOf, type LockedDeal } from './ledger';
import type { AttributionPolicy } from './policy';
import type { Sources } from './readSources';
import type { Roster } from './roster';
import { sameEvents } from './sameEvents';
import { partnerSettler } from './settlePartners';
import type { AttributionSpec } from './spec';
import type { attributionWriter } from './toAttribution';
import type { AttributedDeal, CreditTouch, Involvement } from './types';

/** One deal of the result, and what it adds to the summary and the ledger. */
interface OneDeal {
	readonly attributed: AttributedDeal;
	/** The ledger's row, where the deal's period is newly locked. */
	readonly row: BookRecord | undefined;
	/** Whether a line of the side report tells of a partner that the partner field does not name. */
	readonly isBeside: boolean;
}

/** What was locked of a deal: of its first row that the ledger has. */
function lockedOf({ rows }: Deal, ledger: Sources['ledger']): LockedDeal | undefined {
	if (ledger.size === 0) return undefined;
	for (const { id } of rows) {
		const locked = ledger.get(String(id));
		if (locked !== undefined) return locked;
	}
	return undefined;
}

/** The latest word of people on any row of a deal; of equally late ones that on the first row. */
function lastWordOn({ rows }: Deal, words: Sources['humans']): HumanDecision | undefined {
	if (words.size === 0) return undefined;
	let last: HumanDecision | undefined;
	for (const { id } of rows) {
		const word = words.get(String(id));
		if (word !== undefined && (last === undefined || (word.at ?? -Infinity) > (last.at ?? -Infinity))) last = word;
	}
	return last;
}

/** Whether a lead source of a deal means a partner. */
function saysPartnerOf(deal: Deal, policy: AttributionPolicy, sources: Sources): boolean {
	for (const source of says.leadSources(deal)) if (sources.saysPartner(policy, source)) return true;
	return false;
}

/** Whether a line of the side report tells of a partner that none of the claims names. */
const isBeside = (evidence: readonly Evidence[], claims: readonly Evidence[], { chainOf }: Roster): boolean =>
	evidence.some(({ source, partner }) => source === 'sideReport' && !claims.some((claim) => chainOf(claim.partner.id) === chainOf(partner.id)));

const isStrong = ({ evidence: { kind } }: Refused): boolean => kind !== 'claim' && !WEAK_KINDS.has(kind);
const isWeak = ({ reason }: Refused): boolean => reason === 'weak';
const isDated = ({ at }: Evidence): boolean => at !== undefined;

const NO_CREDIT: readonly CreditTouch[] = [];

function creditOf({ closed }: Deal, strong: readonly Evidence[], { sourcing }: Verdicts): readonly CreditTouch[] {
	if (strong.length === 0) return NO_CREDIT;
	const earns = (one: Evidence): one is Evidence & { readonly at: Instant } => one.at !== undefined && one.kind !== 'delivery' && (closed === undefined || one.at <= closed);
	return picked(strong, earns).map(({ partner, at }) => ({ partnerId: partner.id, at, isSourcing: sourcing?.id === partner.id }));
}

/** Decides one deal: its evidence under its policy, then the word of people, then what was locked. Cost: O(n log n) of its evidence. */
export function attributeDeal(deal: Deal, sources: Sources, spec: AttributionSpec, write: ReturnType<typeof attributionWriter>): OneDeal {
	const { clock, policies, roster, read } = sources;
	const policy = policies.policyOf(deal);
	const { lookback, claimLock } = policies.clockOf(deal);
	const siblings = sources.siblings(deal);
	const claimed = siblings.length === 1 ? sources.claims(deal) : siblings.flatMap(sources.claims);
	const acts = sources.acts(deal);
	const settled = partnerSettler(claimed, acts);
	const claims = settled === undefined ? claimed : claimed.map(settled);
	const saysPartner = saysPartnerOf(deal, policy, sources);
	const all = joined(ownEvidence(deal, claims, roster, claimLock, saysPartner), acts);
	const evidence = sameEvents(settled === undefined ? all : all.map(settled));
	const byPolicy = decideDeal(evidence, { deal, policy, lookback, claimLock, clock, wasWorked: sources.wasWorked, isCustomer: sources.isCustomer }, roster, sources.mayBeDirect);
	const human = lastWordOn(deal, sources.humans);
	const now = human === undefined ? byPolicy : humanVerdicts(byPolicy, human, roster);
	const locked = lockedOf(deal, sources.ledger);
	const verdicts = locked === undefined ? now : lockedVerdicts(locked, roster);
	const name = policies.nameOf(policy);
	const restatement = locked === undefined ? undefined : restatementOf(deal, locked, now, roster);
	const strong = joined(verdicts.decided, verdicts.supporting);
	const involvement: Involvement = {
		tagged: claims.length > 0 || saysPartner,
		strong: strong.length > 0 || verdicts.refused.some(isStrong),
		weak: verdicts.refused.some(isWeak),
		dated: strong.some(isDated),
	};
	return {
		row: locked === undefined && isLocked(deal, spec.lockedThrough, clock) ? ledgerRow(deal, verdicts, name, read.currency, clock.asOf) : undefined,
		isBeside: sources.lines > 0 && isBeside(evidence, claims, roster),
		attributed: {
			id: deal.id,
			rows: deal.rows,
			attribution: write({ deal, claims, verdicts, policy: name, human, isLocked: locked !== undefined, restatement, involvement }),
			amount: deal.size,
			status: deal.status,
			created: deal.created,
			closed: deal.closed,
			counts: deal.counts,
			credit: creditOf(deal, strong, verdicts),
		},
	};
}
