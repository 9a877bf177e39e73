import { EMPTY_LOG_SUMMARY, mergeLogs } from '../core';
import type { Tally } from './types';

/** The tally of whoever has no deal. */
export const NO_DEALS: Tally = Object.freeze({
	won: 0,
	lost: 0,
	open: 0,
	wonAcv: 0,
	pipeline: 0,
	withoutAmount: 0,
	unconverted: 0,
	sizes: EMPTY_LOG_SUMMARY,
	recent: 0,
	before: 0,
	sellerTouches: 0,
	matured: 0,
	left: 0,
});

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
		sizes: mergeLogs(a.sizes, b.sizes),
		recent: a.recent + b.recent,
		before: a.before + b.before,
		sellerTouches: a.sellerTouches + b.sellerTouches,
		matured: a.matured + b.matured,
		left: a.left + b.left,
	};
}
