import { betaBinomialPosterior, winRateReader, type WinRateFit } from '../core';
import { typeOf } from './roster';
import type { Member, Momentum } from './types';

/** How sure a rise or fall must be to be called one. */
const SURE = 0.9;

/**
 * Learns how the opportunities of two windows of equal length divide between them.
 *
 * Assumption: given the opportunities of both windows together, those of the later one are binomial, with a share that
 * differs between partners; a share of one half is a steady pace. Undefined where nobody brought any.
 */
export function fitMomentum(members: readonly Member[]): WinRateFit | undefined {
	if (members.every(({ tally: { recent, before } }) => recent + before === 0)) return undefined;
	return betaBinomialPosterior(members.map(({ entry, tally: { recent, before } }) => ({ type: typeOf(entry), won: recent, decided: recent + before })));
}

const odds = (share: number) => share / (1 - share);

/**
 * Prepares the pace of partners now against the window before: the odds of the shrunk share of the later window. Equal
 * deals have one answer.
 *
 * @param months length of each window. Cost: as `winRateReader`.
 */
export function momentumReader(fit: WinRateFit, months: number): (member: Member) => Momentum {
	const reader = winRateReader(fit);
	const known = new Map<object, Momentum>();
	return ({ entry, tally: { recent, before } }) => {
		const type = typeOf(entry);
		const share = reader.rate(type, recent, recent + before);
		let momentum = known.get(share);
		if (momentum === undefined) {
			const chanceRising = reader.chanceAtLeast(type, recent, recent + before, 0.5);
			momentum = {
				months,
				recent,
				before,
				ratio: { estimate: odds(share.mean), low: odds(share.low), high: odds(share.high) },
				chanceRising,
				trend: chanceRising >= SURE ? 'rising' : chanceRising <= 1 - SURE ? 'falling' : 'steady',
			};
			known.set(share, momentum);
		}
		return momentum;
	};
}
