import type { Instant, Issue, Severity } from '../core';
import type { OPPORTUNITY_KINDS, BookRecord } from '../model';
import type { ReasonClass } from './lossReasons';

export type Kind = (typeof OPPORTUNITY_KINDS)[number];

/** What the engine may know of the world. */
export interface HygieneContext {
	readonly asOf: Instant;
	readonly timeZone: string;
}

/** A change that would mend a defect, as data: a proposal until somebody decides. */
export interface Fix {
	/** The field of the opportunity to change. */
	readonly field: string;
	readonly from: unknown;
	/** The value proposed; null where only a person can say it. */
	readonly to: unknown;
	/** What to do, in words. */
	readonly how: string;
}

/** Something wrong with one opportunity. */
export interface Defect {
	/** The rule's name, e.g. `churnAsWon`, or the name of an own rule. */
	readonly rule: string;
	readonly severity: Severity;
	readonly message: string;
	readonly fix?: Fix;
	readonly evidence?: Readonly<Record<string, unknown>>;
}

/** One thing that says of what kind a deal is. */
export interface KindEvidence {
	readonly sign:
		| 'accountCancelled' | 'assumed' | 'earlierWin' | 'given' | 'lossReason' | 'name' | 'negativeAmount' | 'pipeline' | 'renewalOf' | 'stage';
	readonly says: Kind;
	/** In words, with what was read. */
	readonly text: string;
}

/** Why a deal counts in no rate. */
export type LeftOutReason = 'administrative' | 'duplicate' | 'negative' | 'notNewBusiness' | 'test';

/** What Deal Hygiene adds to an opportunity under `hygiene`. */
export interface Hygiene {
	readonly asOf: string;
	/** The kind decided; the CRM's own stays on the record and in `kindAsGiven`. */
	readonly kind: Kind;
	readonly kindAsGiven: Kind | null;
	/** First what decided. */
	readonly kindEvidence: readonly KindEvidence[];
	/** Of a lost deal: the class of its reason; absent where the words do not tell. */
	readonly lossReasonClass?: ReasonClass;
	readonly lossReasonConfidence?: number;
	/** The worst first. */
	readonly defects: readonly Defect[];
	/** Whether a blocker stands on it: no metric should rest on this deal before it is mended. */
	readonly quarantined: boolean;
	/** Whether the deal's money can be summed up; false for a likely typing error. */
	readonly amountTrusted: boolean;
	/** Whether the deal counts in rates. */
	readonly population: boolean;
	readonly leftOutBecause?: LeftOutReason;
}

/** An opportunity and what was found. */
export interface Audited {
	readonly record: BookRecord;
	readonly hygiene: Hygiene;
}

/** The metrics that a defect can spoil. */
export type Metric = 'pipeline' | 'winRate' | 'wonAcv';

/** Rates and sums of some deals, money in major units of the result's currency. */
export interface Metrics {
	readonly won: number;
	readonly lost: number;
	readonly open: number;
	/** Won / (won + lost); null without a decided deal. */
	readonly winRate: number | null;
	readonly wonAcv: number;
	readonly pipeline: number;
}

/** What one rule found, and what it does to the metrics as the CRM has them. */
export interface RuleSummary {
	readonly rule: string;
	readonly severity: Severity;
	/** What the rule means, in words. */
	readonly title: string;
	readonly advice: string;
	readonly count: number;
	/** Sizes of the deals it was found on, signs aside, in major units. */
	readonly acvTouched: number;
	/** Each metric that the rule spoils, with and without what is wrong; empty where it spoils none. */
	readonly effects: readonly { readonly metric: Metric; readonly with: number | null; readonly without: number | null; readonly change: number | null }[];
	/** The effect in one sentence. */
	readonly sentence: string;
}

/** One deal by name, as a waterfall shows it. */
export interface NamedDeal {
	readonly id: string;
	readonly name: string;
	readonly accountName: string | null;
	readonly status: 'lost' | 'won';
	readonly acv: number | null;
}

/** One step from the raw win rate to the clean one. */
export interface WaterfallStep {
	readonly step: 'administrative' | 'churn' | 'duplicate' | 'expansion' | 'future' | 'renewal' | 'test';
	readonly title: string;
	/** Decided deals that the step takes out. */
	readonly won: number;
	readonly lost: number;
	readonly before: number | null;
	readonly after: number | null;
	/** After less before; null where one of them is. */
	readonly change: number | null;
	/** The deals taken out, largest first. */
	readonly deals: readonly NamedDeal[];
}

export interface Waterfall {
	readonly raw: { readonly won: number; readonly lost: number; readonly winRate: number | null };
	readonly steps: readonly WaterfallStep[];
	readonly clean: { readonly won: number; readonly lost: number; readonly winRate: number | null };
}

/** One thing that somebody can mend. */
export interface FixRow {
	readonly ownerEmail: string | null;
	readonly opportunityId: string;
	readonly opportunityName: string | null;
	readonly accountName: string | null;
	readonly rule: string;
	readonly severity: Severity;
	readonly message: string;
	readonly field: string;
	readonly from: unknown;
	readonly to: unknown;
	readonly how: string;
	/** Size of the deal in the result's currency, in major units. */
	readonly acv: number | null;
	readonly currency: string | null;
	readonly record: BookRecord;
}

/** The whole book in a few numbers: the Summary. */
export interface HygieneOverview {
	readonly asOf: string;
	readonly currency: string | null;
	readonly opportunities: number;
	readonly withDefects: number;
	readonly quarantined: number;
	readonly population: number;
	readonly leftOut: Readonly<Partial<Record<LeftOutReason, number>>>;
	/** As the CRM has it: what it calls new business, nothing mended. */
	readonly raw: Metrics;
	readonly clean: Metrics;
	readonly sentence: string;
	readonly defects: readonly RuleSummary[];
	readonly waterfall: Waterfall;
	readonly lossReasons: Readonly<Partial<Record<ReasonClass | 'blank' | 'unclear', number>>>;
}

export interface HygieneResult {
	/** By id. */
	readonly opportunities: readonly Audited[];
	readonly overview: HygieneOverview;
	/** By owner, then the worst and largest first; written when asked for. */
	readonly fixes: () => readonly FixRow[];
	readonly issues: readonly Issue[];
	readonly specHash: string;
}

/** A deal's kind and what says so. */
export interface KindDecision {
	readonly kind: Kind;
	readonly evidence: readonly KindEvidence[];
}
