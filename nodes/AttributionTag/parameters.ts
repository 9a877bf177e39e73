import type { IExecuteFunctions } from 'n8n-workflow';
import { POLICY_PRESETS, parseAttributionSpec, parseWriteBackSpec, type AttributionSpec, type PolicyPreset, type WriteBackSpec } from '../../engine/attribution';
import { dayOf } from '../../engine/core';
import { given, listed, listedEmails, readInstant, readJson, readMoney, type MoneyOptions } from '../shared';

export type Operation = 'audit' | 'creditSplit' | 'planWriteBack' | 'suggestPolicy' | 'tagOpportunities';

export interface AttributionTagParameters {
	readonly operation: Operation;
	readonly spec: Readonly<AttributionSpec>;
	/** Where and to what to write back; of the operation Plan Write-Back. */
	readonly target?: WriteBackSpec;
	readonly simple: boolean;
}

interface Options extends MoneyOptions {
	readonly halfLife?: number;
	readonly lockedThrough?: unknown;
	readonly partnerTeamEmails?: string;
	readonly readSources?: readonly string[];
	readonly requiredSources?: readonly string[];
	readonly useStoredPolicy?: boolean;
}

function readPolicies(context: IExecuteFunctions): unknown {
	const preset = context.getNodeParameter('policy', 0) as PolicyPreset | 'own';
	if (preset !== 'own') return POLICY_PRESETS[preset];
	return readJson(context, context.getNodeParameter('policyJson', 0), 'Policy JSON', 'Paste a policy, or a list of versions with effectiveFrom. Suggest Policy gives one to start from.');
}

function readTarget(context: IExecuteFunctions): WriteBackSpec {
	const only = listed(String(context.getNodeParameter('onlyDeals', 0, '')));
	return parseWriteBackSpec({
		fields: readJson(context, context.getNodeParameter('writeFields', 0), 'Properties', 'Give an object such as { "partnerDecision": "partner_ops_decision" }.'),
		...given({ armedSince: String(context.getNodeParameter('armedSince', 0, '')).trim(), only: only.length === 0 ? undefined : only }),
	});
}

/** A day, from any form in which the editor gives a date; what is none stays for the spec to refuse. */
function dayIn(context: IExecuteFunctions, value: unknown): string {
	if (typeof value === 'string') return value.trim().slice(0, 10);
	const timeZone = context.getTimezone();
	const instant = readInstant(value, timeZone);
	return instant === undefined ? String(value) : dayOf(instant, timeZone);
}

/** Reads the node's parameters; throws one SpecError that lists everything that cannot be used. */
export function readParameters(context: IExecuteFunctions): AttributionTagParameters {
	const operation = context.getNodeParameter('operation', 0) as Operation;
	const options = context.getNodeParameter('options', 0, {}) as Options;
	const { halfLife, lockedThrough = '', partnerTeamEmails, readSources = [], requiredSources = [], useStoredPolicy = false } = options;
	const spec = parseAttributionSpec({
		policies: readPolicies(context),
		useStoredPolicy,
		partnerTeamEmails: listedEmails(partnerTeamEmails),
		requiredSources,
		...readMoney(options),
		...given({
			readSources: readSources.length === 0 ? undefined : readSources,
			lockedThrough: dayIn(context, lockedThrough),
			creditModel: operation === 'creditSplit' ? context.getNodeParameter('creditModel', 0) : undefined,
			halfLifeDays: halfLife,
		}),
	});
	const target = operation === 'planWriteBack' ? { target: readTarget(context) } : {};
	return { operation, spec, ...target, simple: context.getNodeParameter('simple', 0, false) as boolean };
}
