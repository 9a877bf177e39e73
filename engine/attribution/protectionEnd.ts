import { DAY, type Instant } from '../core';
import type { AttributionPolicy } from './policy';

/**
 * Until when a registration keeps its deal for its partner: until it expires, at most protection and one extension after
 * its acceptance; without an expiry date for the protection. Undefined where neither is known.
 */
export function protectionEnd(accepted: Instant | undefined, expires: Instant | undefined, { registration }: AttributionPolicy): Instant | undefined {
	if (accepted === undefined) return expires;
	const most = accepted + (registration.protectionDays + registration.extensionDays) * DAY;
	return expires === undefined ? accepted + registration.protectionDays * DAY : Math.min(expires, most);
}
