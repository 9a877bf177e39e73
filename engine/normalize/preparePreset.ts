import { isRowRecord, type ReaderName, type RowKind } from './fields';
import { prepareMapping, type PreparedMapping } from './prepareMapping';
import type { Preset } from './preset';
import type { Reader } from './readers';

/** A preset with its mappings made ready. */
export interface PreparedPreset {
	readonly preset: Preset;
	readonly mappings: readonly PreparedMapping[];
}

/**
 * Makes a preset ready for one run: the user's own columns joined in, and where asked for held to one type. Rows that
 * belong to a deal are recognised all the same, and a type that the preset does not know is borrowed from another.
 */
export function preparePreset(
	preset: Preset,
	kind: RowKind | undefined,
	fallback: Preset,
	own: ReadonlyMap<string, string>,
	readers: Readonly<Record<ReaderName, Reader>>,
): PreparedPreset {
	const wanted = preset.mappings.filter(
		(mapping) => kind === undefined || mapping.kind === kind || !isRowRecord(mapping.kind),
	);
	const borrowed = fallback.mappings.filter((mapping) => mapping.kind === kind);
	const mappings =
		kind === undefined || wanted.some((mapping) => mapping.kind === kind) ? wanted : [...wanted, ...borrowed];
	return { preset, mappings: mappings.map((mapping) => prepareMapping(mapping, own, readers)) };
}
