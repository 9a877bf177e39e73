import type { Row } from './headers';
import { keyReader } from './keyOf';
import type { PartnerDesk } from './partnerDesk';
import type { Pipelines } from './pipelines';
import type { Preset } from './preset';
import { PRESETS, plainTable } from './presets';
import type { Line } from './readField';
import { createReaders } from './readers';
import type { Reading } from './readRecord';
import { preparePreset } from './preparePreset';
import { rowIds } from './identity';
import { fingerprint } from './refusals';
import { shapeReader, type Shape } from './shapes';
import type { NormalizeSpec } from './spec';
import { stageMeanings } from './stages';

/** Everything that is worked out once, before the first row. */
interface Readings {
	readonly readingOf: ReadonlyMap<Preset, Reading>;
	readonly shapeOf: (row: Row) => Shape;
}

/** The presets that a spec asks for. */
export const chosenPresets = (spec: Readonly<NormalizeSpec>): readonly Preset[] =>
	PRESETS.filter(({ name }) => spec.preset === 'auto' || name === spec.preset);

/**
 * Makes the presets of a run ready.
 *
 * @param own the user's own columns by field
 * @param line the row that is being read, for whatever its values have to tell
 */
export function prepareReadings(
	spec: Readonly<NormalizeSpec>,
	timeZone: string,
	own: ReadonlyMap<string, string>,
	line: Line,
	desk: PartnerDesk,
	pipelines: Pipelines,
	onUnknownStage: (name: string) => void,
): Readings {
	const kind = spec.recordType === 'auto' ? undefined : spec.recordType;
	const keyFor = keyReader();
	const readingOf = new Map<Preset, Reading>();
	const onSwapped = (raw: unknown): void => line.tally.add('dateInOtherOrder', line.field, line.index, raw);
	const { dateOrder, decimalMark, currency } = spec;
	const rowId = rowIds(fingerprint);
	/** What the user says of a stage's id or name, else what its pipeline says, else what is usual. */
	const meaningIn = (preset: Preset): Reading['meaningOf'] => {
		if (preset.pipelines === undefined || pipelines.stages.size === 0) {
			return stageMeanings([spec.stages, preset.stages, plainTable.stages], keyFor);
		}
		const said = stageMeanings([spec.stages], keyFor);
		const usual = stageMeanings([preset.stages, plainTable.stages], keyFor);
		return (id) => {
			const stage = pipelines.stages.get(id ?? '');
			return said(id) ?? said(stage?.name) ?? stage?.status ?? usual(id) ?? usual(stage?.name);
		};
	};
	const prepared = chosenPresets(spec).map((preset) => {
		const settings = { timeZone: preset.utc ? 'UTC' : timeZone, dateOrder, decimalMark, currency, onSwapped };
		const readers = createReaders(settings, preset.ids, preset.ownWords);
		readingOf.set(preset, {
			preset,
			desk,
			rowId,
			readMoment: readers.moment,
			meaningOf: meaningIn(preset),
			...(preset.pipelines === undefined ? {} : { pipelines }),
			homeCurrency: currency,
			onUnknownStage,
			keepUnknownColumns: spec.keepUnknownColumns,
		});
		return preparePreset(preset, kind, plainTable, own, readers);
	});
	return { readingOf, shapeOf: shapeReader(prepared, kind) };
}
