export { attributeOpportunities } from './attributeOpportunities';
export { auditAttribution, type AuditResult, type Finding } from './auditAttribution';
export { EVIDENCE_MODEL } from './storedEvidence';
export { OVERDUE_WRITES } from './overdueWrites';
export { CREDIT_MODELS, type CreditModel } from './credit/models';
export { domainOf } from './domains';
export { EVIDENCE_KINDS, EVIDENCE_SOURCES, FULFILMENT, type EvidenceKind, type EvidenceSource } from './kinds';
export { planWriteBack, type WriteBackPlan } from './planWriteBack';
export { POLICY_MODEL, parsePolicies, type AttributionPolicy, type PolicyName } from './policy';
export { POLICY_PRESETS, type PolicyPreset } from './presets';
export { says } from './dealSays';
export { protectionEnd } from './protectionEnd';
export { readSources, type Sources } from './readSources';
export { DEFAULT_ATTRIBUTION_SPEC, parseAttributionSpec, type AttributionSpec } from './spec';
export { splitCredit, type CreditResult, type DealCredit, type PartnerCredit } from './splitCredit';
export { suggestPolicy, type SuggestedClock, type Suggestion } from './suggestPolicy';
export { FLAT_FIELDS, parseWriteBackSpec, type WriteBackSpec } from './writeBackSpec';
export type { CreditPart } from './credit/splitDeal';
export type { Deal } from './deals';
export type { KnownPartner } from './roster';
export type {
	Attribution,
	AttributedDeal,
	AttributionContext,
	AttributionResult,
	AttributionSummary,
	AuditSum,
	Conflict,
	Coverages,
	Decision,
	FlatAttribution,
	Invisible,
	Involvement,
	OverCredited,
	PartnershipRecord,
	RefusalReason,
	RefusedEvidence,
	Restatement,
	ShownEvidence,
} from './types';
