/** How much is looked at. */
export interface BlockingLimits {
	/** Units that may share a key; larger blocks are split, or skipped where they cannot be. */
	readonly largestBlock: number;
	/** Candidates kept per unit. */
	readonly best: number;
	/** Neighbours looked at per unit, those with the rarest keys first. */
	readonly looks: number;
	/** Bits that the shared keys of a candidate must carry. */
	readonly leastBits: number;
}

/**
 * How much is looked at, by the number of units: generous in small tables, bounded in large ones, so that time
 * grows with the number of rows.
 */
export function blockingLimits(units: number): BlockingLimits {
	return {
		largestBlock: Math.round(Math.max(50, Math.min(250, 4 * Math.sqrt(units)))),
		best: units <= 3000 ? 60 : units <= 20_000 ? 30 : 12,
		looks: units <= 3000 ? 3000 : units <= 20_000 ? 1000 : 300,
		leastBits: Math.max(0, Math.log2(Math.max(1, units)) - (units <= 20_000 ? 6 : 5)),
	};
}
