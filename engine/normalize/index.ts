export { ROW_RECORDS, fieldsOf, type RowRecord } from './fields';
export { mergeSourceRows, type SourceRead } from './mergeSourceRows';
export { normalizeRecords } from './normalizeRecords';
export { recogniseColumns } from './recogniseColumns';
export { DEFAULT_NORMALIZE_SPEC, parseNormalizeSpec, type NormalizeSpec } from './spec';
export type { NormalizeResult } from './types';
