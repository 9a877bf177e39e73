import type { PARTNER_ROLES } from '../model';
import type { FieldName, PartnerField, RowKind } from './fields';

export type PartnerRole = (typeof PARTNER_ROLES)[number];

/**
 * A column of a source row: its header, or a dotted path into nested objects. Headers are compared by
 * `keyOf`. With a condition the column counts only where its value begins so or contains that.
 */
export type ColumnName =
	| string
	| { readonly column: string; readonly startsWith: string }
	| { readonly column: string; readonly contains: string };

/** A condition on a row. Everything that is given must hold. */
export interface Rule {
	/** The row says it is one of these (`attributes.type`); of an empty list: says what it is at all. */
	readonly object?: readonly string[];
	/** All these columns exist. */
	readonly all?: readonly string[];
	/** One of these columns exists. */
	readonly any?: readonly string[];
	/** None of these columns exists. */
	readonly none?: readonly string[];
	/** In one of these columns the value contains one of these words. */
	readonly says?: { readonly columns: readonly string[]; readonly words: readonly string[] };
}

/** Columns that name one partner of a row. */
export interface PartnerColumns {
	/** What the columns themselves say the partner does, e.g. a column called Reseller. */
	readonly role?: PartnerRole;
	readonly fields: Readonly<Partial<Record<PartnerField, readonly ColumnName[]>>>;
}

/** How rows of one kind are read: each field from the first of its columns that says something. */
export interface RecordMapping<Kind extends RowKind = RowKind> {
	readonly kind: Kind;
	/** The row is of this kind when one of these rules holds. */
	readonly when: readonly Rule[];
	readonly fields: Readonly<Partial<Record<FieldName<Kind>, readonly ColumnName[]>>>;
	readonly partners?: readonly PartnerColumns[];
	/** Beginnings of columns `<beginning><stage>` that hold when a stage was entered and left. */
	readonly stageDates?: { readonly entered: readonly string[]; readonly left: readonly string[] };
}
export type AnyMapping = { [Kind in RowKind]: RecordMapping<Kind> }[RowKind];

/** Names of stages by what they mean. */
export interface StageNames {
	readonly won: readonly string[];
	readonly lost: readonly string[];
	readonly open: readonly string[];
}

/** A source system as data: how its rows are recognised and read. */
export interface Preset {
	/** `sourceSystem` of its records. */
	readonly name: string;
	/** Rows are this system's when one of these rules holds; headers are compared exactly. */
	readonly detect: readonly Rule[];
	/** Column whose object holds the other columns, e.g. HubSpot's `properties`. */
	readonly container?: string;
	/** Column that holds earlier values by column, newest first. */
	readonly history?: string;
	/** Columns that mark a deleted row. */
	readonly deleted?: readonly string[];
	readonly ids: 'plain' | 'salesforce';
	/** Rows that look like this system's but only announce a record. */
	readonly notices?: readonly Rule[];
	/** The first mapping whose rules hold decides. */
	readonly mappings: readonly AnyMapping[];
	readonly stages: StageNames;
}
