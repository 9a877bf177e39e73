import type { Minor } from '../core';
import type { Tally } from './types';

export type MutableTally = { -readonly [Key in keyof Tally]: Tally[Key] };

/** A tally of nothing. */
export const emptyTally = (): MutableTally => ({
	won: 0,
	lost: 0,
	open: 0,
	wonAcv: 0,
	pipeline: 0,
	withoutAmount: 0,
	unconverted: 0,
	sized: 0,
	logSum: 0,
	logSquares: 0,
});

/** Millionths, so that sums of logarithms are integers: exact, and the same in any order. */
export const LOG_UNIT = 1e6;

/** Adds the size of one won deal, in major units, cut at the cap. */
export function addSize(tally: MutableTally, size: number, cap: number): void {
	const log = Math.log(Math.min(size, cap));
	tally.sized += 1;
	tally.logSum += Math.round(log * LOG_UNIT);
	tally.logSquares += Math.round(log * log * LOG_UNIT);
}

/** Adds one deal's money to the sum that its status decides. */
export function addMoney(tally: MutableTally, status: 'open' | 'won' | 'lost', minor: Minor): void {
	if (status === 'won') tally.wonAcv += minor;
	if (status === 'open') tally.pipeline += minor;
}

/** The tally of two shares together. Associative and commutative. */
export function mergeTallies(a: Tally, b: Tally): Tally {
	return {
		won: a.won + b.won,
		lost: a.lost + b.lost,
		open: a.open + b.open,
		wonAcv: a.wonAcv + b.wonAcv,
		pipeline: a.pipeline + b.pipeline,
		withoutAmount: a.withoutAmount + b.withoutAmount,
		unconverted: a.unconverted + b.unconverted,
		sized: a.sized + b.sized,
		logSum: a.logSum + b.logSum,
		logSquares: a.logSquares + b.logSquares,
	};
}
