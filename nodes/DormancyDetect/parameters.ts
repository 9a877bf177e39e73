import type { IExecuteFunctions } from 'n8n-workflow';
import { parseDormancySpec, type DormancySpec } from '../../engine/dormancy';
import { given, listedEmails, readMoney, type MoneyOptions } from '../shared';

export interface DormancyParameters {
	readonly operation: 'aging' | 'backtest' | 'detect' | 'rosterDecay';
	readonly spec: Readonly<DormancySpec>;
	readonly simple: boolean;
}

interface Options extends MoneyOptions {
	readonly agingDeals?: string;
	readonly backtestMonths?: number;
	readonly cooldownDays?: number;
	readonly partnerTeamEmails?: string;
	readonly periodMonths?: number;
	readonly secondOpinion?: boolean;
	readonly useStoredModel?: boolean;
}

/** Reads the node's parameters; throws one SpecError that lists everything that cannot be used. */
export function readParameters(context: IExecuteFunctions): DormancyParameters {
	const options = context.getNodeParameter('options', 0, {}) as Options;
	const { agingDeals, backtestMonths, cooldownDays, partnerTeamEmails, periodMonths, secondOpinion, useStoredModel } = options;
	const spec = parseDormancySpec({
		...readMoney(options),
		partnerTeamEmails: listedEmails(partnerTeamEmails),
		aging: given({ deals: agingDeals }),
		...given({ backtestMonths, cooldownDays, decayMonths: periodMonths, secondOpinion, useStoredModel }),
	});
	return {
		operation: context.getNodeParameter('operation', 0) as DormancyParameters['operation'],
		spec,
		simple: context.getNodeParameter('simple', 0, false) as boolean,
	};
}
