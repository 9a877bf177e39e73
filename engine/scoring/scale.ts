/** Where a roster's values lie, so that any value becomes a position between 0 and 1. Plain JSON. */
export interface Scale {
	readonly low: number;
	readonly high: number;
	/** Money grows by doublings, not by units: with a unit, positions follow log(1 + value / unit). */
	readonly unit?: number;
}

const curve = (value: number, unit: number | undefined) =>
	unit === undefined ? value : Math.log1p(Math.max(0, value) / unit);

/** The scale that a roster's values span; undefined without a value. */
export function scaleOf(values: readonly number[], unit?: number): Scale | undefined {
	if (values.length === 0) return undefined;
	let [low, high] = [Infinity, -Infinity];
	for (const value of values) {
		if (value < low) low = value;
		if (value > high) high = value;
	}
	return { low, high, ...(unit === undefined ? {} : { unit }) };
}

/**
 * Position of a value on a scale: 0 at the lowest, 1 at the highest, cut at both ends; 0.5 when there is
 * no scale, no value, or every value is the same.
 */
export function positionOn(scale: Scale | undefined, value: number | undefined): number {
	if (scale === undefined || value === undefined) return 0.5;
	const [low, high] = [curve(scale.low, scale.unit), curve(scale.high, scale.unit)];
	if (!(high > low)) return 0.5;
	return Math.min(1, Math.max(0, (curve(value, scale.unit) - low) / (high - low)));
}
