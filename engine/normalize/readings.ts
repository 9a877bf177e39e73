import type { Row } from './headers';
import { keyReader } from './keyOf';
import type { PartnerDesk } from './partnerDesk';
import type { Preset } from './preset';
import { PRESETS, plainTable } from './presets';
import type { Line } from './readField';
import { createReaders } from './readers';
import type { Reading } from './readRecord';
import { preparePreset } from './preparePreset';
import { shapeReader, type Shape } from './shapes';
import type { NormalizeSpec } from './spec';
import { stageMeanings } from './stages';

/** Everything that is worked out once, before the first row. */
export interface Readings {
	readonly readingOf: ReadonlyMap<Preset, Reading>;
	readonly shapeOf: (row: Row) => Shape;
}

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
	onUnknownStage: (name: string) => void,
): Readings {
	const kind = spec.recordType === 'auto' ? undefined : spec.recordType;
	const keyFor = keyReader();
	const readingOf = new Map<Preset, Reading>();
	const onSwapped = (raw: unknown): void => line.tally.add('dateInOtherOrder', line.field, line.index, raw);
	const { dateOrder, decimalMark, currency } = spec;
	const chosen = PRESETS.filter(({ name }) => spec.preset === 'auto' || name === spec.preset);
	const prepared = chosen.map((preset) => {
		const readers = createReaders({ timeZone, dateOrder, decimalMark, currency, onSwapped }, preset.ids);
		readingOf.set(preset, {
			preset,
			desk,
			readMoment: readers.moment,
			meaningOf: stageMeanings([spec.stages, preset.stages, plainTable.stages], keyFor),
			homeCurrency: currency,
			onUnknownStage,
			keepUnknownColumns: spec.keepUnknownColumns,
		});
		return preparePreset(preset, kind, plainTable, own, readers);
	});
	return { readingOf, shapeOf: shapeReader(prepared, kind) };
}
