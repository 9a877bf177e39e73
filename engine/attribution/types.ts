import type { Instant, Issue, Minor } from '../core';
import type { BookRecord } from '../model';
import type { CreditModel } from './credit/models';
import type { EvidenceKind, EvidenceSource } from './kinds';
import type { AttributionPolicy, PolicyName } from './policy';

/** What the engine may know of the world. */
export interface AttributionContext {
	readonly asOf: Instant;
	readonly timeZone: string;
}

export const DECISIONS = ['sourced', 'coSell', 'influenced', 'direct', 'undecided'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Why evidence decides nothing. Those marked "for people" leave a deal undecided where nothing else decides it. */
export type RefusalReason =
	/** Older than the lookback, or than the protection of a registration. */
	| 'tooOld'
	/** Credit was claimed after the claim lock. */
	| 'tooLate'
	/** After the deal had closed. */
	| 'afterClose'
	/** In the last stage and shortly before the close. */
	| 'tooCloseToEnd'
	/** Happened in time and was written down after the claim lock: for people. */
	| 'loggedLate'
	/** Nobody says when it happened: for people. */
	| 'unknownDate'
	/** A kind that only proposes: for people. */
	| 'weak'
	/** A registration that nobody has accepted yet: for people. */
	| 'pending'
	/** The account was already being worked: for people. */
	| 'accountInPlay'
	/** Partners outside one resale chain have evidence of bringing the deal: for people. */
	| 'rival'
	/** The partner is the customer: for people. */
	| 'ownCustomer'
	/** An event that counts only together with others. */
	| 'singleEvent'
	/** An entry in the partner field that nothing speaks for. */
	| 'unsupported'
	/** Another partner of the chain came first, or fulfilment only. */
	| 'notFirst'
	/** Not in play at the time, and no reason to decide anything. */
	| 'outsideCycle';

/** One thing that speaks for a partner, as the result shows it. */
export interface ShownEvidence {
	readonly kind: EvidenceKind;
	readonly partnerId: string;
	readonly partnerName: string;
	/** Role that the partner field gives. */
	readonly role: string | null;
	readonly at: string | null;
	/** Days that `at` may be off. */
	readonly offBy: number;
	readonly loggedAt: string | null;
	readonly actor: string | null;
	readonly source: string;
	readonly strength: 'strong' | 'weak';
	/** Ids of the records that tell of it. */
	readonly records: readonly string[];
}
export interface RefusedEvidence extends ShownEvidence {
	readonly reason: RefusalReason;
}

interface PartnerRoleOnDeal {
	readonly partnerId: string;
	readonly partnerName: string;
	readonly role: string;
	readonly since: string | null;
}

/** A tag in the CRM that the policy does not bear out. */
export interface OverCredited {
	readonly partnerId: string;
	readonly partnerName: string;
	readonly why: 'late' | 'afterClose' | 'tooOld' | 'noEvidence';
	readonly claimedAt: string | null;
	/** What the deal is worth in minor units; null when that is not known. */
	readonly amount: Minor | null;
	readonly proof: string;
}
/** A partner's part in a deal that the CRM's partner field does not show. */
export interface Invisible {
	readonly partnerId: string;
	readonly partnerName: string;
	readonly role: string;
	readonly amount: Minor | null;
	/** Whether only the side report tells of it. */
	readonly sideReportOnly: boolean;
	readonly proof: string;
}
export interface Conflict {
	readonly partners: readonly { readonly partnerId: string; readonly partnerName: string }[];
	readonly opportunities: readonly string[];
	readonly sentence: string;
}
/** What a locked deal would be today. */
export interface Restatement {
	readonly opportunityId: string;
	readonly lockedAt: string | null;
	readonly from: { readonly decision: string; readonly sourcingPartnerId: string | null };
	readonly to: { readonly decision: string; readonly sourcingPartnerId: string | null };
	/** Credit that moves, by partner (null: nobody), in minor units; adds up to what the deal's amount changed by. */
	readonly difference: readonly { readonly partnerId: string | null; readonly amount: Minor }[];
	readonly sentence: string;
}

/** Plain fields fit for a CRM's columns. */
export interface FlatAttribution {
	readonly partnerDecision: Decision;
	readonly sourcingPartner: string;
	readonly sourcingPartnerId: string;
	readonly partnerRoles: string;
	readonly attributionConfidence: string;
	readonly attributionEvidence: string;
	readonly attributionPolicy: string;
}
/** The record to create in the CRM, so that the partner stands on the deal. */
export interface PartnershipRecord {
	readonly opportunityId: string;
	readonly partnerId: string;
	readonly partnerName: string;
	readonly role: string;
	readonly since: string | null;
}

/** What speaks for any partner on a deal, whether it decided or not. */
export interface Involvement {
	/** The partner field or the lead source says partner. */
	readonly tagged: boolean;
	readonly strong: boolean;
	readonly weak: boolean;
	readonly dated: boolean;
}

export interface Attribution {
	readonly asOf: string;
	readonly decision: Decision;
	readonly sourcingPartnerId: string | null;
	readonly sourcingPartnerName: string | null;
	readonly roles: readonly PartnerRoleOnDeal[];
	readonly internalCoSell: boolean;
	readonly confidence: 'high' | 'medium' | 'low';
	readonly decidedBy: 'policy' | 'person' | 'none';
	readonly policy: PolicyName;
	readonly evidence: readonly ShownEvidence[];
	readonly refused: readonly RefusedEvidence[];
	/** How many more were refused than are shown. */
	readonly refusedMore: number;
	readonly conflict?: Conflict;
	readonly overCredited?: readonly OverCredited[];
	readonly invisible?: readonly Invisible[];
	readonly restatement?: Restatement;
	readonly sentence: string;
	readonly flat: FlatAttribution;
	readonly partnershipRecord?: PartnershipRecord;
	/** What speaks for any partner on the deal: what coverage is counted from. */
	readonly involvement: Involvement;
	/** Id of the row that stands for this one, when it is a duplicate. */
	readonly sameDealAs?: string;
}

/** One act that earned credit. */
export interface CreditTouch {
	readonly partnerId: string;
	readonly at: Instant;
	readonly isSourcing: boolean;
}

/** A deal with what was decided of it. */
export interface AttributedDeal {
	readonly id: string;
	/** The row that stands for the deal, first, and its duplicates. */
	readonly rows: readonly BookRecord[];
	readonly attribution: Attribution;
	/** Minor units of the result currency; undefined when unknown. */
	readonly amount: Minor | undefined;
	readonly status: 'open' | 'won' | 'lost';
	readonly created: Instant | undefined;
	readonly closed: Instant | undefined;
	/** Whether it counts in rates: new business, not negative, no test, not quarantined. */
	readonly counts: boolean;
	readonly credit: readonly CreditTouch[];
}

/** A share of deals, by number and by money. */
export interface Share {
	readonly deals: number;
	readonly of: number;
	readonly share: number | null;
	readonly amount: number;
	readonly ofAmount: number;
	readonly amountShare: number | null;
}
export interface Coverages {
	/** Of partner-involved deals: those with a partner record or partner lead source. */
	readonly attribution: Share;
	/** The same where deals with weak evidence only count as involved. */
	readonly attributionWithWeak: Share;
	/** Of all deals: those decided. */
	readonly decision: Share;
	/** Of attributed deals: those with dated evidence. */
	readonly evidence: Share;
}

export interface AuditSum {
	readonly deals: number;
	readonly amount: number;
}
export interface AttributionSummary {
	readonly asOf: string;
	readonly currency: string | null;
	readonly policies: readonly PolicyName[];
	readonly sourcesRead: readonly EvidenceSource[];
	readonly deals: number;
	readonly duplicates: number;
	readonly decisions: Readonly<Record<Decision, AuditSum>>;
	readonly internalCoSell: AuditSum;
	readonly byPerson: number;
	readonly coverage: Coverages;
	readonly overCredited: AuditSum;
	readonly invisible: AuditSum;
	readonly conflicts: AuditSum;
	readonly sideReport: {
		readonly lines: number;
		readonly placed: number;
		/** Deals that a line tells of and whose partner field does not name the partner. */
		readonly notOnTheDeal: AuditSum;
	};
	readonly restatements: AuditSum;
	readonly withoutAmount: number;
	readonly unplaced: number;
}

export interface AttributionResult {
	readonly deals: readonly AttributedDeal[];
	readonly summary: AttributionSummary;
	readonly issues: readonly Issue[];
	/** Policies as used, as a record that can be stored and read back. */
	readonly model: BookRecord & { readonly policies: readonly AttributionPolicy[] };
	/** What other systems than the CRM say of deals and customers, as a record that can be stored and read back. */
	readonly evidence?: BookRecord;
	/** Deals whose write-back a trigger missed, as a record. */
	readonly overdue?: BookRecord;
	/** Whether the policies came from such a record of the book. */
	readonly isStored: boolean;
	readonly specHash: string;
	readonly policyHash: string;
	/** Rows of the ledger to append: what was decided of deals in periods now locked. */
	readonly ledger: readonly BookRecord[];
	readonly currency: string | undefined;
	readonly creditModel: CreditModel;
}
