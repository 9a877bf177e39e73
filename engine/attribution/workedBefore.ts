import { DAY, type Instant } from '../core';
import type { Customers } from './customers';
import type { Deal } from './deals';
import type { AttributionPolicy } from './policy';
import type { Shelf } from './shelf';

/** Moments at which sellers and customers were in contact, by the customer's number and by who began it. */
export interface Contacts {
	readonly inbound: Shelf<Instant>;
	readonly outbound: Shelf<Instant>;
}

/**
 * Says whether somebody of ours was already at a deal's account before an act: another deal was open at the time, or
 * sellers and account wrote or met both ways in the quiet days before it.
 */
export function workedBefore(
	customers: Customers,
	siblings: (deal: Deal) => readonly Deal[],
	{ inbound, outbound }: Contacts,
): (deal: Deal, policy: AttributionPolicy, at: Instant) => boolean {
	return (deal, { sourcing }, at) => {
		const from = at - sourcing.quietDays * DAY;
		if (sourcing.openDealBlocks) {
			const open = customers.besides(deal).some((other) => {
				if (other === deal || other.kind !== 'newBusiness' || other.created === undefined || siblings(deal).includes(other)) return false;
				return other.created < at - DAY && (other.closed === undefined || other.closed >= at);
			});
			if (open) return true;
		}
		if (!sourcing.contactBlocks) return false;
		const isIn = (contact: Instant): boolean => contact >= from && contact < at;
		const numbers = customers.numbersOf(deal);
		return numbers.some((number) => inbound.some(number, isIn)) && numbers.some((number) => outbound.some(number, isIn));
	};
}
