import type { IExecuteFunctions } from 'n8n-workflow';
import { DEFAULT_NORMALIZE_SPEC, parseNormalizeSpec, type NormalizeSpec } from '../../engine/normalize';
import { given, listed } from '../shared';

interface Options {
	readonly currency?: string;
	readonly dateOrder?: string;
	readonly decimalMark?: string;
	readonly directNames?: string;
	readonly includeUnknown?: boolean;
	readonly stagesLost?: string;
	readonly stagesWon?: string;
}

/** Reads the parameters of Normalize; throws one SpecError that lists everything that cannot be used. */
export function readParameters(
	context: IExecuteFunctions,
	columns: Readonly<Record<string, string>>,
): Readonly<NormalizeSpec> {
	const options = context.getNodeParameter('options', 0, {}) as Options;
	const { currency, dateOrder, decimalMark, directNames, includeUnknown, stagesLost, stagesWon } = options;
	return parseNormalizeSpec({
		preset: context.getNodeParameter('source', 0),
		recordType: context.getNodeParameter('recordType', 0),
		columns,
		directNames: [...DEFAULT_NORMALIZE_SPEC.directNames, ...listed(directNames)],
		stages: { won: listed(stagesWon), lost: listed(stagesLost) },
		...given({ currency: currency?.trim().toUpperCase(), dateOrder, decimalMark, keepUnknownColumns: includeUnknown }),
	});
}
