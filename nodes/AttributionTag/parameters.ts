import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import { POLICY_PRESETS, parseAttributionSpec, parseWriteBackSpec, type AttributionSpec, type PolicyPreset, type WriteBackSpec } from '../../engine/attribution';
import { readInstant, readRates, type ExchangeRates } from '../shared';

export type Operation = 'audit' | 'creditSplit' | 'planWriteBack' | 'suggestPolicy' | 'tagOpportunities';

export interface AttributionTagParameters {
	readonly operation: Operation;
	readonly spec: Readonly<AttributionSpec>;
	/** Where and to what to write back; of the operation Plan Write-Back. */
	readonly target?: WriteBackSpec;
	readonly simple: boolean;
}

interface Options {
	readonly currency?: string;
	readonly exchangeRates?: ExchangeRates;
	readonly halfLife?: number;
	readonly lockedThrough?: unknown;
	readonly partnerTeamEmails?: string;
	readonly readSources?: readonly string[];
	readonly requiredSources?: readonly string[];
	readonly useStoredPolicy?: boolean;
}

const listed = (text = ''): string[] =>
	text
		.split(/[,;\n]/)
		.map((one) => one.trim())
		.filter((one) => one !== '');

function jsonIn(context: IExecuteFunctions, name: string, label: string, description: string): unknown {
	const own = context.getNodeParameter(name, 0) as unknown;
	if (typeof own !== 'string') return own;
	try {
		return JSON.parse(own) as unknown;
	} catch {
		throw new NodeOperationError(context.getNode(), `'${label}' is not JSON`, { description });
	}
}

function readPolicies(context: IExecuteFunctions): unknown {
	const preset = context.getNodeParameter('policy', 0) as PolicyPreset | 'own';
	if (preset !== 'own') return POLICY_PRESETS[preset];
	return jsonIn(context, 'policyJson', 'Policy JSON', 'Paste a policy, or a list of versions with effectiveFrom. Suggest Policy gives one to start from.');
}

function readTarget(context: IExecuteFunctions): WriteBackSpec {
	const armedSince = String(context.getNodeParameter('armedSince', 0, '')).trim();
	const only = listed(String(context.getNodeParameter('onlyDeals', 0, '')));
	return parseWriteBackSpec({
		fields: jsonIn(context, 'writeFields', 'Properties', 'Give an object such as { "partnerDecision": "partner_ops_decision" }.'),
		...(armedSince === '' ? {} : { armedSince }),
		...(only.length === 0 ? {} : { only }),
	});
}

/** A day, from any form in which the editor gives a date; what is none stays for the spec to refuse. */
function dayIn(context: IExecuteFunctions, value: unknown): string {
	if (typeof value === 'string') return value.trim().slice(0, 10);
	const instant = readInstant(value, context.getTimezone());
	return instant === undefined ? String(value) : new Date(instant).toISOString().slice(0, 10);
}

/** Reads the node's parameters; throws one SpecError that lists everything that cannot be used. */
export function readParameters(context: IExecuteFunctions): AttributionTagParameters {
	const operation = context.getNodeParameter('operation', 0) as Operation;
	const options = context.getNodeParameter('options', 0, {}) as Options;
	const { currency, exchangeRates, halfLife, lockedThrough, partnerTeamEmails, readSources = [], requiredSources = [], useStoredPolicy = false } = options;
	const spec = parseAttributionSpec({
		policies: readPolicies(context),
		useStoredPolicy,
		partnerTeamEmails: listed(partnerTeamEmails),
		requiredSources: [...requiredSources],
		rates: readRates(exchangeRates),
		...(readSources.length === 0 ? {} : { readSources: [...readSources] }),
		...(lockedThrough === undefined || lockedThrough === '' ? {} : { lockedThrough: dayIn(context, lockedThrough) }),
		...(currency ? { currency: currency.trim().toUpperCase() } : {}),
		...(operation === 'creditSplit' ? { creditModel: context.getNodeParameter('creditModel', 0) } : {}),
		...(halfLife === undefined ? {} : { halfLifeDays: halfLife }),
	});
	const target = operation === 'planWriteBack' ? { target: readTarget(context) } : {};
	return { operation, spec, ...target, simple: context.getNodeParameter('simple', 0, false) as boolean };
}
