import type { RowKind, ReaderName } from './fields';
import { findCells, toTargets, type Cell } from './cell';
import { isRow, readHeaders, type Headers, type Row } from './headers';
import { isBlank } from './isBlank';
import { keyReader } from './keyOf';
import { planRow, type RowPlan } from './planRow';
import { prepareMapping, type PreparedMapping } from './prepareMapping';
import type { Preset, Rule } from './preset';
import { readText, type Reader } from './readers';

/** One way to read rows of a shape, and what a row must say for it. */
interface Candidate {
	readonly plan: RowPlan;
	/** Cells and folded words of which one must be said; absent: nothing must. */
	readonly says?: readonly { readonly cells: readonly Cell[]; readonly words: readonly string[] }[];
}

/** How rows of one shape are read. */
export interface Shape {
	readonly preset: Preset;
	readonly candidates: readonly Candidate[];
	readonly isNotice: boolean;
	/** Column that marks deleted rows. */
	readonly deleted: readonly Cell[];
	/** What the row says it is, e.g. `Opportunity`. */
	readonly object: string | undefined;
}

/** A preset with its mappings made ready. */
export interface PreparedPreset {
	readonly preset: Preset;
	readonly mappings: readonly PreparedMapping[];
}

const NOTHING: Row = Object.freeze({});
const MOST_SHAPES = 2000;
const PARTS: ReadonlySet<RowKind> = new Set(['stageChange', 'claim']);

/** The columns inside a row's container. */
export const containedOf = (row: Row, container: string | undefined): Row => {
	const inner = container === undefined || !Object.hasOwn(row, container) ? undefined : row[container];
	return isRow(inner) ? inner : NOTHING;
};

const objectOf = (row: Row): string | undefined => {
	const attributes = Object.hasOwn(row, 'attributes') ? row['attributes'] : undefined;
	return isRow(attributes) && typeof attributes['type'] === 'string' ? attributes['type'] : undefined;
};

/** @param count how many of these columns exist */
function holds(rule: Rule, object: string | undefined, count: (names: readonly string[]) => number): boolean {
	if (rule.object !== undefined) {
		if (object === undefined || (rule.object.length > 0 && !rule.object.includes(object))) return false;
	}
	if (rule.all !== undefined && count(rule.all) < rule.all.length) return false;
	if (rule.any !== undefined && count(rule.any) === 0) return false;
	return rule.none === undefined || count(rule.none) === 0;
}

/** Makes a preset ready for one run: its own columns joined in, and where asked for held to one type. */
export function preparePreset(
	preset: Preset,
	kind: RowKind | undefined,
	fallback: Preset,
	own: ReadonlyMap<string, string>,
	readers: Readonly<Record<ReaderName, Reader>>,
): PreparedPreset {
	const wanted = preset.mappings.filter((mapping) => kind === undefined || mapping.kind === kind || PARTS.has(mapping.kind));
	const borrowed = fallback.mappings.filter((mapping) => mapping.kind === kind);
	const mappings = kind === undefined || wanted.some((mapping) => mapping.kind === kind) ? wanted : [...wanted, ...borrowed];
	return { preset, mappings: mappings.map((mapping) => prepareMapping(mapping, own, readers)) };
}

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
	const shapes = new Map<string, Shape>();
	const containers = [...new Set(presets.flatMap(({ preset }) => preset.container ?? []))];
	let last: { readonly keys: readonly string[]; readonly inner: readonly string[]; readonly object: string | undefined; readonly shape: Shape } | undefined;

	const candidatesOf = ({ preset, mappings }: PreparedPreset, headers: Headers, object: string | undefined): Candidate[] => {
		const count = (names: readonly string[]): number =>
			toTargets(names).filter((target) => findCells(headers, target).length > 0).length;
		const byObject = object !== undefined && preset.mappings.some(({ when }) => when.some((rule) => rule.object));
		const ignored = new Set([...(byObject ? ['attributes'] : []), ...(preset.container === undefined ? [] : [preset.container])]);
		return mappings.flatMap((prepared): Candidate[] => {
			const { kind, when } = prepared.mapping;
			const rules = when.filter((rule) => (!byObject || rule.object !== undefined) && holds(rule, object, count));
			const isForced = kind === forcedKind;
			if (rules.length === 0 && !isForced) return [];
			const plan = planRow(prepared, headers, ignored);
			if (isForced || rules.some(({ says }) => says === undefined)) return [{ plan }];
			const says = rules.flatMap((rule) => rule.says ?? []).map(({ columns, words }) => ({
				cells: toTargets(columns).flatMap((target) => findCells(headers, target)),
				words,
			}));
			return [{ plan, says }];
		});
	};

	const workOut = (row: Row, keys: readonly string[], inner: readonly string[], object: string | undefined): Shape => {
		const flat = readHeaders(keys, [], keyFor);
		const exact = (names: readonly string[]): number => names.filter((name) => flat.at(name).length > 0).length;
		const isNotice = ({ preset }: PreparedPreset) => preset.notices?.some((rule) => holds(rule, object, exact)) ?? false;
		const found =
			presets.find(
				(one) =>
					isNotice(one) ||
					(one.preset.detect.some((rule) => holds(rule, object, exact)) &&
						(one.preset.container === undefined || isRow(row[one.preset.container]))),
			) ?? presets.at(-1);
		if (found === undefined) throw new RangeError('shapeReader needs at least one preset');
		const { preset } = found;
		const headers = preset.container === undefined || inner.length === 0 ? flat : readHeaders(keys, inner, keyFor);
		const deleted = toTargets(preset.deleted ?? []).flatMap((target) => findCells(headers, target));
		return { preset, candidates: candidatesOf(found, headers, object), isNotice: isNotice(found), deleted, object };
	};

	return (row) => {
		const keys = Object.keys(row);
		const container = containers.find((name) => isRow(row[name]) && Object.hasOwn(row, name));
		const inner = container === undefined ? [] : Object.keys(containedOf(row, container));
		const object = objectOf(row);
		if (last !== undefined && object === last.object && sameTexts(keys, last.keys) && sameTexts(inner, last.inner)) {
			return last.shape;
		}
		const key = `${keys.length}\u0000${object ?? ''}\u0000${keys.join('\u0000')}\u0001${inner.join('\u0000')}`;
		let shape = shapes.get(key);
		if (shape === undefined) {
			if (shapes.size >= MOST_SHAPES) shapes.clear();
			shapes.set(key, (shape = workOut(row, keys, inner, object)));
		}
		last = { keys, inner, object, shape };
		return shape;
	};
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
	if (a.length !== b.length) return false;
	for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
	return true;
}

/** The way to read one row: the first candidate for which it says what it must. */
export function choosePlan({ candidates }: Shape, row: Row, contained: Row): RowPlan | undefined {
	return candidates.find(
		({ says }) =>
			says === undefined ||
			says.some(({ cells, words }) =>
				cells.some((cell) => {
					const raw = cell.get(row, contained);
					const said = isBlank(raw) ? undefined : readText(raw)?.toLowerCase();
					return said !== undefined && words.some((word) => said.includes(word));
				}),
			),
	)?.plan;
}
