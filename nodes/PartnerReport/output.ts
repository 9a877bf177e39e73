import type { BookRecord } from '../../engine/model';
import type { Report } from '../../engine/report';
import type { Answer } from '../shared';
import type { PartnerReportParameters } from './parameters';

/** A report, and the results of the line where they go on with it. */
export interface Told extends Report {
	readonly results: readonly BookRecord[];
}

/** Says a report as one item with the page, or as one item a partner. */
export function answer({ html, markdown, figures, scorecards, sections, missing, locale, localeTaken, asOf, specHash, results }: Told, { operation, locale: asked, title, includeFigures }: PartnerReportParameters): Answer {
	const summary = { title, asOf, sections, missing, locale, partners: scorecards.length };
	return {
		decided: [
			...(operation === 'page' ? [{ row: { ...summary, ...(includeFigures ? { figures } : {}), markdown, html }, from: [] }] : scorecards.map((card) => ({ row: card, from: [] }))),
			...results.map((record) => ({ record, replaces: record })),
		],
		key: 'report',
		summary,
		hints: [
			...(sections.length === 0 ? ['Nothing to show came in, and the page says so. Put Partner Score, Dormancy Detect, Partner Metrics and others before.'] : []),
			...(sections.length > 0 && missing.length > 0 ? [`Nothing came in for: ${missing.join(', ')}.`] : []),
			...(localeTaken ? [`The locale "${asked.slice(0, 20)}" is not known; ${locale} was taken.`] : []),
		],
		hashes: { reportSpec: specHash },
	};
}
