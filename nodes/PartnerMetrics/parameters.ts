import type { IExecuteFunctions } from 'n8n-workflow';
import { METRICS, parseMetricsSpec, type MetricsSpec } from '../../engine/metrics';
import { given, readMoney, type MoneyOptions } from '../shared';

export interface PartnerMetricsParameters extends Readonly<MetricsSpec> {
	readonly simple: boolean;
}

interface Options extends MoneyOptions {
	readonly rampDays?: number;
	readonly showRecords?: boolean;
	readonly trendMonths?: number;
}

/** Reads the node's parameters; throws one SpecError that lists everything that cannot be used. */
export function readParameters(context: IExecuteFunctions): PartnerMetricsParameters {
	const options = context.getNodeParameter('options', 0, {}) as Options;
	const { rampDays, showRecords, trendMonths } = options;
	const metrics = context.getNodeParameter('metrics', 0, []) as string[];
	const spec = parseMetricsSpec({
		metrics: metrics.length === 0 ? [...METRICS] : metrics,
		segments: ['all', ...(context.getNodeParameter('segments', 0, []) as string[])],
		windowMonths: context.getNodeParameter('windowMonths', 0, 12) as number,
		...readMoney(options),
		...given({ rampDays, records: showRecords, trendMonths }),
	});
	return { ...spec, simple: context.getNodeParameter('simple', 0, false) as boolean };
}
