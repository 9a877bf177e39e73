import { betaBinomialPosterior, type WinRateFit, type WinRateReader } from '../core';
import { typeOf } from './roster';
import type { Momentum, RosterEntry, Tally } from './types';

/** How sure a rise or fall must be to be called one. */
const SURE = 0.9;

/**
 * Learns how the opportunities of two windows of equal length divide between them.
 *
 * Assumption: given the opportunities of both windows together, those of the later one are binomial, with a share that
 * differs between partners; a share of one half is a steady pace. Undefined where nobody brought any.
 */
export function fitMomentum(members: readonly { entry: RosterEntry; tally: Tally }[]): WinRateFit | undefined {
	if (members.every(({ tally: { recent, before } }) => recent + before === 0)) return undefined;
	return betaBinomialPosterior(members.map(({ entry, tally: { recent, before } }) => ({ type: typeOf(entry), won: recent, decided: recent + before })));
}

const odds = (share: number) => share / (1 - share);

/**
 * The pace of one partner now against the window before: the odds of the shrunk share of the later window.
 *
 * Cost: as `winRateReader`.
 */
export function momentumOf(entry: RosterEntry, { recent, before }: Tally, reader: WinRateReader, months: number): Momentum {
	const type = typeOf(entry);
	const share = reader.rate(type, recent, recent + before);
	const chanceRising = reader.chanceAtLeast(type, recent, recent + before, 0.5);
	return {
		months,
		recent,
		before,
		ratio: { estimate: odds(share.mean), low: odds(share.low), high: odds(share.high) },
		chanceRising,
		trend: chanceRising >= SURE ? 'rising' : chanceRising <= 1 - SURE ? 'falling' : 'steady',
	};
}
