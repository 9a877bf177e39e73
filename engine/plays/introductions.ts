import { compareText } from '../core';
import type { Deal } from './readDeals';
import type { Fit } from './findPartners';

/** Deals of a segment that are looked at: the largest, as there are far more than anybody can introduce. */
const LOOKED_AT = 5_000;

/**
 * Gives each open deal to the partner that helps it most and is free: one deal a partner, one partner a deal, the most
 * valuable pairs first.
 *
 * Pairs with a conflict, or without a gain, are left out, and so are those that a person said no to. Cost: O(pairs log pairs).
 *
 * @param isHeld whether the introduction must not be proposed again now
 */
export function assignIntroductions(open: readonly Deal[], fitsOf: (deal: Deal) => readonly Fit[], isHeld: (fit: Fit) => boolean): ReadonlyMap<string, Fit> {
	const largest = [...open].sort((a, b) => (b.size ?? 0) - (a.size ?? 0) || compareText(a.id, b.id)).slice(0, LOOKED_AT);
	const pairs = largest
		.flatMap((deal) => fitsOf(deal).filter((fit) => fit.gain > 0 && fit.inSegment.won > 0))
		.sort((a, b) => b.gain - a.gain || compareText(a.deal.id, b.deal.id) || compareText(a.partner.id, b.partner.id));
	const taken = new Set<string>();
	const assigned = new Map<string, Fit>();
	for (const fit of pairs) {
		// Conflicts last: few pairs come so far, and the check is the dear part.
		if (taken.has(fit.deal.id) || assigned.has(fit.partner.id) || fit.conflicts.length > 0 || isHeld(fit)) continue;
		taken.add(fit.deal.id);
		assigned.set(fit.partner.id, fit);
	}
	return assigned;
}
