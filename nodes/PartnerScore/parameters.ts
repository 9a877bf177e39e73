import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import { DEFAULT_TIER_SPEC, SCORE_PRESETS, parseScoreSpec, type ScoreSpec, type TierSpec, type Weights } from '../../engine/scoring';
import { given, readInstant, readMoney, type MoneyOptions } from '../shared';
import { readTierRules } from './tierRules';

export interface PartnerScoreParameters {
	readonly operation: 'compareDates' | 'leagueTable' | 'score' | 'scoreAndTier' | 'tierLists';
	readonly score: Readonly<ScoreSpec>;
	readonly tiers: Readonly<TierSpec>;
	/** The earlier date of a comparison. */
	readonly since: number;
	readonly simple: boolean;
}

interface Options extends MoneyOptions {
	readonly assumedWinRate?: number;
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
	const options = context.getNodeParameter('options', 0, {}) as Options;
	const { assumedWinRate, fiscalYearStart, momentumMonths, windowMonths } = options;
	const operation = context.getNodeParameter('operation', 0, 'score') as PartnerScoreParameters['operation'];
	const score = parseScoreSpec({
		weights: readWeights(context),
		...readMoney(options),
		...given({
			fiscalYearStart,
			momentumMonths,
			// 0 means all.
			windowMonths: windowMonths === 0 ? undefined : windowMonths,
			assumedWinRate: assumedWinRate === undefined ? undefined : { mean: assumedWinRate, strength: 2 },
		}),
	});
	return {
		operation,
		score,
		tiers: operation === 'scoreAndTier' || operation === 'tierLists' ? readTierRules(context) : DEFAULT_TIER_SPEC,
		since: operation === 'compareDates' ? readSince(context) : 0,
		simple: context.getNodeParameter('simple', 0, false) as boolean,
	};
}
