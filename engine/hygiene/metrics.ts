import { toMajor, type Minor } from '../core';
import type { Metric, Metrics } from './types';

/** Counts and sums of deals in minor units; shares of a book add up. */
export interface Tally {
	won: number;
	lost: number;
	open: number;
	wonAcv: Minor;
	pipeline: Minor;
}

export const emptyTally = (): Tally => ({ won: 0, lost: 0, open: 0, wonAcv: 0, pipeline: 0 });

/** Counts one deal. */
export function count(tally: Tally, status: 'lost' | 'open' | 'won', size: Minor = 0): void {
	tally[status] += 1;
	if (status === 'won') tally.wonAcv += size;
	else if (status === 'open') tally.pipeline += size;
}

export const winRateOf = ({ won, lost }: Pick<Tally, 'lost' | 'won'>): number | null => (won + lost === 0 ? null : won / (won + lost));

export const toMetrics = ({ won, lost, open, wonAcv, pipeline }: Tally, currency: string): Metrics => ({
	won, lost, open, winRate: winRateOf({ won, lost }), wonAcv: toMajor(wonAcv, currency), pipeline: toMajor(pipeline, currency),
});

/** One tally less another, as numbers of one metric. */
export function withAndWithout(metric: Metric, all: Tally, part: Tally, currency: string) {
	const without = { won: all.won - part.won, lost: all.lost - part.lost, open: all.open - part.open, wonAcv: all.wonAcv - part.wonAcv, pipeline: all.pipeline - part.pipeline };
	const [before, after] = [toMetrics(all, currency)[metric], toMetrics(without, currency)[metric]];
	return { metric, with: before, without: after, change: before === null || after === null ? null : after - before };
}
