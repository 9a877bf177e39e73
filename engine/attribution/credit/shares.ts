import type { CreditTouch } from '../types';

/** Shares of a deal for its acts, earliest first: not negative, of any sum. The half-life is that of `timeDecay`. */
export type CreditShares = (touches: readonly CreditTouch[], halfLifeDays: number) => readonly number[];
