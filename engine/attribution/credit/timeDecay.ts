import { DAY } from '../../core';
import type { CreditShares } from './shares';

/** Half as much for every half-life that an act lies before the last one. */
export const timeDecay: CreditShares = (touches, halfLifeDays) => {
	// Counted from the last act and not from the close, so that old deals do not vanish in rounding.
	const last = touches.at(-1)?.at ?? 0;
	return touches.map(({ at }) => 2 ** (-(last - at) / DAY / halfLifeDays));
};
