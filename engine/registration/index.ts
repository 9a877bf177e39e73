export { judgeRegistrations } from './judgeRegistrations';
export { RULE_NAMES, type RuleName } from './rules/names';
export { DEFAULT_REGISTRATION_SPEC, parseRegistrationSpec, type RegistrationSpec } from './spec';
export { trackRegistrations, type Protection, type TrackResult } from './trackRegistrations';
export type { JudgedRegistration, JudgeResult, Ruling, Verdict } from './types';
