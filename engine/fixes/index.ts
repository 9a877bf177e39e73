export { caseOf } from './caseOf';
export { proposeFixes } from './proposeFixes';
export { DEFAULT_FIX_SPEC, parseFixSpec, type FixSpec } from './spec';
export type { FixResult } from './types';
