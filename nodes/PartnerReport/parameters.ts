import type { IExecuteFunctions } from 'n8n-workflow';
import { SECTIONS, parseReportSpec, type ReportSpec } from '../../engine/report';
import { given } from '../shared';

export interface PartnerReportParameters extends Readonly<ReportSpec> {
	readonly operation: 'page' | 'scorecards';
	/** Whether the item lists the metrics as rows. */
	readonly includeFigures: boolean;
	/** Whether the results of the line come after the page. */
	readonly includeResults: boolean;
}

interface Options {
	readonly accent?: string;
	readonly includeFigures?: boolean;
	readonly includeResults?: boolean;
	readonly locale?: string;
	readonly logo?: string;
	readonly rows?: number;
}

/** Reads the node's parameters; throws one SpecError that lists everything that cannot be used. */
export function readParameters(context: IExecuteFunctions): PartnerReportParameters {
	const operation = context.getNodeParameter('operation', 0, 'page') as PartnerReportParameters['operation'];
	const { accent, includeFigures = false, includeResults = false, locale, logo, rows } = context.getNodeParameter('options', 0, {}) as Options;
	const sections = context.getNodeParameter('sections', 0, []) as string[];
	const title = (context.getNodeParameter('title', 0, '') as string).trim();
	const spec = parseReportSpec({
		sections: sections.length === 0 ? [...SECTIONS] : SECTIONS.filter((name) => sections.includes(name)),
		...given({ title, accent: accent?.slice(0, 7), locale, logo: logo?.trim(), rows }),
	});
	return { ...spec, operation, includeFigures, includeResults: includeResults && operation === 'page' };
}
