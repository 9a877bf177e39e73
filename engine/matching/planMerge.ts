import { isMissing } from '../core';

/** Which value survives where rows of one cluster differ. */
export const SURVIVORSHIP_RULES = [
	'keepBoth',
	'longest',
	'mostComplete',
	'mostRecent',
	'mostTrusted',
	'survivor',
	'union',
] as const;
type SurvivorshipRule = (typeof SURVIVORSHIP_RULES)[number];

export interface SurvivorshipPolicy {
	/** Rule of each field; absent: `fallback`. */
	readonly rules: ReadonlyMap<string, SurvivorshipRule>;
	readonly fallback: SurvivorshipRule;
	/** Sources, the most trusted first. */
	readonly trust: readonly string[];
}

/** A row of a cluster with what decides between rows. */
export interface MergeRow {
	readonly id: string;
	readonly source?: string;
	/** When it last changed, in milliseconds; absent: not known, which is oldest. */
	readonly updatedAt?: number;
	readonly fields: Readonly<Record<string, unknown>>;
}

/** What happens to one field of the survivor. */
interface FieldChange {
	readonly field: string;
	readonly change: 'filled' | 'overwritten' | 'united';
	readonly rule: SurvivorshipRule;
	/** Row the value comes from; null when it was made from several. */
	readonly from: string | null;
	readonly value: unknown;
	/** The value before; absent when the survivor had no such field. */
	readonly before?: unknown;
}

/** A merge as data: nothing is changed until somebody applies it, and `undo` takes it back exactly. */
export interface MergePlan {
	readonly survivor: string;
	readonly removed: readonly string[];
	readonly changes: readonly FieldChange[];
	/** Values of removed rows that do not survive, by field. */
	readonly lost: readonly { readonly field: string; readonly from: string; readonly value: unknown }[];
	readonly undo: MergeUndo;
}

interface MergeUndo {
	readonly survivor: string;
	/** Fields to set back; `present: false`: the field is to be removed. */
	readonly fields: readonly { readonly field: string; readonly present: boolean; readonly value?: unknown }[];
	/** Rows to bring back, whole. */
	readonly rows: readonly MergeRow[];
}

const DEFAULT_SURVIVORSHIP: SurvivorshipPolicy = { rules: new Map(), fallback: 'survivor', trust: [] };

const isBlank = (value: unknown): boolean => isMissing(value) || (Array.isArray(value) && value.length === 0);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
/** A cell of its own; `constructor` of an empty row is none. */
const cellOf = ({ fields }: MergeRow, field: string): unknown =>
	Object.hasOwn(fields, field) ? fields[field] : undefined;
const filledIn = ({ fields }: MergeRow): number => Object.values(fields).filter((value) => !isBlank(value)).length;
const lengthOf = (value: unknown): number =>
	typeof value === 'string' ? value.length : (JSON.stringify(value) ?? '').length;

/** Rows in the order in which a rule prefers them; the survivor, then the smaller id, decides ties. */
function preferred(
	rows: readonly MergeRow[],
	field: string,
	rule: SurvivorshipRule,
	survivor: string,
	trust: readonly string[],
): MergeRow[] {
	const rank = (row: MergeRow): number => {
		const place = trust.indexOf(row.source ?? '');
		switch (rule) {
			case 'mostRecent':
				return row.updatedAt ?? -Infinity;
			case 'mostComplete':
				return filledIn(row);
			case 'mostTrusted':
				return place === -1 ? -Infinity : -place;
			case 'longest':
				return lengthOf(cellOf(row, field));
			default:
				return row.id === survivor ? 1 : 0;
		}
	};
	return [...rows].sort((a, b) => {
		const [x, y] = [rank(a), rank(b)];
		if (x !== y) return x > y ? -1 : 1;
		if (a.id === b.id) return 0;
		return a.id === survivor ? -1 : b.id === survivor ? 1 : a.id < b.id ? -1 : 1;
	});
}

function unite(values: readonly unknown[]): unknown[] {
	const seen = new Map<string, unknown>();
	for (const value of values.flatMap((one) => (Array.isArray(one) ? (one as unknown[]) : [one]))) {
		const key = typeof value === 'string' ? value.trim().toLowerCase() : JSON.stringify(value);
		if (!isBlank(value) && !seen.has(key)) seen.set(key, value);
	}
	return [...seen.values()];
}

/**
 * Plans the merge of rows that are one: which row survives, what is filled, what is overwritten, what is lost, and how
 * to undo it.
 *
 * A blank field of the survivor is filled whatever the rule. `union` and `keepBoth` make a list of all values, `union`
 * only where some row has a list already. Inputs are not changed.
 *
 * @param survivor id of the row that stays
 * @throws RangeError when the survivor is not among the rows. Cost: O(rows x fields)
 */
export function planMerge(
	rows: readonly MergeRow[],
	survivor: string,
	policy: SurvivorshipPolicy = DEFAULT_SURVIVORSHIP,
): MergePlan {
	const main = rows.find(({ id }) => id === survivor);
	if (main === undefined) throw new RangeError(`The survivor ${survivor} is not among the rows`);
	const others = rows.filter((row) => row !== main);
	const names = [...new Set(rows.flatMap(({ fields }) => Object.keys(fields)))].sort();
	const changes: FieldChange[] = [];
	const lost: { field: string; from: string; value: unknown }[] = [];
	for (const field of names) {
		const rule = policy.rules.get(field) ?? policy.fallback;
		const holders = rows.filter((row) => !isBlank(cellOf(row, field)));
		if (holders.length === 0) continue;
		const before = cellOf(main, field);
		const ordered = preferred(holders, field, rule, survivor, policy.trust);
		const lists =
			rule === 'keepBoth' || (rule === 'union' && holders.some((row) => Array.isArray(cellOf(row, field))));
		const best = ordered[0];
		const distinct = unite(preferred(holders, field, 'survivor', survivor, []).map((row) => cellOf(row, field)));
		const united = lists && (distinct.length > 1 || (best !== undefined && Array.isArray(cellOf(best, field))));
		const value: unknown = united ? distinct : best === undefined ? undefined : cellOf(best, field);
		if (!same(value, before)) {
			changes.push({
				field,
				change: isBlank(before) ? 'filled' : united ? 'united' : 'overwritten',
				rule,
				from: united ? null : (best?.id ?? null),
				value,
				...(Object.hasOwn(main.fields, field) ? { before } : {}),
			});
		}
		if (united) continue;
		for (const row of holders)
			if (!same(cellOf(row, field), value)) lost.push({ field, from: row.id, value: cellOf(row, field) });
	}
	return {
		survivor,
		removed: others.map(({ id }) => id).sort(),
		changes,
		lost,
		undo: {
			survivor,
			fields: changes.map(({ field }) =>
				Object.hasOwn(main.fields, field)
					? { field, present: true, value: main.fields[field] }
					: { field, present: false },
			),
			rows: others,
		},
	};
}

/** The survivor as a plan makes it. */
export function applyMerge(row: MergeRow, { changes }: MergePlan): MergeRow {
	return {
		...row,
		fields: { ...row.fields, ...Object.fromEntries(changes.map(({ field, value }) => [field, value])) },
	};
}

/** All rows as they were before a plan was applied. */
export function undoMerge(row: MergeRow, { fields, rows }: MergeUndo): MergeRow[] {
	const restored = new Map(Object.entries(row.fields));
	for (const { field, present, value } of fields) {
		if (present) restored.set(field, value);
		else restored.delete(field);
	}
	return [{ ...row, fields: Object.fromEntries(restored) }, ...rows];
}
