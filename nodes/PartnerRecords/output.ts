import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { counted, hashOf, isoInstant } from '../../engine/core';
import type { BookRecord } from '../../engine/model';
import type { NormalizeResult, NormalizeSpec } from '../../engine/normalize';
import type { Environment, Row, readRates } from '../shared';

/** What a run was told. */
interface Settings {
	readonly spec: NormalizeSpec;
	readonly environment: Environment;
	readonly rates: ReturnType<typeof readRates>;
}

/** So many unmatched rows stand in the run record; all of them are touches without an id of the partner or customer. */
const MOST_UNMATCHED = 1000;

/** The run record: what this run was given and what came of it; counts add to those of one that came in. */
function runOf({ counts, unmatched }: NormalizeResult, { spec, environment, rates }: Settings, earlier?: BookRecord): BookRecord {
	const { asOf, timeZone, runId } = environment;
	const before = Number(earlier?.['rowsIn'] ?? 0);
	return {
		recordType: 'run',
		id: 'run',
		runId,
		asOf: isoInstant(asOf),
		timeZone,
		...(spec.currency === undefined ? {} : { currency: spec.currency }),
		...(rates.length === 0 ? {} : { rates }),
		...earlier,
		rowsIn: before + counts.rowsIn - counts.empty - counts.handedOn,
		records: counts.records,
		refused: counts.refused,
		...(unmatched.length === 0 ? {} : { unmatched: unmatched.slice(0, MOST_UNMATCHED) }),
		hashes: { ...(earlier?.['hashes'] as object | undefined), normalizeSpec: hashOf(spec) },
	};
}

/** Records, refused rows and the run record as items, each linked to the items of its rows. */
export function toItems(
	result: NormalizeResult,
	rows: readonly Row[],
	settings: Settings,
	toErrorOutput: boolean,
): INodeExecutionData[] {
	const itemOf = (row: number) => ({ item: rows[row]?.item ?? 0 });
	const items: INodeExecutionData[] = [];
	let earlier: BookRecord | undefined;
	for (const { record, row, rows: all } of result.records) {
		if (record.recordType === 'run') earlier ??= record;
		else items.push({ json: record as IDataObject, pairedItem: all === undefined ? itemOf(row) : all.map(itemOf) });
	}
	for (const reject of result.rejects) {
		const { message, reason, field, received, row } = reject;
		const json = toErrorOutput ? { error: message, details: { code: reason, field, received } } : reject;
		items.push({ json: json as unknown as IDataObject, pairedItem: itemOf(row) });
	}
	const every = [...new Set(rows.map(({ item }) => item))].map((item) => ({ item }));
	items.push({ json: runOf(result, settings, earlier) as IDataObject, pairedItem: every });
	return items;
}

/** More than this nobody reads; the rest is in the rejects and the run record. */
const MOST_HINTS = 8;

/** What the person at the canvas should know, most telling first. */
export function hintsOf({ counts, rejects, issues, unknownStages, unmatched }: NormalizeResult): string[] {
	const refused = Object.entries(counts.refused)
		.sort(([, a], [, b]) => b - a)
		.map(([reason, count]) => {
			const example = rejects.find((reject) => reject.reason === reason);
			return `${count} refused (${reason}): ${example?.message ?? ''}`;
		});
	const warnings = issues
		.filter(({ severity }) => severity !== 'information')
		.sort((a, b) => b.count - a.count)
		.map(({ count, message }) => `${count}x ${message}`);
	const stages = unknownStages.slice(0, 5).map(({ name, count }) => `${name} (${count})`);
	const names = [...new Set(unmatched.flatMap(({ partnerName, aboutName }) => partnerName ?? aboutName ?? []))];
	const hints = [
		...refused,
		...(stages.length === 0 ? [] : [`Read as open: ${stages.join(', ')}. Name stages that end a deal in Options.`]),
		...(names.length === 0 ? [] : [`${counted(unmatched.length, 'activity names', 'activities name')} nobody of these rows: ${names.slice(0, 3).join(', ')}`]),
		...warnings,
	];
	const rest = hints.length - MOST_HINTS;
	return [...hints.slice(0, MOST_HINTS), ...(rest > 0 ? [`${counted(rest, 'more kind of remark is', 'more kinds of remarks are')} not shown.`] : [])];
}
