import { readDictionary } from './definitions';
import type { Row } from './headers';
import { readPipelines, type Pipelines } from './pipelines';
import { chosenPresets } from './readings';
import type { NormalizeSpec } from './spec';

/** The rows of a run, and what some of them say of all others. */
interface Batch {
	readonly rows: readonly unknown[];
	/** The user's own columns by field, under the names that they have once rows are translated. */
	readonly own: ReadonlyMap<string, string>;
	readonly pipelines: Pipelines;
	/** Whether a row says what others mean, and is nothing else. */
	readonly isDefinition: (row: Row) => boolean;
	/** The row under the names that people gave its columns, and with the labels of its options. */
	readonly translate: (row: Row) => Row;
}

/** Reads the definitions of a batch, before its first row is read. Cost: O(rows x columns). */
export function readBatch(given: Iterable<unknown>, spec: Readonly<NormalizeSpec>): Batch {
	const rows = Array.isArray(given) ? (given as unknown[]) : [...given];
	const presets = chosenPresets(spec);
	const dictionary = readDictionary(rows, [...new Set(presets.flatMap((preset) => preset.definitions ?? []))]);
	const pipelines = readPipelines(rows, presets.flatMap((preset) => preset.pipelines ?? []));
	const named = (column: string): string => column.split('.').map((step) => dictionary.nameOf(step) ?? step).join('.');
	return {
		rows,
		own: new Map(Object.entries(spec.columns).map(([field, column]) => [field, named(column)])),
		pipelines,
		isDefinition: (row) => dictionary.isDefinition(row) || pipelines.isDefinition(row),
		translate: dictionary.translate,
	};
}
