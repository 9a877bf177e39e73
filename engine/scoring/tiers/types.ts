import type { Estimate } from '../types';

/** What a partner has to show in a window: facts that it can check in its own books. */
export interface TierFacts {
	/** First and last day that count. */
	readonly from: string;
	readonly to: string;
	readonly wonDeals: number;
	/** In major units of the currency. */
	readonly wonAcv: number;
	readonly decided: number;
	/** null without a decided deal. */
	readonly winRate: number | null;
}

/** One review, as it is kept. */
export interface TierReview {
	/** The day of the review. */
	readonly at: string;
	readonly tier: string;
	readonly verdict: Verdict;
	/** The tier that it leads to; absent where nothing changes. */
	readonly to?: string;
	/** Whether the tier was held: the true value is likely enough at the share of the entry that holds it. */
	readonly passed: boolean;
	/** Chance that it is. */
	readonly holdChance: number;
	readonly wonDeals: number;
	readonly wonAcv: number;
	/** What a person said of the proposal. */
	readonly answer?: 'approved' | 'rejected';
}

/** What happens at a review. */
export type Verdict = 'promote' | 'demote' | 'keep' | 'grace' | 'pinned';

/** Where a partner stands in the programme: comes in with the records and goes out again. */
export interface TierState {
	/** null: none yet. */
	readonly tier: string | null;
	readonly tierSource: 'auto' | 'pinned';
	readonly tierSince: string | null;
	readonly tierReviews: readonly TierReview[];
	/** The day from which on it may be demoted; null while reviews are passed. */
	readonly graceUntil: string | null;
}

/** What is missing to the next tier. */
export interface TierGap {
	readonly tier: string;
	/** The last day that counts at the next review. */
	readonly by: string;
	/** Deals of the usual size that would be enough, also for the chance; null: more than 50. */
	readonly deals: number | null;
	/** Won ACV that is missing to the threshold, in major units; 0 where none is asked for. */
	readonly wonAcv: number;
	readonly sentence: string;
}

/** What Partner Score adds under `tier`. */
export interface PartnerTier {
	readonly asOf: string;
	readonly ladder: string | null;
	readonly current: string | null;
	/** The tier as the source writes it. */
	readonly inSource: string | null;
	/** What is proposed and nobody has answered yet; null where nothing is to be decided. */
	readonly proposed: string | null;
	/** `unknownTier`: its tier is on no ladder; `noLadder`: no ladder is for such partners. Nothing happens to either. */
	readonly verdict: Verdict | 'unknownTier' | 'noLadder';
	/** Who decided the last change or answered the last proposal. */
	readonly decidedBy: 'policy' | 'person' | 'none';
	/** Whether this run held the review, or shows what one today would say. */
	readonly isPreview: boolean;
	readonly reason: string;
	readonly facts: TierFacts | null;
	readonly currency: string | null;
	/** Chances that the true value holds the tier, and reaches the next one; null at the top. */
	readonly chance: { readonly hold: number; readonly next: number | null };
	/** Wins in a usual window, and what a usual deal is worth, with luck taken out. */
	readonly pace: number;
	readonly usualDeal: Estimate | null;
	readonly gap: TierGap | null;
	/** What would cost it the tier. */
	readonly atRisk: { readonly failsNextReview: boolean; readonly sentence: string };
	readonly nextReview: string;
	readonly state: TierState;
}
