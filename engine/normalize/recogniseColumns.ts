import { isBookRecord } from '../model';
import { readBatch } from './batch';
import { plainCell } from './cell';
import { choosePlan } from './choosePlan';
import type { RowKind } from './fields';
import type { FittedPlan } from './fitPlan';
import { isRow, type Place, type Row } from './headers';
import { isBlank } from './isBlank';
import { openPartnerDesk } from './partnerDesk';
import type { FieldPlan } from './planRow';
import { readText } from './readers';
import type { Line } from './readField';
import { prepareReadings } from './readings';
import { containedOf, type Shape } from './shapes';
import type { NormalizeSpec } from './spec';
import { createTally } from './tally';

/** A column and what it is taken for. */
interface RecognisedColumn {
	/** Its name; inside a container such as HubSpot's `properties` the path to it. */
	readonly column: string;
	/** Null where no field takes it: it travels along as it is. */
	readonly field: string | null;
	/** The first value that is not blank. */
	readonly example: string | null;
}

/** How rows with the same columns are read. */
interface RecognisedColumns {
	/** What the rows are; null where nothing recognises them. */
	readonly recordType: RowKind | null;
	/** The system whose columns these are. */
	readonly source: string;
	readonly rows: number;
	readonly columns: readonly RecognisedColumn[];
	/** What dates such as 31/12/2025 in these rows leave no doubt about; null where every one could be either. */
	readonly dateOrder: 'dayFirst' | 'monthFirst' | null;
	/** Position of the first such row in the input. */
	readonly row: number;
}

const EXAMPLE = 60;
const SLASHED = /^\s*(\d{1,2})\/(\d{1,2})\/\d{2,4}\b/;
const NO_COLUMNS: Row = Object.freeze({});

/** Every field of a plan with its name towards a person. */
function* fieldsOf(plan: FittedPlan): Generator<readonly [string, FieldPlan]> {
	for (const field of [...plan.fields, ...plan.inputs.values()]) yield [field.field, field];
	for (const { fields, details } of plan.partners) {
		for (const [name, field] of fields) yield [name, field];
		for (const detail of details) yield [`partner.${detail.field}`, detail];
	}
}

/** The columns of a row; where it has a container, those inside it and not the container. */
function placesOf(row: Row, container: string | undefined): readonly Place[] {
	const inner = Object.keys(containedOf(row, container));
	const outer = Object.keys(row).filter((key) => inner.length === 0 || key !== container);
	return [...outer.map((key) => ({ key, contained: false })), ...inner.map((key) => ({ key, contained: true }))];
}

const pathOf = ({ key, contained }: Place, container = ''): string => (contained ? `${container}.${key}` : key);

/** Which field each column fills: where it is the first choice of one, that; else the first that falls back on it. */
function fieldOfColumns(plan: FittedPlan, container: string | undefined): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	const note = (name: string, place: Place): void => {
		const path = pathOf(place, container);
		if (!found.has(path)) found.set(path, name);
	};
	const all = [...fieldsOf(plan)];
	for (const [name, { cells: [first] }] of all) if (first !== undefined) note(name, first.place);
	for (const [name, { cells }] of all) for (const { place } of cells) note(name, place);
	return found;
}

/** Which order the dates of some rows can only have. */
function orderOf(rows: readonly Row[]): RecognisedColumns['dateOrder'] {
	let [day, month] = [false, false];
	for (const row of rows) {
		for (const value of Object.values(row)) {
			const [, first, second] = (typeof value === 'string' ? SLASHED.exec(value) : null) ?? [];
			if (Number(first) > 12) day = true;
			if (Number(second) > 12) month = true;
		}
	}
	return day === month ? null : day ? 'dayFirst' : 'monthFirst';
}

interface Group {
	readonly shape: Shape;
	readonly plan: FittedPlan | undefined;
	readonly first: number;
	readonly places: readonly Place[];
	readonly rows: Row[];
}

/**
 * Says of rows, before they are read, what they are taken for: their kind, their system, and which column fills which
 * field. Rows with other columns, or that are something else, are a line of their own, the most frequent first.
 *
 * 1. It takes the same decisions as `normalizeRecords` with the same spec, and makes no record.
 * 2. What is no row, is a record already, or only defines what other rows mean, is left out. Columns have the names that
 *    definitions give them.
 *
 * Cost: O(rows x columns).
 */
export function recogniseColumns(rows: Iterable<unknown>, spec: Readonly<NormalizeSpec>, context: { readonly timeZone: string }): readonly RecognisedColumns[] {
	const line: Line = { index: 0, row: NO_COLUMNS, contained: NO_COLUMNS, field: '', unread: [], tally: createTally() };
	const batch = readBatch(rows, spec);
	const { shapeOf } = prepareReadings(spec, context.timeZone, batch.own, line, openPartnerDesk(spec.directNames), batch.pipelines, () => undefined);
	const groups = new Map<string, Group>();
	for (const [index, given] of batch.rows.entries()) {
		if (!isRow(given) || isBookRecord(given) || Object.keys(given).length === 0 || batch.isDefinition(given)) continue;
		const row = batch.translate(given);
		const shape = shapeOf(row);
		const { name, container } = shape.preset;
		const plan = shape.refused === undefined ? choosePlan(shape, row, containedOf(row, container)) : undefined;
		const places = placesOf(row, container);
		const key = JSON.stringify([name, plan?.kind ?? null, places.map((place) => pathOf(place, container))]);
		const known = groups.get(key);
		if (known === undefined) groups.set(key, { shape, plan, first: index, places, rows: [row] });
		else known.rows.push(row);
	}
	const told = [...groups.values()].map(({ shape: { preset: { name, container } }, plan, first, places, rows: own }): RecognisedColumns => {
		const fields = plan === undefined ? new Map<string, string>() : fieldOfColumns(plan, container);
		const exampleOf = (place: Place): string | null => {
			const { get } = plainCell(place);
			for (const row of own) {
				const value = get(row, containedOf(row, container));
				if (!isBlank(value)) return readText(value)?.slice(0, EXAMPLE) ?? null;
			}
			return null;
		};
		const columns = places.map((place): RecognisedColumn => {
			const column = pathOf(place, container);
			return { column, field: fields.get(column) ?? null, example: exampleOf(place) };
		});
		return { recordType: plan?.kind ?? null, source: name, rows: own.length, columns, dateOrder: orderOf(own), row: first };
	});
	return told.sort((a, b) => b.rows - a.rows || a.row - b.row);
}
