export { backtest, type Backtest, type BacktestMonth, type RuleResult, type WentSilent } from './backtest';
export { chanceOfLongerGap, gapExceededBy, type Cadence, type Gaps } from './cadence';
export { detectAging } from './detectAging';
export { detectDormancy } from './detectDormancy';
export { fitCadence, type CadenceModel, type Rhythm } from './fitCadence';
export { chanceAlive, expectedActs, fitModifiedBgNbd, logLikelihood, type ModifiedBgNbd, type Repeats } from './modifiedBgNbd';
export { rosterDecay, type DecayPeriod, type RosterDecay, type Share } from './rosterDecay';
export { DEFAULT_DORMANCY_SPEC, parseDormancySpec, type DormancySpec } from './spec';
export { stageTimes, type AgeLimits, type StageTimes } from './stageTimes';
export {
	STATES,
	type AgedRecord,
	type Aging,
	type AgingLevel,
	type AgingResult,
	type AgingSummary,
	type DetectResult,
	type DetectedPartner,
	type DormancyContext,
	type DormancySummary,
	type KindVerdict,
	type PartnerDormancy,
	type Proposal,
	type State,
} from './types';
