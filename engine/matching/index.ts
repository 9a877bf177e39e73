export { FIELD_TYPES, type FieldType } from './comparisons';
export { countryCode } from './countryCode';
export { dedupeBook } from './dedupeBook';
export { MatchDecisionRecord, matchDecisionId } from './dedupe/readDecisions';
export {
	DEDUPE_OPERATIONS,
	DEDUPE_TYPES,
	DEFAULT_DEDUPE_SPEC,
	OWN_TYPES,
	parseDedupeSpec,
	type DedupeSpec,
	type DedupeType,
	type OwnType,
} from './dedupe/spec';
export { applyStoredMatches, type StoredMatches } from './dedupe/storedMatches';
export type {
	DedupeContext,
	DedupedRecord,
	DedupeOverview,
	DedupeResult,
	Evidence,
	RecordMatch,
	TypeReport,
} from './dedupe/types';
export { explainMatch, explainMatches, type FieldEvidence, type MatchExplanation } from './explainMatch';
export { likeNames, type LikeName, type Likeness, type NamedOrganisation } from './likeNames';
export { organisationWords } from './organisationWords';
export { parseMatchModel, type MatchModel } from './matchModel';
export type { DealClaim } from './dealClaims';
export type { DealConflict } from './findConflicts';
export { matchOpportunities, type OpportunityResult } from './matchOpportunities';
export { opportunitiesToTable } from './opportunitiesToTable';
export { matchRecords } from './matchRecords';
export { jaroWinkler } from './strings/jaroWinkler';
export {
	DEFAULT_SURVIVORSHIP,
	SURVIVORSHIP_RULES,
	applyMerge,
	planMerge,
	undoMerge,
	type FieldChange,
	type MergePlan,
	type MergeRow,
	type MergeUndo,
	type SurvivorshipPolicy,
	type SurvivorshipRule,
} from './planMerge';
export { DEFAULT_MATCH_SPEC, parseMatchSpec, type MatchDecision, type MatchSpec } from './spec';
export { accountsToTable, contactsToTable, partnersToTable } from './tables';
export type {
	Band,
	BlockingReport,
	MatchContext,
	MatchCounts,
	MatchField,
	MatchRecord,
	MatchResult,
	MatchTable,
	ReliabilityRow,
	ReviewPair,
	ReviewReason,
	RowMatch,
} from './types';
