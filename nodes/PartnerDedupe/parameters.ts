import type { IExecuteFunctions } from 'n8n-workflow';
import { parseDedupeSpec, type DedupeSpec } from '../../engine/matching';
import { given, listed } from '../shared';

export interface PartnerDedupeParameters extends Readonly<DedupeSpec> {
	readonly simple: boolean;
	/** Whether nothing is compared: the matches of an earlier run are put on the records. */
	readonly asStored: boolean;
}

interface Options {
	readonly changedField?: string;
	readonly dryRun?: boolean;
	readonly idColumn?: string;
	readonly largestCluster?: number;
	readonly mergeThreshold?: number;
	readonly mostMerges?: number;
	readonly mustMatch?: string;
	readonly mustNotDiffer?: string;
	readonly otherFieldsRule?: string;
	readonly reviewCases?: boolean;
	readonly reviewThreshold?: number;
	readonly sourceColumn?: string;
	readonly sourcesWithoutDuplicates?: string;
	readonly survivorship?: { readonly rule?: readonly { readonly field: string; readonly rule: string }[] };
	readonly trustedSources?: string;
	readonly useStoredModel?: boolean;
}

/** `all`, or the sources by name. */
function readFree(text: string | undefined): 'all' | string[] {
	const names = listed(text);
	return names.length === 1 && names[0] === '*' ? 'all' : names;
}

function readOwn(context: IExecuteFunctions, { idColumn, sourceColumn }: Options) {
	const { field = [] } = context.getNodeParameter('ownFields', 0, {}) as {
		field?: readonly { column: string; comparison: string }[];
	};
	return {
		type: context.getNodeParameter('ownType', 0, 'row') as string,
		fields: field.map(({ column, comparison }) => ({ column: column.trim(), type: comparison })),
		...given({ id: idColumn, source: sourceColumn }),
	};
}

/** Reads the node's parameters; throws one SpecError that lists everything that cannot be used. */
export function readParameters(context: IExecuteFunctions): PartnerDedupeParameters {
	const options = context.getNodeParameter('options', 0, {}) as Options;
	const operation = context.getNodeParameter('operation', 0) as string;
	const recordType = context.getNodeParameter('recordType', 0) as string;
	const { largestCluster, mergeThreshold, mostMerges, reviewThreshold, changedField, otherFieldsRule } = options;
	const asStored = operation === 'useStoredMatches';
	const spec = parseDedupeSpec({
		operation: asStored ? 'findDuplicates' : operation,
		recordType,
		...(recordType === 'own' ? { own: readOwn(context, options) } : {}),
		...(operation === 'matchAgainstRegistry'
			? {
					registry: {
						field: context.getNodeParameter('registryField', 0, 'sourceSystem') as string,
						values: listed(context.getNodeParameter('registryValues', 0, '') as string),
					},
				}
			: {}),
		...given({ largestCluster, mergeAt: mergeThreshold, mostMerges, reviewAt: reviewThreshold }),
		reviewCases: options.reviewCases === true,
		duplicateFree: readFree(options.sourcesWithoutDuplicates),
		mustMatch: listed(options.mustMatch),
		mustNotMatch: listed(options.mustNotDiffer),
		survivorship: {
			rules: options.survivorship?.rule ?? [],
			trust: listed(options.trustedSources),
			...given({ changedAt: changedField, fallback: otherFieldsRule }),
		},
		useStoredModel: options.useStoredModel ?? false,
		dryRun: options.dryRun ?? false,
	});
	return { ...spec, asStored, simple: context.getNodeParameter('simple', 0, false) as boolean };
}

/** Whether rows that are no records are compared as they are. */
export const takesPlainRows = ({ recordType, own }: PartnerDedupeParameters): boolean =>
	recordType === 'own' && own?.type === 'row';
