import type { DealSize, Instant, Issue, LogSummary, Minor } from '../core';
import type { LeftOutReason } from '../hygiene';
import type { BookRecord, Motion } from '../model';
import type { Signal } from './spec';

/** What the engine may know of the world. */
export interface ScoreContext {
	readonly asOf: Instant;
	readonly timeZone: string;
}

/** Counts and sums of one partner's deals (or of the direct ones). Tallies of shares of a book add up. */
export interface Tally {
	readonly won: number;
	readonly lost: number;
	readonly open: number;
	/** Won ACV in minor units. */
	readonly wonAcv: Minor;
	/** Open ACV in minor units. */
	readonly pipeline: Minor;
	/** Deals without an amount. */
	readonly withoutAmount: number;
	/** Deals in a currency that no rate converts. */
	readonly unconverted: number;
	/** Logarithms of the sizes of won deals, in major units. */
	readonly sizes: LogSummary;
	/** Opportunities made in this window of the momentum, whatever became of them, and in the one before it. */
	readonly recent: number;
	readonly before: number;
	/** Sellers' touches on decided deals. */
	readonly sellerTouches: number;
	/** Won deals of which it is known whether the customer stayed for a year, and those whose customer left. */
	readonly matured: number;
	readonly left: number;
}

/** One pass over a book, small enough to send around: memory per partner, not per deal. */
export interface ScoreSummary {
	/** By the partner's number; undefined for one without a deal. */
	readonly partners: readonly (Tally | undefined)[];
	readonly direct: Tally;
	/** Deals that partners worked on and none brought: as was decided, or where the CRM names only who fulfils them. */
	readonly assisted: Tally;
	/** Deals that no rate counts, by reason. */
	readonly leftOut: ReadonlyMap<LeftOut, number>;
	/** Deals whose size came from each field. */
	readonly sizeField: { readonly acv: number; readonly amount: number };
	/** Deals with a second partner, who gets no credit here. */
	readonly alsoClaimed: number;
	/** Deals that partners co-sold or influenced and did not bring: each partner's own, so that a deal may be in several. */
	readonly influenced: readonly (Tally | undefined)[];
}

/** Why a deal counts in no rate. */
export type LeftOut =
	| LeftOutReason
	| 'afterAsOf'
	| 'noCloseDate'
	| 'outsideWindow'
	| 'unreadable';

/** Where the motion of a partner comes from. */
export type MotionBasis = 'stated' | 'manager' | 'type' | 'assumed';

/** A partner as the score sees it. */
export interface RosterEntry {
	readonly id: string;
	readonly name: string;
	readonly motion: Motion;
	readonly motionBasis: MotionBasis;
	readonly type: string;
	/** Its record; absent when only deals name the partner. */
	readonly record?: BookRecord;
}

/** A partner with its deals counted up. */
export interface Member {
	readonly entry: RosterEntry;
	/** By which columns and tallies know it: those of the roster come first, then those that only deals name. */
	readonly number: number;
	readonly tally: Tally;
}

/** One signal's part of a score. */
export interface Contribution {
	readonly signal: Signal;
	/** Points it adds; all contributions together are the score. */
	readonly points: number;
	/** Points it could add at most. */
	readonly of: number;
	readonly value: number | null;
	/** 0 at the roster's lowest value, 1 at its highest; 0.5 where nothing is known. */
	readonly position: number;
	readonly reason: string;
}

/** An estimate with its 90% interval. */
export interface Estimate {
	readonly estimate: number;
	readonly low: number;
	readonly high: number;
}

export interface WinRate extends Estimate {
	/** Won / decided; null without a decided deal. */
	readonly raw: number | null;
	/** Share of the estimate that comes from the partner's own deals. */
	readonly ownWeight: number;
	readonly prior: 'learned' | 'pooled' | 'assumed';
}

/** A yield per decided opportunity, in major units of a currency. */
export interface Yield extends Estimate {
	readonly currency: string | null;
}

/** How many opportunities a partner brings now, against the window before. */
export interface Momentum {
	/** Length of each window. */
	readonly months: number;
	readonly recent: number;
	readonly before: number;
	/** Pace of this window over the last one's, shrunk to the motion's, with its 90% interval. */
	readonly ratio: Estimate;
	/** The chance that the pace has risen. */
	readonly chanceRising: number;
	readonly trend: 'rising' | 'steady' | 'falling';
}

/** What a partner's referrals cost our sellers. */
export interface Noise {
	/** Sellers' touches on its decided deals; null where the book holds no activity. */
	readonly sellerTouches: number | null;
	/** Touches for each deal that is won, with luck taken out of the wins. */
	readonly touchesPerWin: number | null;
	/** The same of direct deals. */
	readonly directTouchesPerWin: number | null;
	/** The chance that it wins less than half as often as our own sellers do. */
	readonly chance: number;
	/** On the list to re-qualify: enough decided deals, surely a low rate, and no cheaper or richer than direct deals. */
	readonly isNoise: boolean;
	readonly reason: string;
}

/** Whether customers that a partner brought stay. */
export interface Retention extends Estimate {
	/** Won deals at least a year old. */
	readonly matured: number;
	/** Those whose customer left within the year. */
	readonly left: number;
}

/** Deals that a partner co-sold or influenced and did not bring: beside the score, never added to it. */
export interface Influence {
	readonly points: number;
	readonly rank: number;
	readonly sentence: string;
	readonly decided: number;
	readonly won: number;
	readonly lost: number;
	readonly open: number;
	readonly wonAcv: number;
	readonly pipeline: number;
	readonly winRate: WinRate;
	readonly dealSize: Estimate | null;
	readonly contributions: readonly Contribution[];
}

/** What is known of one partner before it becomes points. */
export interface Signals extends Member {
	readonly winRate: WinRate;
	readonly dealSize: DealSize | undefined;
	/** Win rate times deal size, in major units. */
	readonly yield: number | undefined;
	/** What a year at the present pace brings: opportunities of the last year times the yield. */
	readonly runRate: number | undefined;
	readonly momentum: Momentum | undefined;
	readonly retention: Retention | undefined;
	readonly touchesPerWin: number | undefined;
	/** What the decided deals bring at these rates, in major units; undefined where nothing is decided anywhere. */
	readonly wonRevenue: number | undefined;
	readonly wonAcv: number;
	readonly currency: string | null;
}

/** The result for one partner: what Partner Score adds under `score`. */
export interface PartnerScore {
	readonly asOf: string;
	readonly rank: number;
	/** 0 to 100: the sum of the contributions. */
	readonly points: number;
	readonly sentence: string;
	readonly insufficientEvidence: boolean;
	/** Share of the weights that rests on the partner's own deals. */
	readonly coverage: number;
	readonly motion: Motion;
	readonly motionBasis: MotionBasis;
	readonly derived: boolean;
	readonly decided: number;
	readonly won: number;
	readonly lost: number;
	readonly open: number;
	/** Money in major units of `currency`. */
	readonly currency: string | null;
	readonly sizeField: 'acv' | 'amount' | 'mixed' | 'none';
	readonly wonAcv: number;
	readonly meanWonDeal: number | null;
	readonly pipeline: number;
	readonly withoutAmount: number;
	readonly unconverted: number;
	readonly winRate: WinRate;
	readonly dealSize: Estimate | null;
	/** Per decided opportunity; null where no deal of known size is won anywhere. */
	readonly yield: Yield | null;
	/** null where nobody brought an opportunity in either window. */
	readonly momentum: Momentum | null;
	readonly noise: Noise;
	/** null unless the weights ask for it, or where nobody says whether customers stay. */
	readonly retention: Retention | null;
	readonly contributions: readonly Contribution[];
	/** null for a partner without a part in deals of others. */
	readonly influence: Influence | null;
	/** Fingerprint of the model that the estimates rest on. */
	readonly model: string;
}

/** What `scorePartners` answers. */
export interface ScoredPartner {
	readonly entry: RosterEntry;
	readonly score: PartnerScore;
}

export interface ScoreResult {
	/** Best first. */
	readonly partners: readonly ScoredPartner[];
	readonly overview: Overview;
	readonly issues: readonly Issue[];
	readonly specHash: string;
	readonly modelHash: string;
	/** The fitted model as a record of the stream. */
	readonly model: BookRecord;
	/** The deals each partner was credited with, for partners that only deals name. */
	readonly dealsOf: ReadonlyMap<string, readonly BookRecord[]>;
}

/** Counts and sums of a group of deals, money in major units. */
export interface Group {
	readonly partners: number;
	readonly opportunities: number;
	readonly open: number;
	readonly won: number;
	readonly lost: number;
	readonly pipeline: number;
	readonly wonAcv: number;
	readonly withoutAmount: number;
	readonly unconverted: number;
}

/** The whole book in a few numbers. */
export interface Overview {
	readonly asOf: string;
	readonly currency: string | null;
	readonly sizeField: 'acv' | 'amount' | 'mixed' | 'none';
	readonly opportunities: number;
	readonly partner: Group;
	readonly direct: Group;
	/** Deals that partners co-sold, influenced or fulfilled and none brought; each once. */
	readonly assisted: Group;
	readonly byMotion: Readonly<Record<Motion, Group>>;
	readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
	readonly alsoClaimed: number;
	/** How each motion's win rates were shrunk, with the maximum-likelihood prior for comparison. */
	readonly priors: Readonly<Record<Motion, PriorOverview>>;
	/** What the order of the league table rests on, in words. */
	readonly rankedBy: string;
}

export interface PriorOverview {
	readonly prior: WinRate['prior'];
	readonly maximumLikelihood: { readonly alpha: number; readonly beta: number } | null;
}
