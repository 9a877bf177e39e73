import type { PARTNER_ROLES } from '../model';
import type { FieldName, PartnerField, RowKind } from './fields';

export type PartnerRole = (typeof PARTNER_ROLES)[number];

/**
 * A column of a source row: its header, or a dotted path into nested objects. Headers are compared by
 * `keyOf`. With a condition the column counts only where its value begins so or contains that. `written`
 * says how the source writes it: money in hundredths, a calendar day as its midnight in UTC, or a list of
 * texts of which the first counts.
 */
export type ColumnName =
	| string
	| { readonly column: string; readonly startsWith: string }
	| { readonly column: string; readonly contains: string }
	| { readonly column: string; readonly written: 'hundredths' | 'listed' | 'midnightUtc' };

/** A condition on a row. Everything that is given must hold. */
export interface Rule {
	/** The row says it is one of these (`attributes.type`, `*` is any beginning); empty: says what it is at all. */
	readonly object?: readonly string[];
	/** All these columns exist. */
	readonly all?: readonly string[];
	/** One of these columns exists. */
	readonly any?: readonly string[];
	/** Of each of these lists one column exists. */
	readonly oneOfEach?: readonly (readonly string[])[];
	/** None of these columns exists. */
	readonly none?: readonly string[];
	/** In one of these columns the value contains one of these words, or is one of them (by `keyOf`). */
	readonly says?: Saying;
}

interface Saying {
	readonly columns: readonly string[];
	readonly words: readonly string[];
	readonly whole?: true;
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
	/** What rows of this kind are by themselves, where no column says otherwise. */
	readonly fixed?: Readonly<Partial<Record<FieldName<Kind>, string>>>;
	/** Fields whose columns stay under `source` as they were written. */
	readonly keeps?: readonly FieldName<Kind>[];
	/** Lists of fields, `partner` among them; a row that fills none of a list is refused. */
	readonly needs?: readonly (readonly string[])[];
	/** Rows of the same partner, account and time tell one event and become one record. */
	readonly isEvent?: true;
	/** A row without an id has one made of everything that it says. */
	readonly idOfRow?: true;
	/** What rows that are folded into a deal are called under its source. */
	readonly label?: string;
	/** Claims of these rows were made once: they say since when a deal's own claims hold, and no more. */
	readonly datesClaims?: true;
}
export type AnyMapping = { [Kind in RowKind]: RecordMapping<Kind> }[RowKind];

/** Names of stages by what they mean. */
export interface StageNames {
	readonly won: readonly string[];
	readonly lost: readonly string[];
	readonly open: readonly string[];
}

/** A column that marks a row: with a yes, or with one of these words. */
export type Mark = string | { readonly column: string; readonly words: readonly string[] };

/** How rows are told that define the columns an account made itself, and the values of a numbered one. */
export interface Definitions {
	/** What the source calls a column that an account made; it has its other columns under their own names. */
	readonly madeColumn: RegExp;
	/** Column that holds such columns, where the row itself does not. */
	readonly container: string;
	readonly columns: {
		readonly all: readonly string[];
		readonly key: readonly string[];
		readonly name: readonly string[];
		/** Column with a list of `{ id, label }` */
		readonly options: string;
	};
	readonly values: {
		readonly all: readonly string[];
		/** The column whose numbers these rows name. */
		readonly of: string;
		readonly id: string;
		readonly name: string;
	};
	/** Columns of a change: which column changed, and its values. */
	readonly change: { readonly column: string; readonly values: readonly string[]; readonly inside: string };
}

/** Columns of a row that defines a pipeline with its stages, and of each of these. */
export interface PipelineColumns {
	readonly id: readonly string[];
	readonly name: string;
	/** Column with the list of stages. */
	readonly stages: string;
	readonly stage: {
		readonly id: readonly string[];
		readonly name: string;
		readonly isClosed: readonly string[];
		readonly isWon: readonly string[];
		/** Of a deal in this stage; where it is closed, 1 is won and 0 is lost. */
		readonly probability: readonly string[];
	};
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
	/** Columns that mark a deleted row: with a yes, or with one of these words. */
	readonly deleted?: readonly Mark[];
	/** Columns that mark a row of something that has not happened yet. */
	readonly planned?: readonly Mark[];
	/** What ids look like where a column holds an id or a name. */
	readonly ids: 'number' | 'plain' | 'salesforce';
	/** Rows that look like this system's and are no record: why, and how they are told. */
	readonly refused?: readonly { readonly reason: 'notice' | 'payment'; readonly when: readonly Rule[] }[];
	/** Headers of `detect` are compared by `keyOf`, as people write them. */
	readonly looseHeaders?: true;
	/** Its times without offset are in UTC, not in the workflow's time zone. */
	readonly utc?: true;
	/** Dates and activities are written by people in their own words. */
	readonly ownWords?: true;
	/** Its rows name partners of other rows: a name that is nobody's makes no partner. */
	readonly mentions?: true;
	/** Rows that say what the source's own columns and numbers are called. */
	readonly definitions?: readonly Definitions[];
	/** Rows that say what the ids of pipelines and stages are called, and which stages end a deal. */
	readonly pipelines?: PipelineColumns;
	/** The first mapping whose rules hold decides. */
	readonly mappings: readonly AnyMapping[];
	readonly stages: StageNames;
}
