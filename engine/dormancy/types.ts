import type { Instant } from '../core';

/** What the engine may know of the world. */
export interface DormancyContext {
	readonly asOf: Instant;
	readonly timeZone: string;
}

/** Where a partner stands. */
export const STATES = ['neverActivated', 'producing', 'cooling', 'dormant', 'responded', 'reactivated', 'archived'] as const;
export type State = (typeof STATES)[number];
