import { plainCell } from './cell';
import type { Place } from './headers';
import type { FieldPlan, RowPlan } from './planRow';

/** A stage and the columns that say when deals entered and left it. */
interface StageDates {
	readonly stage: string;
	readonly entered: FieldPlan | undefined;
	readonly left: FieldPlan | undefined;
}

/** A plan and what rows of one exact set of columns have beyond it. */
export interface FittedPlan extends RowPlan {
	/** Columns that no field takes. */
	readonly unknown: readonly Place[];
	readonly stages: readonly StageDates[];
}

/** Places by key, so that each column has one. */
export function placeReader(): (key: string, contained: boolean) => Place {
	const [inRow, inside] = [new Map<string, Place>(), new Map<string, Place>()];
	return (key, contained) => {
		const places = contained ? inside : inRow;
		let place = places.get(key);
		if (place === undefined) places.set(key, (place = { key, contained }));
		return place;
	};
}

function stagesOf({ stageDates }: RowPlan, places: readonly Place[]): readonly StageDates[] {
	if (stageDates === undefined) return [];
	const { entered, left, ...plan } = stageDates;
	const stages = new Map<string, { entered?: FieldPlan; left?: FieldPlan }>();
	const note = (place: Place, beginnings: readonly string[], side: 'entered' | 'left'): void => {
		for (const beginning of beginnings) {
			if (!place.key.startsWith(beginning)) continue;
			const stage = place.key.slice(beginning.length);
			const known = stages.get(stage) ?? {};
			known[side] ??= { ...plan, cells: [plainCell(place)] };
			stages.set(stage, known);
		}
	};
	for (const place of places) {
		note(place, entered, 'entered');
		note(place, left, 'left');
	}
	return [...stages].map(([stage, dates]) => ({ stage, entered: dates.entered, left: dates.left }));
}

/**
 * Adds to a plan what the columns of a row have beyond it. Rows of a CRM differ in columns that no field
 * takes; the plan itself is the same for all of them. Cost: O(columns).
 */
export function fitPlan(
	plan: RowPlan,
	keys: readonly string[],
	inner: readonly string[],
	ignored: ReadonlySet<string>,
	placeOf: (key: string, contained: boolean) => Place,
): FittedPlan {
	const unknown: Place[] = [];
	for (const key of inner) if (!plan.taken.inside.has(key)) unknown.push(placeOf(key, true));
	for (const key of keys)
		if (!plan.taken.row.has(key) && !ignored.has(key)) unknown.push(placeOf(key, false));
	return { ...plan, unknown, stages: stagesOf(plan, unknown) };
}
