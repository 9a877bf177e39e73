import { randomTape, type DealSize, type WinRateReader } from '../../core';
import type { Estimate } from '../types';
import { YIELD_DRAWS, stratifiedNormals, yieldOf } from './yieldOf';

/** Any number does; this one is frozen so that yields are the same to the bit on every machine. */
const SEED = 19_640_701;

const normals = stratifiedNormals(YIELD_DRAWS, SEED);
const random = randomTape(SEED);

/** Answers about yields under one motion's win rates. */
export type YieldReader = (type: string | undefined, won: number, decided: number, size: DealSize) => Estimate;

/**
 * Reads yields of many units: units with the same deals share the draws of their win rate, and the answer where their size
 * is one too.
 *
 * Every unit gets the same random numbers, so that a difference between two units is never one of luck.
 * Cost: a tenth of a millisecond a unit, and the same again per distinct (type, won, decided).
 */
export function yieldReader(rates: WinRateReader): YieldReader {
	/** By what is known of the win rate, which is one object for equal deals. */
	const known = new Map<ReturnType<WinRateReader['rate']>, { readonly logDraws: Float64Array; readonly answers: Map<DealSize, Estimate> }>();
	const draws = new Float64Array(YIELD_DRAWS);
	return (type, won, decided, size) => {
		const rate = rates.rate(type, won, decided);
		let own = known.get(rate);
		if (own === undefined) known.set(rate, (own = { logDraws: rates.logDraws(type, won, decided, YIELD_DRAWS, random), answers: new Map() }));
		let answer = own.answers.get(size);
		if (answer === undefined) own.answers.set(size, (answer = yieldOf({ mean: rate.mean, logDraws: own.logDraws }, size, normals, 0.9, draws)));
		return answer;
	};
}
