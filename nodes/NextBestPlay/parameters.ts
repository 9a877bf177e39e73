import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import type { Book } from '../../engine/model';
import { bestPartners, investmentIndex, parsePlaysSpec, recommendPlays, type BestPartnersResult, type InvestmentIndex, type PlaysContext, type PlaysResult, type PlaysSpec } from '../../engine/plays';
import { readRates, type ExchangeRates } from '../shared';

export interface NextBestPlayParameters {
	readonly operation: 'bestPartners' | 'investmentIndex' | 'recommendPlays';
	readonly spec: Readonly<PlaysSpec>;
	readonly simple: boolean;
}

export type NextBestPlayResult = BestPartnersResult | InvestmentIndex | PlaysResult;

interface Options {
	readonly budget?: number;
	readonly budgetFor?: string;
	readonly currency?: string;
	readonly directCost?: number;
	readonly effects?: unknown;
	readonly exchangeRates?: ExchangeRates;
	readonly openPerManager?: number;
	readonly partnerCost?: number;
	readonly perManager?: number;
	readonly remember?: boolean;
	readonly segmentBy?: readonly string[];
	readonly undecided?: string;
	readonly windowMonths?: number;
}

function readEffects(context: IExecuteFunctions, value: unknown): unknown {
	if (typeof value !== 'string') return value;
	try {
		return JSON.parse(value === '' ? '{}' : value) as unknown;
	} catch {
		throw new NodeOperationError(context.getNode(), "'Assumptions' is not JSON", { description: 'Give names and numbers such as { "push": 0.15, "touch": 45 }.' });
	}
}

/** Reads the node's parameters; throws one SpecError that lists everything that cannot be used. */
export function readParameters(context: IExecuteFunctions): NextBestPlayParameters {
	const { budget = 0, budgetFor, currency, directCost = 0, effects, exchangeRates, openPerManager, partnerCost = 0, perManager, remember, segmentBy, undecided, windowMonths } = context.getNodeParameter('options', 0, {}) as Options;
	const spec = parsePlaysSpec({
		...(effects === undefined ? {} : { effects: readEffects(context, effects) }),
		...(openPerManager === undefined ? {} : { openPerManager }),
		...(perManager === undefined ? {} : { perManager }),
		...(remember === undefined ? {} : { remember }),
		investment: {
			rates: readRates(exchangeRates),
			...(budget > 0 ? { budget: { amount: budget, ...(budgetFor === undefined ? {} : { way: budgetFor }) } } : {}),
			...(directCost > 0 || partnerCost > 0 ? { costs: { direct: directCost / 100, partner: partnerCost / 100 } } : {}),
			...(currency ? { currency: currency.trim().toUpperCase() } : {}),
			...(segmentBy === undefined ? {} : { segmentBy }),
			...(undecided === undefined ? {} : { undecided }),
			...(windowMonths ? { windowMonths } : {}),
		},
	});
	return {
		operation: context.getNodeParameter('operation', 0) as NextBestPlayParameters['operation'],
		spec,
		simple: context.getNodeParameter('simple', 0, false) as boolean,
	};
}

/** The engine verb that the operation names. */
export function run(book: Book, { operation, spec }: NextBestPlayParameters, context: PlaysContext): NextBestPlayResult {
	if (operation === 'investmentIndex') return investmentIndex(book, spec.investment, context);
	return operation === 'bestPartners' ? bestPartners(book, spec, context) : recommendPlays(book, spec, context);
}
