import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import { POLICY_PRESETS, type PolicyPreset } from '../../engine/attribution';
import type { Book } from '../../engine/model';
import { judgeRegistrations, parseRegistrationSpec, trackRegistrations, type JudgeResult, type RegistrationSpec, type TrackResult } from '../../engine/registration';
import { readRates, type Environment, type ExchangeRates } from '../shared';

export interface DealRegistrationParameters {
	readonly operation: 'judge' | 'track';
	readonly spec: Readonly<RegistrationSpec>;
	readonly simple: boolean;
}

export type RegistrationResult =
	| { readonly operation: 'judge'; readonly result: JudgeResult }
	| { readonly operation: 'track'; readonly result: TrackResult };

interface Options {
	readonly answerHours?: number;
	readonly currency?: string;
	readonly exchangeRates?: ExchangeRates;
	readonly lapsingDays?: number;
	readonly largestValue?: number;
	readonly mostADay?: number;
	readonly mostWaiting?: number;
	readonly rulesOff?: readonly string[];
	readonly statuses?: readonly string[];
	readonly useStoredPolicy?: boolean;
}

function readPolicies(context: IExecuteFunctions): unknown {
	const preset = context.getNodeParameter('policy', 0, 'balanced') as PolicyPreset | 'own';
	if (preset !== 'own') return POLICY_PRESETS[preset];
	const own = context.getNodeParameter('policyJson', 0) as unknown;
	if (typeof own !== 'string') return own;
	try {
		return JSON.parse(own) as unknown;
	} catch {
		throw new NodeOperationError(context.getNode(), "'Policy JSON' is not JSON", {
			description: 'Paste the policy that Attribution Tag uses. Its Suggest Policy gives one to start from.',
		});
	}
}

/** Reads the node's parameters; throws one SpecError that lists everything that cannot be used. */
export function readParameters(context: IExecuteFunctions): DealRegistrationParameters {
	const operation = context.getNodeParameter('operation', 0) as DealRegistrationParameters['operation'];
	const { currency, exchangeRates, rulesOff, statuses = [], ...numbers } = context.getNodeParameter('options', 0, {}) as Options;
	const { answerHours, lapsingDays, largestValue, mostADay, mostWaiting, useStoredPolicy = false } = numbers;
	const judging = operation === 'judge' ? { judge: context.getNodeParameter('registrations', 0, 'waiting'), minimumValue: context.getNodeParameter('minimumValue', 0, 0) } : {};
	const spec = parseRegistrationSpec({
		...judging,
		policies: readPolicies(context),
		useStoredPolicy,
		rates: readRates(exchangeRates),
		...(currency ? { currency: currency.trim().toUpperCase() } : {}),
		...(answerHours === undefined ? {} : { answerHours }),
		...(lapsingDays === undefined ? {} : { lapsingDays }),
		...(largestValue === undefined ? {} : { largestValue }),
		...(mostADay === undefined ? {} : { mostADay }),
		...(mostWaiting === undefined ? {} : { mostWaiting }),
		...(rulesOff === undefined ? {} : { rulesOff: [...rulesOff] }),
		...(statuses.length === 0 ? {} : { statuses: [...statuses] }),
	});
	return { operation, spec, simple: context.getNodeParameter('simple', 0, false) as boolean };
}

/** The engine verb that the operation names. */
export const run = (book: Book, { operation, spec }: DealRegistrationParameters, context: Environment): RegistrationResult =>
	operation === 'judge' ? { operation, result: judgeRegistrations(book, spec, context) } : { operation, result: trackRegistrations(book, spec, context) };
