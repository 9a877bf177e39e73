export { auditOpportunities } from './auditOpportunities';
export { capFixes } from './fixQueue';
export { LOSS_CLASSES, LOSS_CLASS_LABELS, lossReasonReader } from './lossReasons';
export { isAmountTrusted, kindOf, leftOutBecause } from './population';
export { RULES } from './rules';
export { RULE_NAMES } from './rules/names';
export { DEFAULT_HYGIENE_SPEC, parseHygieneSpec, type HygieneSpec } from './spec';
export type {
	Audited,
	FixRow,
	Hygiene,
	HygieneResult,
	Kind,
	LeftOutReason,
} from './types';
