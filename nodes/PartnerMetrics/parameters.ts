import type { IExecuteFunctions } from 'n8n-workflow';
import { METRICS, parseMetricsSpec, type MetricsSpec } from '../../engine/metrics';
import { readRates, type ExchangeRates } from '../shared';

export interface PartnerMetricsParameters extends Readonly<MetricsSpec> {
	readonly simple: boolean;
}

interface Options {
	readonly currency?: string;
	readonly exchangeRates?: ExchangeRates;
	readonly rampDays?: number;
	readonly showRecords?: boolean;
	readonly trendMonths?: number;
}

/** Reads the node's parameters; throws one SpecError that lists everything that cannot be used. */
export function readParameters(context: IExecuteFunctions): PartnerMetricsParameters {
	const { currency, exchangeRates, rampDays, showRecords, trendMonths } = context.getNodeParameter('options', 0, {}) as Options;
	const metrics = context.getNodeParameter('metrics', 0, []) as string[];
	const spec = parseMetricsSpec({
		metrics: metrics.length === 0 ? [...METRICS] : metrics,
		segments: ['all', ...(context.getNodeParameter('segments', 0, []) as string[])],
		windowMonths: context.getNodeParameter('windowMonths', 0, 12) as number,
		rates: readRates(exchangeRates),
		...(currency ? { currency: currency.trim().toUpperCase() } : {}),
		...(rampDays === undefined ? {} : { rampDays }),
		...(trendMonths === undefined ? {} : { trendMonths }),
		...(showRecords === undefined ? {} : { records: showRecords }),
	});
	return { ...spec, simple: context.getNodeParameter('simple', 0, false) as boolean };
}
