export { LOCALE_NAMES, type Locale } from './format';
export { makeReport, type Report } from './makeReport';
export type { Scorecard } from './scorecard';
export { DEFAULT_REPORT_SPEC, SECTIONS, parseReportSpec, type ReportSpec, type SectionName } from './spec';
export type { ReportContext } from './types';
