import type { Instant, Issue, Minor } from '../core';

/** What the engine may know of the world. */
export interface MetricsContext {
	readonly asOf: Instant;
	readonly timeZone: string;
}

/** What a value counts: a share (0 to 1), money in major units, a difference of two shares, or one number over another. */
export type Unit = 'share' | 'money' | 'points' | 'ratio' | 'periods';

/** By what a metric is divided. `motion` is that of the deal's lead partner, `role` what the partner did. */
export const SEGMENTS = ['all', 'motion', 'owner', 'region', 'role', 'tier', 'type'] as const;
export type SegmentBy = (typeof SEGMENTS)[number];

/** After the line, or as the CRM's own fields have it. */
export type View = 'clean' | 'raw';

/** A stretch of time: after `from`, up to and with `to`. */
export interface Window {
	readonly from: Instant;
	readonly to: Instant;
}

/** One figure of one segment, before anything is said of it. Money in minor units. */
export interface Reading {
	readonly variant: string;
	readonly segmentBy: SegmentBy;
	readonly segment: string;
	readonly numerator: number;
	/** Undefined for a sum, which is over nothing. */
	readonly denominator: number | undefined;
	/** How many deals are in a denominator of money. */
	readonly deals?: number;
	/** Null where the denominator is 0, or too few partners or deals allow no value. */
	readonly value: number | null;
	/** 90% interval, where the metric has one. */
	readonly low?: number;
	readonly high?: number;
	/** Something a reader must know of this figure. */
	readonly note?: string;
	/** Ids of the records in the numerator. */
	readonly records: readonly string[];
}

/** A partner as metrics see it. */
export interface PartnerFact {
	readonly id: string;
	readonly motion: string;
	readonly type: string;
	readonly tier: string | undefined;
	readonly region: string | undefined;
	/** The partner's manager. */
	readonly owner: string | undefined;
	readonly enrolled: Instant | undefined;
	readonly archived: Instant | undefined;
	/** Whether nobody says when it was archived, only that it is. */
	readonly archivedSometime: boolean;
	/** Whether a partner record stands behind it; else only deals name it. */
	readonly onRoster: boolean;
}

/** What the partners did on a deal: who brought it, or else what the first partner on it did. */
export type DealRole = 'sourced' | 'coSell' | 'influenced' | 'direct' | 'undecided';

/** Deals in one view that no metric tells apart, or one deal. */
export interface Deals {
	/** Of the deal, where it is one. */
	readonly id: string;
	/** How many there are. */
	readonly n: number;
	/** Their sizes added up; what has no size adds nothing. */
	readonly size: Minor;
	/** The first end of a window by which they were created; NaN where nobody says. */
	readonly created: Instant;
	/** The same of their close; Infinity while they are open. */
	readonly closed: Instant;
	readonly status: 'open' | 'won' | 'lost';
	/** Undefined too where nobody asks for regions. */
	readonly region: string | undefined;
	/** Whether they count in rates. */
	readonly counts: boolean;
	/** Whether they count where kinds do not matter: neither duplicate, test, churn nor negative. */
	readonly countsOfAnyKind: boolean;
	readonly role: DealRole;
	/** A partner of the segments of the one that they are attributed to: the one that brought it, else the first that co-sold, else that influenced. */
	readonly lead: PartnerFact | undefined;
	/** Whether partners co-sold them, or influenced them. */
	readonly isCoSold: boolean;
	readonly isInfluenced: boolean;
	/** Whether the partnerships team touched them. */
	readonly internalCoSell: boolean;
	readonly involvement: Involvement;
}

/** What speaks for a partner on a deal, as Attribution Tag found it. */
export interface Involvement {
	/** The partner field or the lead source says partner. */
	readonly tagged: boolean;
	readonly strong: boolean;
	readonly weak: boolean;
	readonly dated: boolean;
}

/** A figure of an earlier day. */
export interface Point {
	readonly asOf: string;
	readonly value: number | null;
	readonly numerator: number;
	readonly denominator: number | null;
	/** Kept by a run of that day, or computed now from today's rows. */
	readonly basis: 'stored' | 'recomputed';
	/** Where the figure is stored: what today's rows would say of that day, if it differs. */
	readonly recomputed?: number | null;
}

/** One metric of one segment, ready to be read, stored or drawn. */
export interface MetricRow {
	/** Stable: metric, variant and segment. */
	readonly id: string;
	readonly metric: string;
	readonly variant: string;
	readonly title: string;
	readonly unit: Unit;
	readonly currency: string | null;
	readonly segmentBy: SegmentBy;
	readonly segment: string;
	/** Money in major units. */
	readonly value: number | null;
	readonly numerator: number;
	readonly denominator: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly insufficientEvidence: boolean;
	/** As the raw CRM would have said it; null where the CRM says nothing of it. */
	readonly raw: { readonly value: number | null; readonly numerator: number; readonly denominator: number | null } | null;
	readonly difference: number | null;
	readonly window: { readonly from: string; readonly to: string };
	readonly asOf: string;
	/** The calendar day of `asOf`: later runs find the row by it. */
	readonly day: string;
	/** What it was made under, in words: later runs compare it with their own only where these are the same. */
	readonly series: string;
	/** Which records are looked at, and how the figure is made, in words. */
	readonly population: string;
	readonly rule: string;
	readonly previous: Point | null;
	readonly change: number | null;
	/** Oldest first. */
	readonly trend: readonly Point[];
	readonly note: string | null;
	readonly sentence: string;
	readonly records?: readonly string[];
}

export interface MetricsResult {
	readonly metrics: readonly MetricRow[];
	readonly summary: {
		readonly asOf: string;
		readonly window: { readonly from: string; readonly to: string };
		readonly currency: string | null;
		readonly partners: number;
		readonly opportunities: number;
		readonly withoutAmount: number;
		readonly unconverted: number;
		readonly attributed: boolean;
		readonly stored: number;
		readonly headlines: readonly string[];
	};
	readonly issues: readonly Issue[];
	readonly specHash: string;
}
