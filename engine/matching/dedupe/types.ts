import type { Instant, Issue } from '../../core';
import type { BookRecord } from '../../model';
import type { FieldEvidence } from '../explainMatch';
import type { DealConflict } from '../findConflicts';
import type { MergePlan } from '../planMerge';
import type { BlockingReport, Band, ReliabilityRow, ReviewReason } from '../types';
import type { DedupeSpec, OwnType } from './spec';

/** What deduplication may know of the world. */
export interface DedupeContext {
	readonly asOf: Instant;
	readonly timeZone: string;
}

/** What speaks for and against two records being one: prior and weights add up to `weight`. */
export interface Evidence {
	/** The other record. */
	readonly id: string;
	readonly probability: number;
	/** Log2 odds. */
	readonly weight: number;
	readonly prior: number;
	readonly fields: readonly FieldEvidence[];
	readonly sentence: string;
}

/** What Partner Dedupe adds under `match`. */
export interface RecordMatch {
	readonly sentence: string;
	/** The smallest id of the records that are one with it. */
	readonly cluster: string;
	/** Records in the cluster. */
	readonly size: number;
	readonly band: Band;
	readonly probability: number;
	/** The record that stands for the cluster; null when the record is alone, and in a dry run. */
	readonly survivor: string | null;
	/** Why it is in review; null elsewhere. */
	readonly reason: ReviewReason | null;
	/** The record it is compared with in the sentence; null when nothing is like it. */
	readonly evidence: Evidence | null;
	/** Records that a person should compare with it, the most likely first. */
	readonly review: readonly Evidence[];
	/** In a dry run: the record that would stand for the cluster. */
	readonly proposed?: string;
	/** Against a registry: what the record is to it, and the known records it is one with, or may be. */
	readonly registry?: 'known' | 'new' | 'registered' | 'unsure';
	readonly known?: readonly string[];
	/** Partners that claim the deal it is, on one row or on several. */
	readonly conflict?: DealConflict;
	/** On the survivor: what a merge does, and how to take it back. */
	readonly plan?: MergePlan;
}

/** A record with its match. */
export interface DedupedRecord {
	/** The id that matching knows it by: that of the record, or of its ID column, or a fingerprint. */
	readonly id: string;
	readonly record: BookRecord;
	readonly match: RecordMatch;
}

/** What was found among the records of one type. */
export interface TypeReport {
	readonly type: OwnType;
	readonly rows: number;
	/** Things: records that are one count once. */
	readonly clusters: number;
	readonly merges: number;
	readonly merge: number;
	readonly review: number;
	readonly distinct: number;
	/** Records without any value to compare. */
	readonly blank: number;
	/** Records that cannot be compared: deals that name no customer, records without any value. They count in none of the others. */
	readonly notCompared: number;
	readonly pairsToReview: number;
	readonly conflicts: number;
	readonly blocking: BlockingReport;
	readonly reliability: readonly ReliabilityRow[];
	readonly model: 'learned' | 'curve' | 'stored';
	readonly modelHash: string;
}

/** The whole run in a few numbers. */
export interface DedupeOverview {
	readonly operation: DedupeSpec['operation'];
	readonly dryRun: boolean;
	readonly merges: number;
	/** Merges that the limit of a run sent to review. */
	readonly heldBack: number;
	readonly toReview: number;
	readonly pairsToReview: number;
	readonly conflicts: number;
	readonly decisions: number;
	/** Against a registry: records that are not in it, by what they are to it. */
	readonly registry?: Readonly<Record<'known' | 'new' | 'unsure', number>>;
	readonly types: readonly TypeReport[];
}

/** What `dedupeBook` answers. */
export interface DedupeResult {
	/** Every record of the types asked for: what needs a person first, then merges, then the rest. */
	readonly records: readonly DedupedRecord[];
	readonly overview: DedupeOverview;
	/** Pairs for a person, as cases; empty unless asked for. */
	readonly cases: readonly BookRecord[];
	/** What was learned, as records of the stream. */
	readonly models: readonly BookRecord[];
	readonly issues: readonly Issue[];
	readonly specHash: string;
}
