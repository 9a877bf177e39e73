import type { Instant } from '../core';
import type { DealsIn } from './dealsIn';
import type { Facts } from './facts';
import type { MetricName } from './names';
import type { MetricsSpec } from './spec';
import type { Reading, SegmentBy, Unit, View, Window } from './types';

/** What a metric is asked: over which stretch of time, in which view, divided how. */
export interface Ask {
	readonly view: View;
	readonly window: Window;
	/** The deals of the view: in cells, or one by one where their records are wanted. */
	readonly deals: DealsIn;
	readonly divisions: readonly SegmentBy[];
	readonly spec: Readonly<MetricsSpec>;
	/** Whether readings list the records in their numerators. */
	readonly keepRecords: boolean;
	/** The calendar day of an instant. */
	readonly dayOf: (instant: Instant) => string;
}

/** One figure that a metric has: the producing partner rate has one per way of producing. */
export interface Variant {
	readonly title: string;
	readonly unit: Unit;
	/** What numerator and denominator count; money where the unit is money. */
	readonly parts?: 'money';
	/** How the figure is made, in words. */
	readonly rule: string;
	/** Which records are looked at, where they are not those of its metric. */
	readonly population?: string;
}

/** A metric: its words and its arithmetic together. */
export interface Definition {
	readonly metric: MetricName;
	/** Which records are looked at, in words. */
	readonly population: (spec: Readonly<MetricsSpec>) => string;
	/** In the order in which people read them. */
	readonly variants: Readonly<Record<string, Variant>>;
	/** Divisions that it knows. */
	readonly divisions: readonly SegmentBy[];
	/** Whether the CRM alone says something of it. */
	readonly hasRaw: boolean;
	/** Looks at a book once, and answers about windows. */
	readonly reader: (facts: Facts) => (ask: Ask) => readonly Reading[];
}
