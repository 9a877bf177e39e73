import { randomTape, withOne, type DealSize, type WinRateReader } from '../../core';
import type { Estimate } from '../types';
import { YIELD_DRAWS, stratifiedNormals, yieldOf } from './yieldOf';

/** Any number does; this one is frozen so that yields are the same to the bit on every machine. */
const SEED = 19_640_701;

const normals = stratifiedNormals(YIELD_DRAWS, SEED);
const random = randomTape(SEED);

/** A unit whose yield is asked for: its deals, what they say under its motion's win rates, and what a won one brings. */
export interface YieldUnit {
	readonly rates: WinRateReader;
	readonly type: string | undefined;
	readonly won: number;
	readonly decided: number;
	readonly size: DealSize | undefined;
}

/**
 * Yields of many units, in their order; undefined where no size is known. Units with the same deals come one after another:
 * they share the draws of their win rate, which are forgotten then, and the answer where their size is one too.
 *
 * Every unit gets the same random numbers, so that a difference between two units is never one of luck.
 * Cost: a tenth of a millisecond a unit, and the same again per distinct (type, won, decided).
 */
export function yieldsOf(units: readonly YieldUnit[]): readonly (Estimate | undefined)[] {
	/** By what is known of the win rate, which is one object for equal deals. */
	const alike = new Map<ReturnType<WinRateReader['rate']>, number[]>();
	units.forEach(({ rates, type, won, decided, size }, at) => {
		if (size === undefined) return;
		const rate = rates.rate(type, won, decided);
		alike.set(rate, withOne(alike.get(rate) ?? [], at));
	});
	const answers = new Array<Estimate | undefined>(units.length);
	const [logDraws, draws] = [new Float64Array(YIELD_DRAWS), new Float64Array(YIELD_DRAWS)];
	alike.forEach((places, { mean }) => {
		const known = new Map<DealSize, Estimate>();
		for (const at of places) {
			const unit = units[at];
			if (unit?.size === undefined) continue;
			const { rates, type, won, decided, size } = unit;
			if (known.size === 0) rates.logDraws(type, won, decided, random, logDraws);
			let answer = known.get(size);
			if (answer === undefined) known.set(size, (answer = yieldOf({ mean, logDraws }, size, normals, 0.9, draws)));
			answers[at] = answer;
		}
	});
	return answers;
}
