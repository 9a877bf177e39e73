import type { Instant } from '../core';

/** What the engine may know of the world. */
export interface OutreachContext {
	readonly asOf: Instant;
	readonly timeZone: string;
}
