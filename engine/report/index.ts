export { makeReport, type Report } from './makeReport';
export { resultsOf } from './resultsOf';
export { SECTIONS, parseReportSpec, type ReportSpec } from './spec';
