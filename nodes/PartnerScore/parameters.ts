import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import {
	DEFAULT_TIER_SPEC,
	SCORE_PRESETS,
	compareDates,
	leagueTable,
	parseScoreSpec,
	scorePartners,
	tierPartners,
	type DateComparison,
	type LeagueTable,
	type ScoreContext,
	type ScoreResult,
	type ScoreSpec,
	type TierSpec,
	type TieredResult,
	type Weights,
} from '../../engine/scoring';
import type { Book } from '../../engine/model';
import { readInstant, readRates, type ExchangeRates } from '../shared';
import { readTierRules } from './tierRules';

export interface PartnerScoreParameters {
	readonly operation: 'compareDates' | 'leagueTable' | 'score' | 'scoreAndTier' | 'tierLists';
	readonly score: Readonly<ScoreSpec>;
	readonly tiers: Readonly<TierSpec>;
	/** The earlier date of a comparison. */
	readonly since: number;
	readonly simple: boolean;
}

/** What the engine answered, with the operation that it answers. */
export type PartnerScoreResult =
	| { readonly operation: 'compareDates'; readonly result: DateComparison }
	| { readonly operation: 'leagueTable'; readonly result: LeagueTable }
	| { readonly operation: 'score'; readonly result: ScoreResult }
	| { readonly operation: 'scoreAndTier' | 'tierLists'; readonly result: TieredResult };

interface Options {
	readonly assumedWinRate?: number;
	readonly currency?: string;
	readonly exchangeRates?: ExchangeRates;
	readonly fiscalYearStart?: number;
	readonly momentumMonths?: number;
	readonly windowMonths?: number;
}

const SIGNALS = ['winRate', 'wonRevenue', 'dealSize', 'yield', 'runRate', 'momentum', 'effort', 'retention'] as const;

function readWeights(context: IExecuteFunctions): Partial<Weights> {
	const preset = context.getNodeParameter('preset', 0) as keyof typeof SCORE_PRESETS | 'own';
	if (preset !== 'own') return SCORE_PRESETS[preset];
	return Object.fromEntries(SIGNALS.map((signal) => [signal, context.getNodeParameter(`${signal}Weight`, 0, 0) as number]));
}

function readSince(context: IExecuteFunctions): number {
	const given = context.getNodeParameter('since', 0, '') as unknown;
	const since = readInstant(given, context.getTimezone());
	if (since !== undefined) return since;
	throw new NodeOperationError(context.getNode(), `'Compare With' is not a date: ${String(given)}`, {
		description: 'Use a date such as 2026-03-31, or an expression that gives one, e.g. {{ $now.minus({ months: 3 }) }}.',
	});
}

/** Reads the node's parameters; throws one SpecError that lists everything that cannot be used. */
export function readParameters(context: IExecuteFunctions): PartnerScoreParameters {
	const { assumedWinRate, currency, exchangeRates, fiscalYearStart, momentumMonths, windowMonths } = context.getNodeParameter('options', 0, {}) as Options;
	const operation = context.getNodeParameter('operation', 0, 'score') as PartnerScoreParameters['operation'];
	const score = parseScoreSpec({
		weights: readWeights(context),
		rates: readRates(exchangeRates),
		...(currency ? { currency: currency.trim().toUpperCase() } : {}),
		...(fiscalYearStart ? { fiscalYearStart } : {}),
		...(momentumMonths ? { momentumMonths } : {}),
		...(windowMonths ? { windowMonths } : {}),
		...(assumedWinRate === undefined ? {} : { assumedWinRate: { mean: assumedWinRate, strength: 2 } }),
	});
	return {
		operation,
		score,
		tiers: operation === 'scoreAndTier' || operation === 'tierLists' ? readTierRules(context) : DEFAULT_TIER_SPEC,
		since: operation === 'compareDates' ? readSince(context) : 0,
		simple: context.getNodeParameter('simple', 0, false) as boolean,
	};
}

/** Asks the engine what the operation names. */
export function run(book: Book, { operation, score, tiers, since }: PartnerScoreParameters, context: ScoreContext): PartnerScoreResult {
	switch (operation) {
		case 'compareDates':
			return { operation, result: compareDates(book, score, since, context) };
		case 'leagueTable':
			return { operation, result: leagueTable(book, score, context) };
		case 'score':
			return { operation, result: scorePartners(book, score, context) };
		default:
			return { operation, result: tierPartners(book, { score, tiers }, context) };
	}
}
