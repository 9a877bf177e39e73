import type { IExecuteFunctions } from 'n8n-workflow';
import { parseFixSpec, type FixSpec } from '../../engine/fixes';
import { parseHygieneSpec, type HygieneSpec } from '../../engine/hygiene';
import { given, readMoney, type MoneyOptions, type OutputMode } from '../shared';

export interface DealHygieneParameters extends Readonly<HygieneSpec> {
	readonly operation: 'audit' | 'fixQueue' | 'proposeFixes' | 'summary';
	readonly mode: OutputMode;
	readonly simple: boolean;
	readonly perOwner: number;
	readonly fixSpec: Readonly<FixSpec>;
}

interface Options extends MoneyOptions {
	readonly maxPerOwner?: number;
	readonly outlierFactor?: number;
	readonly ownRules?: { readonly rule?: readonly object[] };
	readonly renewalDays?: number;
	readonly rulesOff?: readonly string[];
	readonly severities?: { readonly severity?: readonly { readonly rule: string; readonly severity: string }[] };
	readonly untouchedDays?: number;
}

/** Which part of an answer each operation hands on. */
const MODES = { fixQueue: 'decidedOnly', proposeFixes: 'decidedOnly', summary: 'summary' } as const;

/** Reads the node's parameters; throws one SpecError that lists everything that cannot be used. */
export function readParameters(context: IExecuteFunctions): DealHygieneParameters {
	const operation = context.getNodeParameter('operation', 0, 'audit') as DealHygieneParameters['operation'];
	const options = context.getNodeParameter('options', 0, {}) as Options;
	const { maxPerOwner, outlierFactor, ownRules, renewalDays, rulesOff, severities, untouchedDays } = options;
	const spec = parseHygieneSpec({
		...readMoney(options),
		...given({ outlierFactor, renewalDays, untouchedDays }),
		rulesOff: rulesOff ?? [],
		severities: Object.fromEntries((severities?.severity ?? []).map(({ rule, severity }) => [rule, severity])),
		ownRules: ownRules?.rule ?? [],
	});
	return {
		...spec,
		operation,
		mode: operation === 'audit' ? (context.getNodeParameter('output', 0, 'all') as OutputMode) : MODES[operation],
		simple: context.getNodeParameter('simple', 0, false) as boolean,
		perOwner: maxPerOwner ?? 20,
		fixSpec: parseFixSpec(given({ perOwner: maxPerOwner })),
	};
}
