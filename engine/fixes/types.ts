import type { Instant } from '../core';
import type { BookRecord } from '../model';

/** What the engine may know of the world. */
export interface FixContext {
	readonly asOf: Instant;
	readonly timeZone: string;
}

/** What a fix changes: a row that another one stands for, the kind, the loss reason, the partner on the deal. */
export const FIX_KINDS = ['duplicate', 'kind', 'lossReason', 'partnership'] as const;
export type FixKind = (typeof FIX_KINDS)[number];

/** One change to a deal that a person should confirm. */
export interface FixProposal {
	/** The same for the same deal and kind of fix. */
	readonly id: string;
	readonly fix: FixKind;
	readonly opportunityId: string;
	readonly opportunityName: string;
	readonly accountName: string | null;
	readonly ownerEmail: string | null;
	/** Canonical field that changes. */
	readonly field: string;
	readonly from: string | null;
	/** What it becomes; null where only a person can say it. */
	readonly to: string | null;
	/** What a person can choose; empty where there is nothing to choose. */
	readonly choices: readonly string[];
	readonly sentence: string;
	readonly evidence: readonly string[];
	/** Whether the deal was lost within the last two days: its owner still knows why. */
	readonly isFresh: boolean;
	readonly record: BookRecord;
}

export interface FixResult {
	readonly proposals: readonly FixProposal[];
	/** Proposals that are left for another time, because their owner has enough. */
	readonly left: number;
	readonly specHash: string;
}
