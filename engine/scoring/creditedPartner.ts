import { isMissing } from '../core';
import { claimedOwner, decidedOwner, type ClaimedPartner } from '../model';
import type { Roster } from './roster';

/**
 * A claim's partner: its id, else the id of the roster's partner of that name, else the folded name. Merged partners
 * are known by their survivor.
 */
export function identify(claim: ClaimedPartner, roster: Roster): { id: string; name: string } | undefined {
	if (!isMissing(claim.partnerId)) {
		const id = roster.survivorOf(String(claim.partnerId));
		return { id, name: isMissing(claim.name) ? id : String(claim.name) };
	}
	if (isMissing(claim.name)) return undefined;
	const name = String(claim.name);
	return { id: roster.idOfName(name), name };
}

/** What Attribution Tag leaves on a deal, as far as the score reads it. */
interface Decided {
	readonly decision?: unknown;
	readonly sourcingPartnerId?: unknown;
	readonly sourcingPartnerName?: unknown;
}

/** Whether it was decided that partners worked on the deal and none brought it: neither direct nor anybody's own. */
export const isAssisted = ({ decision }: Decided): boolean => decision === 'coSell' || decision === 'influenced';

/**
 * The one partner that a deal's result counts for: where that was decided the one that sourced it, and nobody on a deal
 * that is direct or was only co-sold or influenced; else whom the CRM's own fields name first (`claimedOwner`). Undefined when
 * it counts for nobody.
 */
export function creditedPartner(
	deal: {
		readonly partnerOfRecordId?: string | null | undefined;
		readonly claimedPartners?: readonly ClaimedPartner[] | null | undefined;
	},
	roster: Roster,
	attribution: Decided = {},
): { readonly id: string; readonly name: string; readonly others: number } | undefined {
	const decided = decidedOwner(attribution, roster);
	const { came, partner, others } = decided === undefined || decided.came === 'undecided' ? claimedOwner(deal, roster) : decided;
	const isOwn = decided === undefined || decided.came === 'undecided' || came === 'sourced';
	return partner === undefined || !isOwn ? undefined : { ...partner, others };
}
