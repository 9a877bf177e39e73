export { ANSWERS, type PlayAnswer } from './answers';
export { bestPartners, type BestPartnersResult, type DealChoices, type PartnerChoice } from './bestPartners';
export { investmentIndex } from './investmentIndex';
export { DEFAULT_PLAYS_SPEC, PLAYS, parsePlaysSpec, type PlayName, type PlaysSpec } from './playsSpec';
export { recommendPlays } from './recommendPlays';
export { DEFAULT_INVESTMENT_SPEC, SEGMENT_FIELDS, WAYS, parseInvestmentSpec, type InvestmentSpec, type SegmentField, type Way } from './spec';
export type { Candidate, Draft, Factor, ManagerLoad, PartnerPlays, Play, PlayedPartner, PlaysResult, PlaysSummary, Subject } from './playTypes';
export type { ArmFacts, BudgetLine, BudgetSplit, Came, InvestmentIndex, Lift, PlaysContext, Range, SegmentIndex, Verdict } from './types';
