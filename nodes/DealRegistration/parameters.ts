import type { IExecuteFunctions } from 'n8n-workflow';
import { POLICY_PRESETS, type PolicyPreset } from '../../engine/attribution';
import { parseRegistrationSpec, type RegistrationSpec } from '../../engine/registration';
import { given, readJson, readMoney, type MoneyOptions } from '../shared';

export interface DealRegistrationParameters {
	readonly operation: 'judge' | 'track';
	readonly spec: Readonly<RegistrationSpec>;
	readonly simple: boolean;
}

interface Options extends MoneyOptions {
	readonly answerHours?: number;
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
	return readJson(context, context.getNodeParameter('policyJson', 0), 'Policy JSON', 'Paste the policy that Attribution Tag uses. Its Suggest Policy gives one to start from.');
}

/** Reads the node's parameters; throws one SpecError that lists everything that cannot be used. */
export function readParameters(context: IExecuteFunctions): DealRegistrationParameters {
	const operation = context.getNodeParameter('operation', 0) as DealRegistrationParameters['operation'];
	const options = context.getNodeParameter('options', 0, {}) as Options;
	const { answerHours, lapsingDays, largestValue, mostADay, mostWaiting, rulesOff, statuses = [], useStoredPolicy = false } = options;
	const judging = operation === 'judge' ? { judge: context.getNodeParameter('registrations', 0, 'waiting'), minimumValue: context.getNodeParameter('minimumValue', 0, 0) } : {};
	const spec = parseRegistrationSpec({
		...judging,
		policies: readPolicies(context),
		useStoredPolicy,
		...readMoney(options),
		...given({ answerHours, lapsingDays, largestValue, mostADay, mostWaiting, rulesOff, statuses: statuses.length === 0 ? undefined : statuses }),
	});
	return { operation, spec, simple: context.getNodeParameter('simple', 0, false) as boolean };
}
