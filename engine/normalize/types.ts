import type { Issue } from '../core';
import type { BookRecord, Reject, RecordType } from '../model';

/** A record and where it came from. */
export interface NormalizedRecord {
	readonly record: BookRecord;
	/** Position of its row in the input, from 0; of a partner that only deals name, the first such row. */
	readonly row: number;
	/** All its rows, when others were folded into it: stage changes and claims of a deal, rows of an event. */
	readonly rows?: readonly number[];
}

/** An issue that many rows may share: counted, with its first example. */
export interface NormalizeIssue extends Issue {
	readonly count: number;
	/** Row of the example. */
	readonly row: number;
}

/** A stage name that is in no list and was read as open. */
export interface UnknownStage {
	readonly name: string;
	readonly count: number;
}

interface NormalizeCounts {
	readonly rowsIn: number;
	/** Items without any field; they are nothing. */
	readonly empty: number;
	/** Rows that were records already and were handed on as they are. */
	readonly handedOn: number;
	/** Rows folded into the deal they belong to, or into the record of the event that several rows tell. */
	readonly folded: number;
	/** Rows that say what columns and numbers of the others mean; absent where there are none. */
	readonly definitions?: number;
	/** Records that came out, by type. */
	readonly records: Readonly<Partial<Record<RecordType, number>>>;
	/** Rows that could not be used, by reason. */
	readonly refused: Readonly<Partial<Record<RefusalReason, number>>>;
}

export interface NormalizeResult {
	/** In the order of their rows; partners that only deals name come last. */
	readonly records: readonly NormalizedRecord[];
	readonly rejects: readonly Reject[];
	readonly issues: readonly NormalizeIssue[];
	/** Most frequent first. */
	readonly unknownStages: readonly UnknownStage[];
	/** Touches that name somebody whom no record of the batch is known to be. */
	readonly unmatched: readonly UnmatchedRow[];
	readonly counts: NormalizeCounts;
}

export type RefusalReason =
	| 'blankRow' | 'claimWithoutDeal' | 'deleted' | 'historyWithoutDeal' | 'missingField' | 'noIdentity' | 'notAPartner'
	| 'notARow' | 'notice' | 'payment' | 'planned' | 'unknownShape';

/** A touch that names somebody whom no record of the batch is known to be. */
export interface UnmatchedRow {
	/** Position of its row in the input, from 0. */
	readonly row: number;
	readonly id: string;
	/** The name of the partner, where no partner of the batch has it. */
	readonly partnerName?: string;
	/** The name of the customer or deal, where no account or deal of the batch has it. */
	readonly aboutName?: string;
}
