export { auditOpportunities } from './auditOpportunities';
export { capFixes } from './fixQueue';
export { LOSS_CLASSES, LOSS_CLASS_LABELS, lossReasonReader, type LossClass, type LossReasonReading, type ReasonClass } from './lossReasons';
export { isAmountTrusted, isInPopulation, kindOf, leftOutBecause } from './population';
export { RULES } from './rules';
export { RULE_NAMES, type RuleName } from './rules/names';
export { DEFAULT_HYGIENE_SPEC, OPERATORS, OwnRule, parseHygieneSpec, type HygieneSpec } from './spec';
export type {
	Audited,
	Defect,
	Fix,
	FixRow,
	Hygiene,
	HygieneContext,
	HygieneOverview,
	HygieneResult,
	Kind,
	KindEvidence,
	LeftOutReason,
	Metric,
	Metrics,
	NamedDeal,
	RuleSummary,
	Waterfall,
	WaterfallStep,
} from './types';
