import { findAll, findCells, toTarget, type Cell } from './cell';
import { isRowRecord, type PartnerField, type RowKind } from './fields';
import type { Headers, Place } from './headers';
import type { PreparedField, PreparedMapping } from './prepareMapping';
import type { AnyMapping, PartnerRole, RecordMapping } from './preset';
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

/** A mapping made fit for rows with certain known columns, so that reading a row is a walk through short lists. */
export interface RowPlan {
	readonly kind: RowKind;
	readonly mapping: AnyMapping;
	/** What rows of this kind are by themselves. */
	readonly fixed: readonly (readonly [string, string])[];
	/** Fields that are copied into the record as they are read. */
	readonly fields: readonly FieldPlan[];
	/** Fields that decide others. */
	readonly inputs: ReadonlyMap<string, FieldPlan>;
	readonly partners: readonly PartnerPlan[];
	/** Columns that a field takes, in the row and inside its container. */
	readonly taken: { readonly row: ReadonlySet<string>; readonly inside: ReadonlySet<string> };
	/** Columns of which only members are taken, with the names of those members. */
	readonly lookups: readonly { readonly place: Place; readonly taken: ReadonlySet<string> }[];
	/** Fields with an own column that rows of this shape have. */
	readonly ownFound: readonly string[];
	/** How columns named after a stage are read; they stay among the unknown columns. */
	readonly stageDates: (Omit<FieldPlan, 'cells'> & NonNullable<RecordMapping['stageDates']>) | undefined;
}

const INPUTS: ReadonlySet<string> = new Set([
	'id', 'acv', 'amount', 'homeAmount', 'currency', 'isWon', 'isLost', 'isClosed', 'firstName', 'lastName',
	'isArchived', 'otherId', 'aboutName', 'companyIds', 'contactIds',
]);
/** Fields of the naming row that are not the partner's own. */
const OF_THE_CLAIM: ReadonlySet<string> = new Set([
	'partnerName', 'partnerId', 'partnerNameOrId', 'partnerRole', 'partnerClaimedAt',
]);
/** `partnerManagerEmail` -> `managerEmail` */
const ownName = (field: string): string => field.charAt(7).toLowerCase() + field.slice(8);

const isInput = (kind: RowKind, field: string): boolean =>
	INPUTS.has(field) || (kind === 'opportunity' && field === 'status') || !isRowRecord(kind);

const NAMES = ['partnerName', 'partnerId', 'partnerNameOrId'] as const;

/**
 * Fits a prepared mapping to the headers of a shape.
 *
 * Only the first column that a field finds counts as taken: the ones after it are read where it is empty,
 * and stay among the unknown columns, so that nothing is lost. What a row says of a partner beyond its
 * name stays there too.
 */
export function planRow(prepared: PreparedMapping, headers: Headers): RowPlan {
	const { mapping, own } = prepared;
	const taken = { row: new Set<string>(), inside: new Set<string>() };
	const members = new Map<Place, Set<string>>();
	const take = ({ place, rest: [member, ...deeper], conditional }: Cell): void => {
		if (conditional) return;
		if (member === undefined) taken[place.contained ? 'inside' : 'row'].add(place.key);
		else members.set(place, (members.get(place) ?? new Set(['attributes'])).add(deeper.length === 0 ? member : ''));
	};
	const planField = ({ field, targets, read, unreadCode }: PreparedField, keeps: boolean): FieldPlan | undefined => {
		const cells = findAll(headers, targets);
		const [first] = cells;
		if (first === undefined) return undefined;
		if (!keeps) take(first);
		return { field, cells, read, unreadCode };
	};

	const home = prepared.fields.find(({ field }) => field === 'homeAmount');
	const keeps = new Set<string>(mapping.keeps);
	const hasHome = home !== undefined && findAll(headers, home.targets).length > 0;
	if (hasHome) for (const field of ['amount', 'currency']) keeps.add(field);
	const plans = prepared.fields.flatMap((one) => planField(one, keeps.has(one.field)) ?? []);
	const partners = prepared.partners.flatMap(({ role, fields }): PartnerPlan[] => {
		const found = fields.flatMap((one) => planField(one, true) ?? []);
		const byField = new Map(found.map((plan) => [plan.field as PartnerField, plan]));
		if (!NAMES.some((field) => byField.has(field))) return [];
		for (const { field, cells } of found) if (OF_THE_CLAIM.has(field) && cells[0] !== undefined) take(cells[0]);
		const details = found.filter(({ field }) => !OF_THE_CLAIM.has(field));
		return [{ role, fields: byField, details: details.map((plan) => ({ ...plan, field: ownName(plan.field) })) }];
	});
	const lookups = [...members]
		.filter(([{ contained, key }]) => !taken[contained ? 'inside' : 'row'].has(key))
		.map(([place, names]) => ({ place, taken: names }));
	for (const { place } of lookups) taken[place.contained ? 'inside' : 'row'].add(place.key);
	const dated = prepared.fields.find(({ field }) => field === 'createdAt');
	const { stageDates } = mapping;
	return {
		kind: mapping.kind,
		mapping,
		fixed: Object.entries(mapping.fixed ?? {}),
		fields: plans.filter(({ field }) => !isInput(mapping.kind, field)),
		inputs: new Map(plans.filter(({ field }) => isInput(mapping.kind, field)).map((plan) => [plan.field, plan])),
		partners,
		taken,
		lookups,
		ownFound: [...own].flatMap(([field, column]) =>
			findCells(headers, toTarget(column)).length > 0 ? [field] : [],
		),
		stageDates:
			stageDates === undefined || dated === undefined
				? undefined
				: { field: 'stageHistory', read: dated.read, unreadCode: dated.unreadCode, ...stageDates },
	};
}
