import type { Issue } from '../core';
import type { FieldType } from './comparisons';
import type { MatchModel } from './matchModel';

/** A row to be matched: an id of its own, where it comes from, and its cells. */
export interface MatchRecord {
	readonly id: string;
	/** The list or system it comes from; absent: not known. */
	readonly source?: string;
	readonly fields: Readonly<Record<string, unknown>>;
}

/** One column, or several of one meaning, and how rows are compared by it. */
export interface MatchField {
	readonly name: string;
	readonly type: FieldType;
	/** Columns of the rows; absent: the column of that name. */
	readonly columns?: readonly string[];
	/** Parts of one person or one address share a group; absent: the table has one of each. */
	readonly group?: string;
}

/** Rows of one kind. */
export interface MatchTable {
	readonly records: readonly MatchRecord[];
	readonly fields: readonly MatchField[];
	/** What the rows say of being two; only a person's word overrules it. */
	readonly apart?: (records: readonly MatchRecord[]) => ApartRule;
}

/** When two rows, by number, are two things however alike they look: a renewal and what it renews, parent and child. */
export interface ApartRule {
	/** Rows of equal content are compared as two where this differs. */
	readonly keyOf: (row: number) => string;
	readonly holds: (a: number, b: number) => boolean;
}

/** What matching learned before. */
export interface MatchContext {
	/** A model to be used as it is; absent: one is learned from the rows. */
	readonly model?: MatchModel;
}

/** `merge`: one without anybody looking. `review`: for a person. `distinct`: nothing like it here. */
export type Band = 'merge' | 'review' | 'distinct';

/** What matching says of one row: what Partner Dedupe adds under `match`. */
export interface RowMatch {
	readonly id: string;
	/** The smallest id of the rows that are one with it. */
	readonly cluster: string;
	/** Rows in the cluster. */
	readonly size: number;
	readonly band: Band;
	/** How likely the row belongs to the rest of its cluster; without others, to its nearest candidate. */
	readonly probability: number;
	/** The row that stands for the cluster; null when the row is alone. */
	readonly survivor: string | null;
	/** Why a row is in review; null elsewhere. */
	readonly reason: ReviewReason | null;
}

export type ReviewReason =
	| 'conflict'
	| 'doubtful'
	| 'equalButVague'
	| 'tooLarge'
	| 'tooManyMerges'
	| 'nearbyCluster';

/** Two rows that a person should look at. */
export interface ReviewPair {
	readonly a: string;
	readonly b: string;
	readonly probability: number;
	/** Log2 odds. */
	readonly weight: number;
	/** Whether matching put both in one cluster. */
	readonly together: boolean;
}

/** Pairs of one range of probabilities, and what became of them. */
export interface ReliabilityRow {
	readonly from: number;
	readonly to: number;
	readonly pairs: number;
	/** Sum of the probabilities: true pairs that the model expects here. */
	readonly expected: number;
	/** Pairs that all evidence together put into one cluster. */
	readonly together: number;
	/** Pairs that persons confirmed, and that they rejected. */
	readonly confirmed: number;
	readonly rejected: number;
}

/** What `matchRecords` answers. */
export interface MatchResult {
	/** One per row, in the order of the rows. */
	readonly rows: readonly RowMatch[];
	/** Most likely first. */
	readonly review: readonly ReviewPair[];
	readonly reliability: readonly ReliabilityRow[];
	readonly counts: MatchCounts;
	readonly blocking: BlockingReport;
	readonly model: MatchModel;
	readonly modelHash: string;
	readonly specHash: string;
	readonly issues: readonly Issue[];
}

interface MatchCounts {
	readonly rows: number;
	readonly clusters: number;
	/** Rows in the merge band that a survivor stands for. */
	readonly merges: number;
	readonly merge: number;
	readonly review: number;
	readonly distinct: number;
	/** Rows without any value to compare. */
	readonly blank: number;
}

/** How candidates were found, and what was left out. */
export interface BlockingReport {
	/** Units: rows that differ in some field. */
	readonly units: number;
	readonly keys: number;
	/** Blocks larger than allowed that were split by a second key. */
	readonly split: number;
	/** Blocks that stayed too large and were left out. */
	readonly skipped: number;
	/** The largest that were left out. */
	readonly largestSkipped: readonly { readonly key: string; readonly units: number }[];
	/** Pairs that share a block, each counted once per unit. */
	readonly seen: number;
	/** Units with more neighbours than are looked at. */
	readonly unseen: number;
	/** Pairs compared. */
	readonly compared: number;
}
