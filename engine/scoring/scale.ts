/**
 * Where a roster's values lie, so that any value becomes a position between 0 and 1. Plain JSON.
 *
 * Money grows by doublings, not by units: with a unit, positions follow log(1 + value / unit).
 */
export interface Scale {
	/** Ends of the scale, after the logarithm where there is a unit. */
	readonly from: number;
	readonly to: number;
	readonly unit?: number;
}

/** A scale is never narrower than this: differences below say little, and must not be blown up. */
export const LEAST_SPAN = Object.freeze({
	/** Twenty points of win rate. */
	rate: 0.2,
	/** A factor of four in money. */
	money: Math.log(4),
	/** A factor of two in pace. */
	pace: Math.log(2),
});

const curve = (value: number, unit: number | undefined) =>
	unit === undefined ? value : Math.log1p(Math.max(0, value) / unit);

/** The scale that a roster's values span, widened around its middle to the least span; undefined without a value. */
export function scaleOf(values: readonly number[], leastSpan: number, unit?: number): Scale | undefined {
	if (values.length === 0) return undefined;
	let [from, to] = [Infinity, -Infinity];
	values.forEach((value) => {
		const place = curve(value, unit);
		if (place < from) from = place;
		if (place > to) to = place;
	});
	const missing = Math.max(0, leastSpan - (to - from)) / 2;
	return { from: from - missing, to: to + missing, ...(unit === undefined ? {} : { unit }) };
}

/** Position of a value on a scale, 0 to 1, cut at both ends; 0.5 without a scale or a value. */
export function positionOn(scale: Scale | undefined, value: number | undefined): number {
	if (scale === undefined || value === undefined) return 0.5;
	const { from, to, unit } = scale;
	return Math.min(1, Math.max(0, (curve(value, unit) - from) / (to - from)));
}
