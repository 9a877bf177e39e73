import { compareText } from '../core';
import type { Fit, Pair, PartnerFinder } from './findPartners';

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
export function assignIntroductions({ open, pairsOf, objectionsTo, reasonsOf }: PartnerFinder, isHeld: (pair: Pair) => boolean): ReadonlyMap<string, Fit> {
	const largest = [...open].sort((a, b) => (b.size ?? 0) - (a.size ?? 0) || compareText(a.id, b.id)).slice(0, LOOKED_AT);
	const pairs = largest
		.flatMap((deal) => pairsOf(deal).filter(({ gain, inSegment }) => gain > 0 && inSegment.won > 0))
		.sort((a, b) => b.gain - a.gain || compareText(a.deal.id, b.deal.id) || compareText(a.partner.id, b.partner.id));
	const taken = new Set<string>();
	const assigned = new Map<string, Fit>();
	for (const pair of pairs) {
		if (taken.has(pair.deal.id) || assigned.has(pair.partner.id)) continue;
		// Conflicts last: few pairs come so far, and the check is the dear part.
		const objections = objectionsTo(pair);
		if (objections.conflicts.length > 0 || isHeld(pair)) continue;
		taken.add(pair.deal.id);
		assigned.set(pair.partner.id, { ...pair, ...objections, reasons: reasonsOf(pair) });
	}
	return assigned;
}
