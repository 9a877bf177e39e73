export { investmentIndex } from './investmentIndex';
export { DEFAULT_INVESTMENT_SPEC, SEGMENT_FIELDS, WAYS, parseInvestmentSpec, type InvestmentSpec, type SegmentField, type Way } from './spec';
export type { ArmFacts, BudgetLine, BudgetSplit, Came, InvestmentIndex, Lift, PlaysContext, Range, SegmentIndex, Verdict } from './types';
