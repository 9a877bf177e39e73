import { DAY } from '../../core';
import type { CreditShares } from './shares';

/** Half as much for every half-life that an act lies before the end. */
export const timeDecay: CreditShares = (touches, { end, halfLifeDays }) => {
	// Counted from the last act, so that old deals do not vanish in rounding.
	const last = Math.max(...touches.map(({ at }) => at), Math.min(end, touches.at(-1)?.at ?? end));
	return touches.map(({ at }) => 2 ** (-(last - at) / DAY / halfLifeDays));
};
