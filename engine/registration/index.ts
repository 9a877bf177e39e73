export { judgeRegistrations } from './judgeRegistrations';
export { RULE_NAMES, type RuleName } from './rules/names';
export { DEFAULT_REGISTRATION_SPEC, parseRegistrationSpec, type RegistrationSpec } from './spec';
export { trackRegistrations, type Protection, type TrackedRegistration, type TrackResult, type TrackSummary } from './trackRegistrations';
export type { Certainty, JudgedRegistration, JudgeResult, JudgeSummary, Objection, PublicAnswer, RegistrationContext, Ruling, Verdict } from './types';
