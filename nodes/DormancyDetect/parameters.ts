import type { IExecuteFunctions } from 'n8n-workflow';
import {
	backtest,
	detectAging,
	detectDormancy,
	parseDormancySpec,
	rosterDecay,
	type AgingResult,
	type Backtest,
	type DetectResult,
	type DormancyContext,
	type DormancySpec,
	type RosterDecay,
} from '../../engine/dormancy';
import type { Book } from '../../engine/model';
import { readRates, type ExchangeRates } from '../shared';

export interface DormancyParameters {
	readonly operation: 'aging' | 'backtest' | 'detect' | 'rosterDecay';
	readonly spec: Readonly<DormancySpec>;
	readonly simple: boolean;
}

export type DormancyResult = AgingResult | Backtest | DetectResult | RosterDecay;

interface Options {
	readonly agingDeals?: string;
	readonly backtestMonths?: number;
	readonly cooldownDays?: number;
	readonly currency?: string;
	readonly exchangeRates?: ExchangeRates;
	readonly partnerTeamEmails?: string;
	readonly periodMonths?: number;
	readonly secondOpinion?: boolean;
	readonly useStoredModel?: boolean;
}

const listed = (text = ''): string[] =>
	text
		.split(/[,;\s]+/)
		.filter((email) => email !== '');

/** Reads the node's parameters; throws one SpecError that lists everything that cannot be used. */
export function readParameters(context: IExecuteFunctions): DormancyParameters {
	const { agingDeals, backtestMonths, cooldownDays, currency, exchangeRates, partnerTeamEmails, periodMonths, secondOpinion, useStoredModel } = context.getNodeParameter('options', 0, {}) as Options;
	const spec = parseDormancySpec({
		rates: readRates(exchangeRates),
		partnerTeamEmails: listed(partnerTeamEmails),
		...(agingDeals === undefined ? {} : { aging: { deals: agingDeals } }),
		...(backtestMonths === undefined ? {} : { backtestMonths }),
		...(cooldownDays === undefined ? {} : { cooldownDays }),
		...(currency ? { currency: currency.trim().toUpperCase() } : {}),
		...(periodMonths === undefined ? {} : { decayMonths: periodMonths }),
		...(secondOpinion === undefined ? {} : { secondOpinion }),
		...(useStoredModel === undefined ? {} : { useStoredModel }),
	});
	return {
		operation: context.getNodeParameter('operation', 0) as DormancyParameters['operation'],
		spec,
		simple: context.getNodeParameter('simple', 0, false) as boolean,
	};
}

const VERBS = { aging: detectAging, backtest, detect: detectDormancy, rosterDecay };

/** The engine verb that the operation names. */
export const run = (book: Book, { operation, spec }: DormancyParameters, context: DormancyContext): DormancyResult => VERBS[operation](book, spec, context);
