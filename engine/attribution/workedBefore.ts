import { DAY, compareNumber, sortFew, type Instant } from '../core';
import type { Customers } from './customers';
import type { Deal } from './deals';
import type { AttributionPolicy } from './policy';

/** A moment at which a seller and a customer were in contact. */
export interface Contact {
	readonly at: Instant;
	readonly inbound: boolean;
}

/**
 * Says whether somebody of ours was already at a deal's account before an act: another deal was open at the time, or
 * sellers and account wrote or met both ways in the quiet days before it.
 */
export function workedBefore(
	customers: Customers,
	siblings: (deal: Deal) => readonly Deal[],
	contactsAt: (key: string) => readonly Contact[],
): (deal: Deal, policy: AttributionPolicy) => (at: Instant) => boolean {
	const sorted = new Map<string, readonly Contact[]>();
	const contactsOf = (key: string): readonly Contact[] => {
		let own = sorted.get(key);
		if (own === undefined) sorted.set(key, (own = sortFew([...contactsAt(key)], (a, b) => compareNumber(a.at, b.at))));
		return own;
	};
	return (deal, { sourcing }) =>
		(at) => {
			const from = at - sourcing.quietDays * DAY;
			if (sourcing.openDealBlocks) {
				const open = customers.besides(deal).some((other) => {
					if (other === deal || other.kind !== 'newBusiness' || other.created === undefined || siblings(deal).includes(other)) return false;
					return other.created < at - DAY && (other.closed === undefined || other.closed >= at);
				});
				if (open) return true;
			}
			if (!sourcing.contactBlocks) return false;
			let [inbound, outbound] = [false, false];
			for (const key of customers.keysOf(deal)) {
				for (const one of contactsOf(key)) {
					if (one.at >= at) break;
					if (one.at < from) continue;
					if (one.inbound) inbound = true;
					else outbound = true;
				}
			}
			return inbound && outbound;
		};
}
