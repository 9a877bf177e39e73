export type { Figure } from './figures';
export { makeReport, type Report } from './makeReport';
export type { Scorecard } from './scorecard';
export { resultsOf } from './resultsOf';
export { SECTIONS, parseReportSpec, type ReportSpec, type SectionName } from './spec';
export type { ReportContext } from './types';
