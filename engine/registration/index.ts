export { judgeRegistrations } from './judgeRegistrations';
export { DEFAULT_REGISTRATION_SPEC, parseRegistrationSpec, type RegistrationSpec } from './spec';
export { trackRegistrations, type TrackResult } from './trackRegistrations';
export type { JudgedRegistration, JudgeResult, Verdict } from './types';
