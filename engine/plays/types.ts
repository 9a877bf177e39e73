import type { Instant, Issue } from '../core';
import type { Way } from './spec';

/** What the engine may know of the world. */
export interface PlaysContext {
	readonly asOf: Instant;
	readonly timeZone: string;
}

/** How a deal came: the arm of a comparison that it belongs to. */
export type Came = Way | 'influenced' | 'direct' | 'undecided';

/** An estimate with its 90% interval. */
export interface Range {
	readonly estimate: number;
	readonly low: number;
	readonly high: number;
}

/** One arm of a segment as people read it; money in major units. */
export interface ArmFacts {
	readonly decided: number;
	readonly won: number;
	readonly winRate: number | null;
	/** Mean size of a won deal of known size. */
	readonly meanWonDeal: number | null;
	/** Per decided deal, unshrunk. */
	readonly yield: number | null;
}

export type Verdict = 'invest' | 'hold' | 'doNot' | 'tooLittleEvidence';

/** Partner win rate against the direct one, raw. */
export interface Lift {
	readonly points: Range;
	readonly ratio: number | null;
}

/** What one segment says of one way. */
export interface SegmentIndex {
	readonly id: string;
	readonly way: Way;
	readonly name: string;
	/** Its value on each field of the segmentation; null: rolled up over it, as single segments are too thin. */
	readonly places: Readonly<Record<string, string | null>>;
	/** How many thin segments it stands for; 1 for a segment of its own. */
	readonly holds: number;
	readonly rank: number;
	readonly verdict: Verdict;
	readonly sentence: string;
	/** Why there is too little evidence, in words; empty otherwise. */
	readonly lacks: readonly string[];
	/** 100 is a yield like direct ones; shrunk. */
	readonly index: Range;
	/** Share of the index that rests on the segment's own deals. */
	readonly ownWeight: number;
	/** Unshrunk; null where an arm has no won deal. */
	readonly rawIndex: number | null;
	/** One-sided, that partners yield no more; null where it was not tested. */
	readonly pValue: number | null;
	readonly partner: ArmFacts & { readonly partners: number; readonly largestShare: number | null };
	readonly direct: ArmFacts;
	/** Decided and open deals of the segment that nobody has decided about. */
	readonly undecided: number;
	/** Co-sell deals left out because the partner joined after mid-cycle, or nobody knows when. */
	readonly joinedLate: number;
	readonly lift: Lift | null;
	/** Open deals without a partner: the ones that an investment can reach, and their sum. */
	readonly openDeals: number;
	readonly openAcv: number;
	/** Partner yield less direct yield, per deal; null without a direct yield. */
	readonly gainPerDeal: Range | null;
	/** Lower bound of that times open deals: what the order follows. */
	readonly lowerGain: number | null;
	readonly currency: string | null;
}

export interface BudgetLine {
	readonly segmentId: string | null;
	readonly name: string;
	/** In major units; the lines add up to the budget to the last minor unit. */
	readonly amount: number;
	readonly share: number;
	readonly reason: string;
}

export interface BudgetSplit {
	readonly way: Way;
	readonly amount: number;
	readonly currency: string | null;
	readonly lines: readonly BudgetLine[];
	readonly sentence: string;
}

/** Counts of deals that stand in no arm, and why. */
export interface NotCompared {
	readonly influenced: number;
	readonly undecided: number;
	readonly joinedLate: number;
	readonly leftOut: number;
	readonly unconverted: number;
	/** Decided deals of customers whose size or region, or whatever makes a segment, is not known. */
	readonly withoutSegment: number;
}

/** The investment index of a book. */
export interface InvestmentIndex {
	readonly operation: 'investmentIndex';
	readonly asOf: string;
	/** `before cost` unless costs were given. */
	readonly title: string;
	readonly currency: string | null;
	/** Best first, each way on its own. */
	readonly segments: readonly SegmentIndex[];
	/** How each value of one field does over all others: the margins that segments are shrunk to. */
	readonly margins: readonly { readonly field: string; readonly value: string; readonly way: Way; readonly index: Range }[];
	readonly budget: BudgetSplit | null;
	readonly notCompared: NotCompared;
	/** What the comparison cannot say, in words. */
	readonly caution: string;
	readonly sentence: string;
	readonly issues: readonly Issue[];
	readonly specHash: string;
}
