import { DAY } from '../core';
import { isRow, type Headers, type Place, type Row } from './headers';
import { keyOf } from './keyOf';
import type { ColumnName } from './preset';

/** A column name taken apart once: by its whole header, else by the first step of a path. */
export interface Target {
	readonly text: string;
	readonly key: string;
	readonly firstKey: string;
	readonly rest: readonly string[];
	/** The column counts only where its text is like this. */
	readonly accepts: ((text: string) => boolean) | undefined;
	/** Puts a value that the source writes in its own way into the usual one. */
	readonly rewrite: ((value: unknown) => unknown) | undefined;
}

/** One place of a row to read a value from. */
export interface Cell {
	readonly place: Place;
	/** Steps below the column, for nested objects. */
	readonly rest: readonly string[];
	/** What to call it towards a person. */
	readonly column: string;
	/** Whether its value counts in some rows only. */
	readonly conditional: boolean;
	readonly get: (row: Row, contained: Row) => unknown;
}

/** The name of a column, with or without what is asked of its values. */
export const columnOf = (named: string | { readonly column: string }): string => (typeof named === 'string' ? named : named.column);

export function toTarget(name: ColumnName): Target {
	const text = columnOf(name);
	const [first = '', ...rest] = text.split('.');
	const rewrite = typeof name === 'object' && 'written' in name ? REWRITE[name.written] : undefined;
	return { text, key: keyOf(text), firstKey: keyOf(first), rest, accepts: conditionOf(name), rewrite };
}

const numberOf = (value: unknown): number =>
	typeof value === 'string' && /^-?\d+$/.test(value)
		? Number(value)
		: typeof value === 'number'
			? value
			: NaN;

const REWRITE = {
	hundredths: (value: unknown): unknown => {
		const hundredths = numberOf(value);
		return Number.isFinite(hundredths) ? hundredths / 100 : value;
	},
	listed: (value: unknown): unknown => (typeof value === 'string' ? value.split(/[;,]/)[0] : value),
	midnightUtc: (value: unknown): unknown => {
		const instant = numberOf(value);
		const isDay = Math.abs(instant) >= 1e11 && instant % DAY === 0 && Math.abs(instant) < 8e15;
		return isDay ? new Date(instant).toISOString().slice(0, 10) : value;
	},
} as const;

const targetsOf = new WeakMap<readonly ColumnName[], readonly Target[]>();

/** The targets of a list of columns; the lists of presets are taken apart once per process. */
export function toTargets(names: readonly ColumnName[]): readonly Target[] {
	let targets = targetsOf.get(names);
	if (targets === undefined) targetsOf.set(names, (targets = names.map(toTarget)));
	return targets;
}

function conditionOf(name: ColumnName): ((text: string) => boolean) | undefined {
	if (typeof name === 'string' || 'written' in name) return undefined;
	return 'startsWith' in name
		? (text) => text.startsWith(name.startsWith)
		: (text) => text.includes(name.contains);
}

/** The value below an object, by own keys only. */
function descend(value: unknown, steps: readonly string[]): unknown {
	let found = value;
	for (const step of steps) {
		if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
		found = (found as Row)[step];
	}
	return found;
}

/** HubSpot's older API wraps each value with its time and history. */
const unwrap = (value: unknown): unknown =>
	isRow(value) && Object.hasOwn(value, 'value') ? value['value'] : value;

function toCell(place: Place, { text, rest, accepts, rewrite }: Target, nested: boolean): Cell {
	const { key, contained } = place;
	const steps = nested ? rest : [];
	const plain = (row: Row): unknown => row[key];
	const from = (row: Row, inner: Row): unknown => (contained ? unwrap(inner[key]) : row[key]);
	const deep =
		steps.length > 0 ? (row: Row, inner: Row) => descend(from(row, inner), steps) : contained ? from : plain;
	const get =
		accepts === undefined
			? rewrite === undefined
				? deep
				: (row: Row, inner: Row): unknown => rewrite(deep(row, inner))
			: (row: Row, inner: Row): unknown => {
					const value = deep(row, inner);
					return typeof value === 'string' && accepts(value) ? value : undefined;
				};
	return { place, rest: steps, column: nested ? text : key, conditional: accepts !== undefined, get };
}

/** The cell of a whole column. */
export const plainCell = (place: Place): Cell => toCell(place, toTarget(place.key), false);

/** The cells of several column names, in their order. */
export const findAll = (headers: Headers, targets: readonly Target[]): readonly Cell[] => {
	const cells: Cell[] = [];
	for (const target of targets) for (const cell of findCells(headers, target)) cells.push(cell);
	return cells;
};

const NO_CELLS: readonly Cell[] = [];

/** The cells that a column name means in rows of these headers; empty when there is no such column. */
export function findCells(headers: Headers, target: Target): readonly Cell[] {
	const exact = headers.at(target.text);
	const alike = headers.find(target.key);
	if (exact.length + alike.length > 0) {
		return [...new Set([...exact, ...alike])].map((place) => toCell(place, target, false));
	}
	if (target.rest.length === 0) return NO_CELLS;
	return headers.find(target.firstKey).map((place) => toCell(place, target, true));
}
