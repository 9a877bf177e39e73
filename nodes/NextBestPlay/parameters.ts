import type { IExecuteFunctions } from 'n8n-workflow';
import { parsePlaysSpec, type PlaysSpec } from '../../engine/plays';
import { given, readJson, readMoney, type MoneyOptions } from '../shared';

export interface NextBestPlayParameters {
	readonly operation: 'bestPartners' | 'investmentIndex' | 'recommendPlays';
	readonly spec: Readonly<PlaysSpec>;
	readonly simple: boolean;
}

interface Options extends MoneyOptions {
	readonly budget?: number;
	readonly budgetFor?: string;
	readonly directCost?: number;
	readonly effects?: unknown;
	readonly openPerManager?: number;
	readonly partnerCost?: number;
	readonly perManager?: number;
	readonly remember?: boolean;
	readonly segmentBy?: readonly string[];
	readonly undecided?: string;
	readonly windowMonths?: number;
}

/** Reads the node's parameters; throws one SpecError that lists everything that cannot be used. */
export function readParameters(context: IExecuteFunctions): NextBestPlayParameters {
	const options = context.getNodeParameter('options', 0, {}) as Options;
	const { budget = 0, budgetFor, directCost = 0, effects = '', openPerManager, partnerCost = 0, perManager, remember, segmentBy, undecided, windowMonths } = options;
	const spec = parsePlaysSpec({
		...given({
			effects: effects === '' ? '' : readJson(context, effects, 'Assumptions', 'Give names and numbers such as { "push": 0.15, "touch": 45 }.'),
			openPerManager,
			perManager,
			remember,
		}),
		investment: {
			...readMoney(options),
			...given({
				budget: budget > 0 ? { amount: budget, ...given({ way: budgetFor }) } : undefined,
				costs: directCost > 0 || partnerCost > 0 ? { direct: directCost / 100, partner: partnerCost / 100 } : undefined,
				segmentBy,
				undecided,
				// 0 means all.
				windowMonths: windowMonths === 0 ? undefined : windowMonths,
			}),
		},
	});
	return {
		operation: context.getNodeParameter('operation', 0) as NextBestPlayParameters['operation'],
		spec,
		simple: context.getNodeParameter('simple', 0, false) as boolean,
	};
}
