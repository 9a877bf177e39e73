import type { CreditShares } from './shares';

/** All to the first act of the partner that brought the deal; nothing where nobody did. */
export const sourcingOnly: CreditShares = (touches) => {
	const first = touches.findIndex(({ isSourcing }) => isSourcing);
	return touches.map((_, at) => (at === first ? 1 : 0));
};
