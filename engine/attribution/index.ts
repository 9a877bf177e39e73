export { attributeOpportunities } from './attributeOpportunities';
export { CREDIT_MODELS, type CreditModel } from './credit/models';
export { EVIDENCE_KINDS, EVIDENCE_SOURCES, type EvidenceKind, type EvidenceSource } from './kinds';
export { parsePolicies, type AttributionPolicy, type PolicyName } from './policy';
export { POLICY_PRESETS, type PolicyPreset } from './presets';
export { DEFAULT_ATTRIBUTION_SPEC, parseAttributionSpec, type AttributionSpec } from './spec';
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
	OverCredited,
	PartnershipRecord,
	RefusalReason,
	RefusedEvidence,
	Restatement,
	ShownEvidence,
} from './types';
