import type { CreditShares } from './shares';

/** All to the first act. */
export const firstTouch: CreditShares = (touches) => touches.map((_, at) => (at === 0 ? 1 : 0));
