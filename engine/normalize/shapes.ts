import type { RowKind } from './fields';
import { findAll, findCells, toTargets, type Cell } from './cell';
import { findMarks, type RowMark } from './marks';
import { fitPlan, placeReader, type FittedPlan } from './fitPlan';
import { isRow, readHeaders, type Headers, type Row } from './headers';
import { keyReader } from './keyOf';
import { knownColumns } from './knownColumns';
import { planRow, type RowPlan } from './planRow';
import type { PreparedPreset } from './preparePreset';
import type { Preset } from './preset';
import { holds } from './rule';
import type { RefusalReason } from './types';

/** One way to read rows of a shape, and what a row must say for it. */
interface Candidate<Plan> {
	readonly plan: Plan;
	/** Cells and words of which one must be said; undefined: nothing must. */
	readonly says:
		| readonly {
				readonly cells: readonly Cell[];
				readonly words: readonly string[];
				readonly whole: boolean;
		  }[]
		| undefined;
}

/** How rows with the same columns are read. */
export interface Shape {
	readonly preset: Preset;
	readonly candidates: readonly Candidate<FittedPlan>[];
	/** Why no row of this shape is used. */
	readonly refused: RefusalReason | undefined;
	/** Cells that mark rows that are not used. */
	readonly marks: readonly RowMark[];
	/** What the row says it is, e.g. `Opportunity`. */
	readonly object: string | undefined;
}

/** How rows are read that have the same known columns. */
interface BaseShape extends Omit<Shape, 'candidates'> {
	readonly candidates: readonly Candidate<RowPlan>[];
	/** Columns that say what a row is, or hold the others. */
	readonly ignored: ReadonlySet<string>;
}

const NOTHING: Row = Object.freeze({});
const NO_KEYS: readonly string[] = [];
const MOST_SHAPES = 2000;

/** The columns inside a row's container. */
export const containedOf = (row: Row, container: string | undefined): Row => {
	const inner = container === undefined || !Object.hasOwn(row, container) ? undefined : row[container];
	return isRow(inner) ? inner : NOTHING;
};

const objectOf = (row: Row): string | undefined => {
	const attributes = Object.hasOwn(row, 'attributes') ? row['attributes'] : undefined;
	return isRow(attributes) && typeof attributes['type'] === 'string' ? attributes['type'] : undefined;
};

/**
 * Makes the recogniser of rows: it says how rows with these columns are read. Rows of one export share
 * their columns, so each distinct set is worked out once; a row like the one before it costs a comparison
 * of keys.
 */
export function shapeReader(
	presets: readonly PreparedPreset[],
	forcedKind: RowKind | undefined,
): (row: Row) => Shape {
	const keyFor = keyReader();
	const shapes = new Map<string, BaseShape>();
	const containers = [...new Set(presets.flatMap(({ preset }) => preset.container ?? []))];
	const isKnown = knownColumns(presets, keyFor);
	const placeOf = placeReader();
	let last:
		| {
				readonly keys: readonly string[];
				readonly inner: readonly string[];
				readonly object: string | undefined;
				readonly container: string | undefined;
				readonly shape: Shape;
		  }
		| undefined;

	const candidatesOf = (
		{ preset, mappings }: PreparedPreset,
		headers: Headers,
		object: string | undefined,
	): Candidate<RowPlan>[] => {
		const count = (names: readonly string[]): number =>
			toTargets(names).filter((target) => findCells(headers, target).length > 0).length;
		const byObject =
			object !== undefined && preset.mappings.some(({ when }) => when.some((rule) => rule.object));
		const fitting = mappings.flatMap((prepared): Candidate<RowPlan>[] => {
			const { when } = prepared.mapping;
			const rules = when.filter(
				(rule) => (!byObject || rule.object !== undefined) && holds(rule, object, count),
			);
			if (rules.length === 0) return [];
			const plan = planRow(prepared, headers);
			if (rules.some(({ says }) => says === undefined)) return [{ plan, says: undefined }];
			const says = rules
				.flatMap((rule) => rule.says ?? [])
				.map(({ columns, words, whole = false }) => ({
					cells: findAll(headers, toTargets(columns)),
					words: whole ? words.map(keyFor) : words,
					whole,
				}));
			return [{ plan, says }];
		});
		const forced = mappings.find(({ mapping }) => mapping.kind === forcedKind);
		return forced === undefined ? fitting : [...fitting, { plan: planRow(forced, headers), says: undefined }];
	};

	const workOut = (
		row: Row,
		keys: readonly string[],
		inner: readonly string[],
		object: string | undefined,
	): BaseShape => {
		const flat = readHeaders(keys, [], keyFor, placeOf);
		const exact = (names: readonly string[]): number =>
			names.filter((name) => flat.at(name).length > 0).length;
		const alike = (names: readonly string[]): number =>
			toTargets(names).filter(({ key }) => flat.find(key).length > 0).length;
		const refusedBy = ({ preset }: PreparedPreset): RefusalReason | undefined =>
			preset.refused?.find(({ when }) => when.some((rule) => holds(rule, object, exact)))?.reason;
		const isOf = ({ preset: { detect, looseHeaders, container } }: PreparedPreset): boolean =>
			detect.some((rule) => holds(rule, object, looseHeaders ? alike : exact)) &&
			(container === undefined || isRow(row[container]));
		const found = presets.find((one) => refusedBy(one) !== undefined || isOf(one)) ?? presets.at(-1);
		if (found === undefined) throw new RangeError('shapeReader needs at least one preset');
		const { preset, mappings } = found;
		const isContained = preset.container !== undefined && inner.length > 0;
		const headers = isContained ? readHeaders(keys, inner, keyFor, placeOf) : flat;
		const isTyped =
			object !== undefined && mappings.some(({ mapping }) => mapping.when.some((rule) => rule.object));
		const ignored = new Set([
			...(isTyped ? ['attributes'] : []),
			...(preset.container === undefined ? [] : [preset.container]),
		]);
		return {
			preset,
			candidates: candidatesOf(found, headers, object),
			refused: refusedBy(found),
			marks: findMarks(headers, preset),
			object,
			ignored,
		};
	};

	const fit = (
		{ ignored, candidates, ...shape }: BaseShape,
		keys: readonly string[],
		inner: readonly string[],
	): Shape => ({
		...shape,
		candidates: candidates.map(({ plan, says }) => ({
			plan: fitPlan(plan, keys, shape.preset.container === undefined ? [] : inner, ignored, placeOf),
			says,
		})),
	});

	return (row) => {
		const keys = Object.keys(row);
		const container = containers.find((name) => Object.hasOwn(row, name) && isRow(row[name]));
		const inner = container === undefined ? NO_KEYS : Object.keys(containedOf(row, container));
		const object = objectOf(row);
		if (
			last !== undefined &&
			object === last.object &&
			container === last.container &&
			sameTexts(keys, last.keys) &&
			sameTexts(inner, last.inner)
		) {
			return last.shape;
		}
		const [known, knownInside] = [keys.filter(isKnown), inner.filter(isKnown)];
		const key = `${known.length}\u0000${container ?? ''}\u0000${object ?? ''}\u0000${known.join('\u0000')}\u0001${knownInside.join('\u0000')}`;
		let base = shapes.get(key);
		if (base === undefined) {
			if (shapes.size >= MOST_SHAPES) shapes.clear();
			shapes.set(key, (base = workOut(row, known, knownInside, object)));
		}
		last = { keys, inner, object, container, shape: fit(base, keys, inner) };
		return last.shape;
	};
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
	if (a.length !== b.length) return false;
	for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
	return true;
}
