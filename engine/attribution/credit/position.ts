import type { CreditShares } from './shares';

/** 40% to the first act, 40% to the last, the rest in equal parts to those between; of two acts half to each. */
export const position: CreditShares = (touches) => {
	const { length } = touches;
	if (length < 3) return touches.map(() => 1);
	return touches.map((_, at) => (at === 0 || at === length - 1 ? 0.4 : 0.2 / (length - 2)));
};
