import type { CreditShares } from './shares';

/** All to the last act before the close. */
export const lastTouch: CreditShares = (touches) => touches.map((_, at) => (at === touches.length - 1 ? 1 : 0));
