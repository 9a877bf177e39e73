import { compareText } from '../core';
import type { Held } from './answers';
import type { Deal } from './dealTable';
import type { Fit, Pair, PartnerFinder } from './findPartners';

/** Open deals that are looked at: the largest, as there are far more than anybody can introduce. */
const LOOKED_AT = 5_000;

export const largestOf = (open: readonly Deal[]): Deal[] => [...open].sort((a, b) => (b.size ?? 0) - (a.size ?? 0) || compareText(a.id, b.id)).slice(0, LOOKED_AT);

/** Who is brought into which deal, by partner. */
export interface Introductions {
	readonly assigned: ReadonlyMap<string, Fit>;
	/** Why others are not proposed again now. */
	readonly held: ReadonlyMap<string, readonly Held[]>;
}

export const NO_INTRODUCTIONS: Introductions = { assigned: new Map(), held: new Map() };

/**
 * Gives each open deal to the partner that helps it most and is free: one deal a partner, one partner a deal, the most
 * valuable pairs first.
 *
 * Pairs with a conflict, or without a gain, are left out, and so are those that are held. A deal with an introduction that is
 * open, done or snoozed is that partner's; only after a no it goes to the next. Cost: O(pairs log pairs).
 *
 * @param heldOf why an introduction must not be proposed again now
 */
export function assignIntroductions(deals: readonly Deal[], { pairsOf, objectionsTo, reasonsOf }: PartnerFinder, heldOf: (pair: Pair) => Held | undefined): Introductions {
	const taken = new Set<string>();
	const held = new Map<string, Held[]>();
	const pairs: Pair[] = [];
	for (const deal of deals) {
		for (const pair of pairsOf(deal)) {
			const { partner, gain, inSegment } = pair;
			if (!(gain > 0) || inSegment.won === 0) continue;
			const because = heldOf(pair);
			if (because === undefined) {
				pairs.push(pair);
				continue;
			}
			held.set(partner.id, [...(held.get(partner.id) ?? []), because]);
			if (because !== 'wrong') taken.add(deal.id);
		}
	}
	pairs.sort((a, b) => b.gain - a.gain || compareText(a.deal.id, b.deal.id) || compareText(a.partner.id, b.partner.id));
	const assigned = new Map<string, Fit>();
	for (const pair of pairs) {
		if (taken.has(pair.deal.id) || assigned.has(pair.partner.id)) continue;
		// Conflicts last: few pairs come so far, and the check is the dear part.
		const objections = objectionsTo(pair);
		if (objections.conflicts.length > 0) continue;
		taken.add(pair.deal.id);
		assigned.set(pair.partner.id, { ...pair, ...objections, reasons: reasonsOf(pair) });
	}
	return { assigned, held };
}
