export { creditedPartner } from './creditedPartner';
export { derivedEntry, readRoster, type Roster } from './roster';
export type { ScoreModel } from './scoreModel';
export { scorePartners, scoreSummary } from './scorePartners';
export { DEFAULT_SCORE_SPEC, SCORE_PRESETS, parseScoreSpec, type ScoreSpec, type Signal, type Weights } from './spec';
export { mergeSummaries, summarizeDeals } from './summarizeDeals';
export type {
	Contribution,
	Estimate,
	Overview,
	PartnerScore,
	RosterEntry,
	ScoreContext,
	ScoreResult,
	ScoreSummary,
	ScoredPartner,
	Tally,
	WinRate,
} from './types';
