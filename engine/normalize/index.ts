export { FIELDS, PARTNER_FIELDS, ROW_RECORDS, fieldsOf, type ReaderName, type RowRecord } from './fields';
export { mergeSourceRows, type SourceRead } from './mergeSourceRows';
export { normalizeRecords } from './normalizeRecords';
export { PRESET_NAMES } from './presets';
export { recogniseColumns, type RecognisedColumn, type RecognisedColumns } from './recogniseColumns';
export { DEFAULT_NORMALIZE_SPEC, parseNormalizeSpec, type NormalizeSpec } from './spec';
export {
	REFUSAL_REASONS,
	type NormalizeCounts,
	type NormalizeIssue,
	type NormalizeResult,
	type NormalizedRecord,
	type RefusalReason,
	type UnknownStage,
} from './types';
