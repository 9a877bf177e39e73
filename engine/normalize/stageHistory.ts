import { by, compareText, inTurn } from '../core';

/** A deal entered a stage. */
export interface StageChange {
	readonly stage: string;
	readonly at: string;
}

/** A stretch of time in one stage. */
export interface Visit {
	readonly stage: string;
	readonly enteredAt: string;
	readonly leftAt?: string;
}

/** Changes in the order of their times; ties by stage. */
export const earliestFirst = inTurn<StageChange>(
	by(({ at }) => at, compareText),
	by(({ stage }) => stage, compareText),
);

/**
 * The visits that a deal's stage changes describe, earliest first. A source writes a row for other changes
 * too, so changes that stay in the same stage are one visit.
 */
export function toVisits(changes: readonly StageChange[]): readonly Visit[] {
	const sorted = changes.length < 2 ? changes : [...changes].sort(earliestFirst);
	const visits: Visit[] = [];
	let last: { stage: string; enteredAt: string; leftAt?: string } | undefined;
	for (const { stage, at } of sorted) {
		if (last?.stage === stage) continue;
		if (last !== undefined) last.leftAt = at;
		visits.push((last = { stage, enteredAt: at }));
	}
	return visits;
}
