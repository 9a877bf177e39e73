import { findCells, toTarget, toTargets, type Cell } from './cell';
import type { PartnerField, RowKind } from './fields';
import type { Headers, Place } from './headers';
import type { PreparedField, PreparedMapping } from './prepareMapping';
import type { PartnerRole } from './preset';
import type { Reader } from './readers';
import type { IssueCode } from './tally';

/** How one field is read from rows of one shape: the first cell that says something decides. */
export interface FieldPlan {
	readonly field: string;
	readonly cells: readonly Cell[];
	readonly read: Reader;
	/** What it is called when a value cannot be read. */
	readonly unreadCode: IssueCode;
}

/** How one partner that rows name is read. */
export interface PartnerPlan {
	readonly role: PartnerRole | undefined;
	readonly fields: ReadonlyMap<PartnerField, FieldPlan>;
	/** Fields of the partner itself, by their canonical name. */
	readonly details: readonly FieldPlan[];
}

/** A stage and the columns that say when deals entered and left it. */
export interface StageDates {
	readonly stage: string;
	readonly entered: FieldPlan | undefined;
	readonly left: FieldPlan | undefined;
}

/** A mapping made fit for rows of one shape, so that reading a row is a walk through short lists. */
export interface RowPlan {
	readonly kind: RowKind;
	/** Fields that are copied into the record as they are read. */
	readonly fields: readonly FieldPlan[];
	/** Fields that decide others. */
	readonly inputs: ReadonlyMap<string, FieldPlan>;
	readonly partners: readonly PartnerPlan[];
	readonly stageDates: readonly StageDates[];
	/** Columns that no field takes. */
	readonly unknown: readonly Place[];
	/** Columns of which only members are taken, with the names of those members. */
	readonly lookups: readonly { readonly place: Place; readonly taken: ReadonlySet<string> }[];
	/** Fields with an own column that rows of this shape have. */
	readonly ownFound: readonly string[];
}

const INPUTS: ReadonlySet<string> = new Set([
	'id', 'acv', 'amount', 'homeAmount', 'currency', 'isWon', 'isLost', 'isClosed', 'firstName', 'lastName',
]);
/** Fields of the naming row that are not the partner's own. */
const OF_THE_CLAIM: ReadonlySet<string> = new Set([
	'partnerName', 'partnerId', 'partnerNameOrId', 'partnerRole', 'partnerClaimedAt',
]);
/** `partnerManagerEmail` -> `managerEmail` */
const ownName = (field: string): string => field.charAt(7).toLowerCase() + field.slice(8);

const isInput = (kind: RowKind, field: string): boolean =>
	INPUTS.has(field) || (kind === 'opportunity' && field === 'status') || kind === 'stageChange' || kind === 'claim';

const samePlace = (place: Place): string => `${place.contained ? 1 : 0}${place.key}`;

/**
 * Fits a prepared mapping to the headers of a shape.
 *
 * Only the first column that a field finds counts as taken: the ones after it are read where it is empty,
 * and stay among the unknown columns, so that nothing is lost. What a row says of a partner beyond its
 * name stays there too.
 */
export function planRow(prepared: PreparedMapping, headers: Headers, ignored: ReadonlySet<string>): RowPlan {
	const { mapping, own } = prepared;
	const taken = new Map<string, Place>();
	const members = new Map<string, Set<string>>();
	const fieldPlan = ({ field, targets, read, unreadCode }: PreparedField, keeps: boolean): FieldPlan | undefined => {
		const cells = targets.flatMap((target) => findCells(headers, target));
		const [first] = cells;
		if (first === undefined) return undefined;
		if (!keeps && !first.conditional) {
			const id = samePlace(first.place);
			if (first.rest.length === 0) taken.set(id, first.place);
			else members.set(id, (members.get(id) ?? new Set()).add(first.rest.length === 1 ? (first.rest[0] ?? '') : ''));
		}
		return { field, cells, read, unreadCode };
	};

	const home = prepared.fields.find(({ field }) => field === 'homeAmount');
	const hasHome = home?.targets.some((target) => findCells(headers, target).length > 0) ?? false;
	const plans = prepared.fields.flatMap(
		(one) => fieldPlan(one, hasHome && (one.field === 'amount' || one.field === 'currency')) ?? [],
	);
	const partners = prepared.partners.flatMap(({ role, fields }): PartnerPlan[] => {
		const found = fields.flatMap((one) => fieldPlan(one, !OF_THE_CLAIM.has(one.field)) ?? []);
		const byField = new Map(found.map((plan) => [plan.field as PartnerField, plan]));
		if (!(['partnerName', 'partnerId', 'partnerNameOrId'] as const).some((field) => byField.has(field))) return [];
		const details = found.filter(({ field }) => !OF_THE_CLAIM.has(field));
		return [{ role, fields: byField, details: details.map((plan) => ({ ...plan, field: ownName(plan.field) })) }];
	});
	const free = headers.places.filter((place) => !taken.has(samePlace(place)) && (place.contained || !ignored.has(place.key)));
	return {
		kind: mapping.kind,
		fields: plans.filter(({ field }) => !isInput(mapping.kind, field)),
		inputs: new Map(plans.filter(({ field }) => isInput(mapping.kind, field)).map((plan) => [plan.field, plan])),
		partners,
		stageDates: planStageDates(prepared, headers),
		unknown: free.filter((place) => !members.has(samePlace(place))),
		lookups: free.flatMap((place) => {
			const names = members.get(samePlace(place));
			return names === undefined ? [] : [{ place, taken: names.add('attributes') }];
		}),
		ownFound: [...own].filter(([, column]) => findCells(headers, toTarget(column)).length > 0).map(([field]) => field),
	};
}

/** Finds the columns that are named after a stage; they stay among the unknown columns. */
function planStageDates({ mapping, fields }: PreparedMapping, headers: Headers): readonly StageDates[] {
	const { stageDates } = mapping;
	const dated = fields.find(({ field }) => field === 'createdAt');
	if (stageDates === undefined || dated === undefined) return [];
	const stages = new Map<string, { entered?: FieldPlan; left?: FieldPlan }>();
	for (const side of ['entered', 'left'] as const) {
		for (const beginning of stageDates[side]) {
			for (const { key } of headers.places.filter((place) => place.key.startsWith(beginning))) {
				const stage = key.slice(beginning.length);
				const known = stages.get(stage) ?? {};
				known[side] ??= { ...dated, field: 'stageHistory', cells: findCells(headers, toTarget(key)) };
				stages.set(stage, known);
			}
		}
	}
	return [...stages].map(([stage, { entered, left }]) => ({ stage, entered, left }));
}
