import { compareText, type Instant } from '../core';
import { isBookRecord, type BookRecord, type Reject, type RecordType } from '../model';
import { attachParts } from './attachParts';
import type { Made, Waiting } from './draft';
import { isRow, type Row } from './headers';
import { isBlank } from './isBlank';
import { openPartnerDesk } from './partnerDesk';
import type { Line } from './readField';
import { readPart, type Part } from './readPart';
import { readFlag } from './readers';
import { prepareReadings } from './readings';
import { readRecord } from './readRecord';
import { rejectWriter, type Refusal } from './refusals';
import { choosePlan } from './choosePlan';
import { containedOf, type Shape } from './shapes';
import type { NormalizeSpec } from './spec';
import { settleClaims } from './settleClaims';
import { createTally } from './tally';
import type { NormalizeResult, NormalizedRecord, RefusalReason, UnknownStage } from './types';

const MOST_STAGES = 1000;
const NO_COLUMNS: Row = Object.freeze({});

const isBlankRow = (row: Row, contained: Row): boolean =>
	Object.values(row).every((value) => value === contained || isBlank(value)) &&
	Object.values(contained).every(isBlank);

/** What to say of a row that nothing recognises: what it calls itself, else its first columns. */
const describe = (row: Row, object: string | undefined): string =>
	object ?? Object.keys(row).slice(0, 6).join(', ');

/**
 * Turns rows of CRMs and tables into canonical records.
 *
 * 1. Records that come in are handed on untouched; an object without fields is nothing; every other row
 *    becomes a record, part of one, or a reject that says why.
 * 2. A row may name partners: each comes out once, whichever rows name it.
 * 3. A value that cannot be read is left out, counted, and kept under `source` with the unknown columns.
 * 4. The order of the rows decides the order of the records and nothing else.
 *
 * Cost: O(rows x columns); what depends on the columns alone is worked out once per set of columns.
 *
 * @example
 * const rows = [{ 'Deal ID': '7', Stage: 'Closed Won', Amount: '$1,200', Partner: 'Acme' }];
 * normalizeRecords(rows, DEFAULT_NORMALIZE_SPEC, context).records.map(({ record }) => record.id)
 * //=> ['7', 'partner:acme']
 */
export function normalizeRecords(
	rows: Iterable<unknown>,
	spec: Readonly<NormalizeSpec>,
	context: { readonly asOf: Instant; readonly timeZone: string },
): NormalizeResult {
	const tally = createTally();
	const desk = openPartnerDesk(spec.directNames);
	const writeReject = rejectWriter();
	const line: Line = { index: 0, row: NO_COLUMNS, contained: NO_COLUMNS, field: '', unread: [], tally };
	const unknownStages = new Map<string, number>();
	const countStage = (name: string): void => {
		const known = unknownStages.get(name);
		if (known !== undefined || unknownStages.size < MOST_STAGES) unknownStages.set(name, (known ?? 0) + 1);
	};

	const own = new Map(Object.entries(spec.columns));
	const neverFound = new Map(own);
	const { readingOf, shapeOf } = prepareReadings(spec, context.timeZone, own, line, desk, countStage);

	const out: (Made | { readonly record: BookRecord; readonly row: number })[] = [];
	const made: Made[] = [];
	const parts: Part[] = [];
	const waiting: Waiting[] = [];
	const rejects: Reject[] = [];
	const seenShapes = new Set<Shape>();
	let [rowsIn, empty, handedOn] = [0, 0, 0];

	const refuse = (refusal: Refusal, index: number, row: unknown): void => {
		rejects.push(writeReject(refusal, index, row));
	};
	const noteColumns = (shape: Shape): void => {
		seenShapes.add(shape);
		for (const { plan } of shape.candidates) for (const field of plan.ownFound) neverFound.delete(field);
	};

	const readRow = (row: Row, index: number): Refusal | undefined => {
		const shape = shapeOf(row);
		const { preset, object, deleted } = shape;
		const reading = readingOf.get(preset);
		if (shape.isNotice || reading === undefined) return { reason: 'notice' };
		const contained = containedOf(row, preset.container);
		if (own.size > 0 && !seenShapes.has(shape)) noteColumns(shape);
		const mark = deleted.find((cell) => readFlag(cell.get(row, contained)) === true);
		if (mark !== undefined) return { reason: 'deleted', field: mark.column };
		const plan = choosePlan(shape, row, contained);
		if (plan === undefined) {
			if (isBlankRow(row, contained)) return { reason: 'blankRow' };
			return { reason: 'unknownShape', received: describe(row, object) };
		}
		line.index = index;
		line.row = row;
		line.contained = contained;
		if (plan.kind === 'stageChange' || plan.kind === 'claim') {
			const part = readPart(plan, line, object, reading);
			if ('reason' in part) return part;
			parts.push(part);
			return undefined;
		}
		const read = readRecord(plan, plan.kind, line, reading);
		if ('reason' in read)
			return read.reason === 'noIdentity' && isBlankRow(row, contained) ? { reason: 'blankRow' } : read;
		const one: Made = { record: read.record, row: index };
		out.push(one);
		made.push(one);
		if (plan.kind === 'partner') desk.know(read.record);
		for (const waits of read.waiting) waiting.push(waits);
		return undefined;
	};

	for (const row of rows) {
		const index = rowsIn++;
		if (!isRow(row)) refuse({ reason: 'notARow', received: row }, index, row);
		else if (isBookRecord(row)) {
			handedOn++;
			out.push({ record: row, row: index });
			if (row.recordType === 'partner') desk.know(row);
		} else if (Object.keys(row).length === 0) empty++;
		else {
			const refusal = readRow(row, index);
			if (refusal !== undefined) refuse(refusal, index, row);
		}
	}

	const attached = attachParts(made, parts, spec.keepUnknownColumns);
	for (const { part, refusal } of attached.refused) refuse(refusal, part.row, part.raw);
	const derived = desk.settle(tally);
	settleClaims([...waiting, ...attached.waiting]);
	for (const [field, column] of neverFound)
		if (rowsIn > empty + handedOn) tally.add('columnNotFound', field, 0, column);

	const records: NormalizedRecord[] = [...out, ...derived];
	const counted = countRecords(records, (type, row, id) => tally.add('repeatedId', type, row, id));
	return {
		records,
		rejects: rejects.sort((a, b) => a.row - b.row),
		issues: tally.issues(),
		unknownStages: [...unknownStages]
			.map(([name, count]): UnknownStage => ({ name, count }))
			.sort((a, b) => b.count - a.count || compareText(a.name, b.name)),
		counts: {
			rowsIn,
			empty,
			handedOn,
			folded: parts.length - attached.refused.length,
			records: counted,
			refused: countReasons(rejects),
		},
	};
}

/** Counts records by type and tells every id that a type has seen before. */
function countRecords(
	records: readonly NormalizedRecord[],
	onRepeated: (type: RecordType, row: number, id: string) => void,
): Partial<Record<RecordType, number>> {
	const counts: Partial<Record<RecordType, number>> = {};
	const ids = new Map<RecordType, Set<string>>();
	for (const { record, row } of records) {
		const type = record.recordType;
		counts[type] = (counts[type] ?? 0) + 1;
		let seen = ids.get(type);
		if (seen === undefined) ids.set(type, (seen = new Set()));
		const id = String(record.id);
		if (seen.has(id)) onRepeated(type, row, id);
		else seen.add(id);
	}
	return counts;
}

function countReasons(rejects: readonly Reject[]): Partial<Record<RefusalReason, number>> {
	const counts: Partial<Record<RefusalReason, number>> = {};
	for (const reject of rejects) {
		const reason = reject.reason as RefusalReason;
		counts[reason] = (counts[reason] ?? 0) + 1;
	}
	return counts;
}
