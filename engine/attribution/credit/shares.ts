import type { Instant } from '../../core';
import type { CreditTouch } from '../types';

/** What a model needs to know beyond the acts. */
export interface CreditClock {
	/** When the deal was decided; for an open deal now. */
	readonly end: Instant;
	readonly halfLifeDays: number;
}

/** Shares of a deal for its acts, earliest first: not negative, of any sum. */
export type CreditShares = (touches: readonly CreditTouch[], clock: CreditClock) => readonly number[];
