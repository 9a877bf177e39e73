import { compareText, type Instant } from '../core';
import { isBookRecord, type BookRecord, type Reject, type RecordType } from '../model';
import { attachParts } from './attachParts';
import { readBatch } from './batch';
import { choosePlan } from './choosePlan';
import type { Draft, Links, Made, Waiting } from './draft';
import { joinEvent, settleEvent, type EventRows } from './events';
import { isRowRecord } from './fields';
import { isRow, type Row } from './headers';
import { isBlank } from './isBlank';
import { isMarked } from './marks';
import { openPartnerDesk } from './partnerDesk';
import type { Line } from './readField';
import { readPart, type Part } from './readPart';
import { prepareReadings } from './readings';
import { readRecord } from './readRecord';
import { rejectWriter, type Refusal } from './refusals';
import { resolveNames } from './resolveNames';
import { containedOf, type Shape } from './shapes';
import type { NormalizeSpec } from './spec';
import { settleClaims } from './settleClaims';
import { createTally } from './tally';
import type { NormalizeResult, NormalizedRecord, RefusalReason, UnknownStage } from './types';
import { unmatchedRows } from './unmatchedRows';

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
 *    becomes a record, part of one, a definition of what other rows mean, or a reject that says why.
 * 2. A row may name partners: each comes out once, whichever rows name it.
 *    A touch keeps the names of its partner, account and deal, and has their ids where one record of the
 *    batch has that name.
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

	const { rows: batch, own, pipelines, isDefinition, translate } = readBatch(rows, spec);
	const neverFound = new Map(Object.entries(spec.columns));
	const { readingOf, shapeOf } = prepareReadings(spec, context.timeZone, own, line, desk, pipelines, countStage);

	const out: (Made | { readonly record: BookRecord; readonly row: number })[] = [];
	const made: Made[] = [];
	const parts: Part[] = [];
	const waiting: Waiting[] = [];
	const events = new Map<string, EventRows>();
	const aboutNames = new Map<Draft, string>();
	const links = new Map<Draft, Links>();
	const rejects: Reject[] = [];
	const seenShapes = new Set<Shape>();
	const rowsIn = batch.length;
	let [empty, handedOn, definitions, joined] = [0, 0, 0, 0];

	const refuse = (refusal: Refusal, index: number, row: unknown): void => {
		rejects.push(writeReject(refusal, index, row));
	};
	const noteColumns = (shape: Shape): void => {
		seenShapes.add(shape);
		for (const { plan } of shape.candidates) for (const field of plan.ownFound) neverFound.delete(field);
	};

	const readRow = (row: Row, index: number): Refusal | undefined => {
		const shape = shapeOf(row);
		const { preset, object, marks } = shape;
		const reading = readingOf.get(preset);
		if (shape.refused !== undefined || reading === undefined) return { reason: shape.refused ?? 'notice' };
		const contained = containedOf(row, preset.container);
		if (own.size > 0 && !seenShapes.has(shape)) noteColumns(shape);
		const mark = marks.find((one) => isMarked(one, row, contained));
		if (mark !== undefined) return { reason: mark.reason, field: mark.cell.column };
		const plan = choosePlan(shape, row, contained);
		if (plan === undefined) {
			if (isBlankRow(row, contained)) return { reason: 'blankRow' };
			return { reason: 'unknownShape', received: describe(row, object) };
		}
		line.index = index;
		line.row = row;
		line.contained = contained;
		if (!isRowRecord(plan.kind)) {
			const part = readPart(plan, line, object, reading);
			if ('reason' in part) return part;
			parts.push(part);
			return undefined;
		}
		const read = readRecord(plan, plan.kind, line, reading);
		if ('reason' in read) return isBlankRow(row, contained) ? { reason: 'blankRow' } : read;
		const known = plan.mapping.isEvent ? events.get(read.record.id) : undefined;
		if (known !== undefined) {
			joinEvent(known, read.record, index);
			joined++;
			return undefined;
		}
		const one: Made = { record: read.record, row: index };
		if (plan.mapping.isEvent) events.set(read.record.id, { made: one, sources: [read.record['source']] });
		if (read.aboutName !== undefined) aboutNames.set(read.record, read.aboutName);
		if (read.links !== undefined) links.set(read.record, read.links);
		out.push(one);
		made.push(one);
		if (plan.kind === 'partner') desk.know(read.record, read.otherId);
		for (const waits of read.waiting) waiting.push(waits);
		return undefined;
	};

	batch.forEach((row, index) => {
		if (!isRow(row)) refuse({ reason: 'notARow', received: row }, index, row);
		else if (isBookRecord(row)) {
			handedOn++;
			out.push({ record: row, row: index });
			if (row.recordType === 'partner') desk.know(row);
		} else if (Object.keys(row).length === 0) empty++;
		else if (isDefinition(row)) definitions++;
		else {
			const refusal = readRow(translate(row), index);
			if (refusal !== undefined) refuse(refusal, index, row);
		}
	});

	for (const event of events.values()) settleEvent(event);
	const attached = attachParts(made, parts, spec.keepUnknownColumns);
	for (const { part, refusal } of attached.refused) refuse(refusal, part.row, batch[part.row]);
	const derived = desk.settle(tally);
	settleClaims([...waiting, ...attached.waiting]);
	for (const [field, column] of neverFound)
		if (rowsIn > empty + handedOn) tally.add('columnNotFound', field, 0, column);

	const records: NormalizedRecord[] = [...out, ...derived];
	resolveNames(records, made, aboutNames, links);
	const counted = countRecords(records, (type, row, id) => tally.add('repeatedId', type, row, id));
	return {
		records,
		rejects: rejects.sort((a, b) => a.row - b.row),
		issues: tally.issues(),
		unknownStages: [...unknownStages]
			.map(([name, count]): UnknownStage => ({ name, count }))
			.sort((a, b) => b.count - a.count || compareText(a.name, b.name)),
		unmatched: unmatchedRows(made),
		counts: {
			rowsIn,
			empty,
			handedOn,
			folded: parts.length - attached.refused.length + joined,
			...(definitions > 0 ? { definitions } : {}),
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
