import type { CreditShares } from './shares';

/** The same to every act. */
export const linear: CreditShares = (touches) => touches.map(() => 1);
