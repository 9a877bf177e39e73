import type { IExecuteFunctions } from 'n8n-workflow';
import { SCORE_PRESETS, parseScoreSpec, type ScoreSpec, type Weights } from '../../engine/scoring';
import { readRates, type ExchangeRates } from '../shared';

export interface PartnerScoreParameters extends Readonly<ScoreSpec> {
	readonly simple: boolean;
}

interface Options {
	readonly assumedWinRate?: number;
	readonly currency?: string;
	readonly exchangeRates?: ExchangeRates;
	readonly windowMonths?: number;
}

function readWeights(context: IExecuteFunctions): Partial<Weights> {
	const preset = context.getNodeParameter('preset', 0) as keyof typeof SCORE_PRESETS | 'own';
	if (preset !== 'own') return SCORE_PRESETS[preset];
	return {
		winRate: context.getNodeParameter('winRateWeight', 0) as number,
		wonRevenue: context.getNodeParameter('wonRevenueWeight', 0) as number,
		dealSize: context.getNodeParameter('dealSizeWeight', 0) as number,
	};
}

/** Reads the node's parameters; throws one SpecError that lists everything that cannot be used. */
export function readParameters(context: IExecuteFunctions): PartnerScoreParameters {
	const { assumedWinRate, currency, exchangeRates, windowMonths } = context.getNodeParameter('options', 0, {}) as Options;
	const spec = parseScoreSpec({
		weights: readWeights(context),
		rates: readRates(exchangeRates),
		...(currency ? { currency: currency.trim().toUpperCase() } : {}),
		...(windowMonths ? { windowMonths } : {}),
		...(assumedWinRate === undefined ? {} : { assumedWinRate: { mean: assumedWinRate, strength: 2 } }),
	});
	return { ...spec, simple: context.getNodeParameter('simple', 0, false) as boolean };
}
