export { identify } from './creditOf';
export { derivedEntry, readRoster, type Roster } from './roster';
export { readScores, type PartModel, type ScoreModel, type ScoreReader } from './scoreModel';
export { type MotionModel, type MotionReader } from './motionModel';
export { YIELD_DRAWS, stratifiedNormals, yieldOf, type DrawnRate, type DrawnSize } from './yield/yieldOf';
export { scorePartners, scoreSummary } from './scorePartners';
export { DEFAULT_SCORE_SPEC, SCORE_PRESETS, SIGNALS, parseScoreSpec, type ScoreSpec, type Signal, type Weights } from './spec';
export type {
	Contribution,
	Estimate,
	Influence,
	Momentum,
	Noise,
	Overview,
	PartnerScore,
	Retention,
	RosterEntry,
	ScoreContext,
	ScoreResult,
	ScoreSummary,
	ScoredPartner,
	Tally,
	WinRate,
	Yield,
} from './types';
export { DEFAULT_TIER_SPEC, parseTierSpec, type Ladder, type TierSpec, type TierStep } from './tiers/spec';
export { tierPartners, type TieredResult } from './tiers/tierPartners';
export type { TierListEntry, TierOverview } from './tiers/tierOverview';
export type { PartnerTier, TierFacts, TierGap, TierReview, TierState, Verdict } from './tiers/types';
export { compareDates, type ComparedPartner, type ContributionChange, type DateComparison, type ScoreChange } from './compare/compareDates';
export { leagueTable, type LeagueRow, type LeagueTable } from './compare/leagueTable';
