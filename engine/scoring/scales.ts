import { LEAST_SPAN, scaleOf, type Scale } from './scale';
import type { Signal } from './spec';
import type { Signals } from './types';

/** Where a roster's values lie, by signal; a signal that nobody has a value of has no scale. */
export type Scales = Readonly<Partial<Record<Signal, Scale>>>;

/** The value by which a signal is placed on its scale: large is good, but for the touches that a win takes. */
export const VALUE_OF: Readonly<Record<Signal, (signals: Signals) => number | undefined>> = Object.freeze({
	winRate: ({ winRate }) => winRate.estimate,
	wonRevenue: ({ wonRevenue }) => wonRevenue,
	dealSize: ({ dealSize }) => dealSize?.expected,
	yield: (signals) => signals.yield,
	runRate: ({ runRate }) => runRate,
	momentum: ({ momentum }) => momentum?.ratio.estimate,
	effort: ({ touchesPerWin }) => touchesPerWin,
	retention: ({ retention }) => retention?.estimate,
});

/** Signals of which few are good. */
export const FEW_ARE_GOOD: ReadonlySet<Signal> = new Set(['effort']);

/**
 * Learns the scales from a roster. Money and touches grow by doublings: the unit of their scales is the roster's
 * smallest deal size, yield or number of touches; a pace counts from half of a steady one.
 */
export function scalesOf(all: readonly Signals[]): Scales {
	const valuesOf = (signal: Signal) => all.flatMap((signals) => VALUE_OF[signal](signals) ?? []);
	const least = (values: readonly number[]) => values.reduce<number | undefined>((a, b) => (a === undefined ? b : Math.min(a, b)), undefined);
	const sizes = valuesOf('dealSize');
	const yields = valuesOf('yield');
	const touches = valuesOf('effort');
	const scales: [Signal, Scale | undefined][] = [
		['winRate', scaleOf(valuesOf('winRate'), LEAST_SPAN.rate)],
		['wonRevenue', scaleOf(valuesOf('wonRevenue'), LEAST_SPAN.money, least(sizes))],
		['dealSize', scaleOf(sizes, LEAST_SPAN.money, least(sizes))],
		['yield', scaleOf(yields, LEAST_SPAN.money, least(yields))],
		['runRate', scaleOf(valuesOf('runRate'), LEAST_SPAN.money, least(sizes))],
		['momentum', scaleOf(valuesOf('momentum'), LEAST_SPAN.pace, 0.5)],
		['effort', scaleOf(touches, LEAST_SPAN.money, least(touches))],
		['retention', scaleOf(valuesOf('retention'), LEAST_SPAN.rate)],
	];
	return Object.fromEntries(scales.filter(([, scale]) => scale !== undefined));
}
