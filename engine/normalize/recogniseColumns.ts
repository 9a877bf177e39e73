import { choosePlan } from './choosePlan';
import type { RowKind } from './fields';
import type { FittedPlan } from './fitPlan';
import { isRow, type Row } from './headers';
import { isBlank } from './isBlank';
import { openPartnerDesk } from './partnerDesk';
import { readPipelines } from './pipelines';
import type { FieldPlan } from './planRow';
import { readText } from './readers';
import type { Line } from './readField';
import { prepareReadings } from './readings';
import { containedOf, type Shape } from './shapes';
import type { NormalizeSpec } from './spec';
import { createTally } from './tally';

/** A column and what it is taken for. */
interface RecognisedColumn {
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

/** Which field each column fills: where it is the first choice of one, that; else the first that falls back on it. */
function fieldOfColumns(plan: FittedPlan): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	const all = [...fieldsOf(plan)];
	for (const [name, { cells: [first] }] of all) if (first !== undefined && !found.has(first.place.key)) found.set(first.place.key, name);
	for (const [name, { cells }] of all) for (const { place } of cells) if (!found.has(place.key)) found.set(place.key, name);
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
	readonly rows: Row[];
}

/**
 * Says of rows, before they are read, what they are taken for: their kind, their system, and which column fills which
 * field. Rows with other columns, or that are something else, are a line of their own, the most frequent first.
 *
 * 1. It takes the same decisions as `normalizeRecords` with the same spec, and makes no record.
 * 2. What is no row says nothing and is left out.
 *
 * Cost: O(rows x columns).
 */
export function recogniseColumns(rows: Iterable<unknown>, spec: Readonly<NormalizeSpec>, context: { readonly timeZone: string }): readonly RecognisedColumns[] {
	const line: Line = { index: 0, row: NO_COLUMNS, contained: NO_COLUMNS, field: '', unread: [], tally: createTally() };
	const own = new Map(Object.entries(spec.columns));
	const { shapeOf } = prepareReadings(spec, context.timeZone, own, line, openPartnerDesk(spec.directNames), readPipelines([], []), () => undefined);
	const groups = new Map<string, Group>();
	let index = -1;
	for (const row of rows) {
		index += 1;
		if (!isRow(row) || Object.keys(row).length === 0) continue;
		const shape = shapeOf(row);
		const plan = shape.refused === undefined ? choosePlan(shape, row, containedOf(row, shape.preset.container)) : undefined;
		const key = JSON.stringify([shape.preset.name, plan?.kind ?? null, Object.keys(row)]);
		const known = groups.get(key);
		if (known === undefined) groups.set(key, { shape, plan, first: index, rows: [row] });
		else known.rows.push(row);
	}
	const told = [...groups.values()].map(({ shape, plan, first, rows: own }): RecognisedColumns => {
		const fields = plan === undefined ? new Map<string, string>() : fieldOfColumns(plan);
		const exampleOf = (column: string): string | null => {
			const said = own.find((row) => !isBlank(row[column]))?.[column];
			return readText(said)?.slice(0, EXAMPLE) ?? null;
		};
		return {
			recordType: plan?.kind ?? null,
			source: shape.preset.name,
			rows: own.length,
			columns: Object.keys(own[0] ?? NO_COLUMNS).map((column) => ({ column, field: fields.get(column) ?? null, example: exampleOf(column) })),
			dateOrder: orderOf(own),
			row: first,
		};
	});
	return told.sort((a, b) => b.rows - a.rows || a.row - b.row);
}
