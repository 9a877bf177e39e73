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

/** Whose a deal's result is. */
interface Credit {
	/** The one partner that it counts for; undefined where it counts for nobody. */
	readonly partner: { readonly id: string; readonly name: string } | undefined;
	/** Further partners that claim it. */
	readonly others: number;
	/** Whether partners worked on it and none brought it: it is nobody's own, and not direct either. */
	readonly assisted: boolean;
}

const NOBODY: Credit = Object.freeze({ partner: undefined, others: 0, assisted: false });
const ASSISTED: Credit = Object.freeze({ ...NOBODY, assisted: true });

/**
 * Whom a deal's result counts for: where that was decided the one that sourced it, and nobody on a deal that is direct or
 * was only co-sold or influenced; else whom the CRM's own fields name first (`claimedOwner`), and nobody where they name
 * only who distributes or delivers it.
 *
 * @param attribution what Attribution Tag left on the deal
 */
export function creditOf(
	deal: {
		readonly partnerOfRecordId?: string | null | undefined;
		readonly claimedPartners?: readonly ClaimedPartner[] | null | undefined;
	},
	roster: Roster,
	attribution: unknown,
): Credit {
	const decided = decidedOwner(attribution, roster);
	const isDecided = decided !== undefined && decided.came !== 'undecided';
	const { came, partner, others } = isDecided ? decided : claimedOwner(deal, roster);
	if (came === 'fulfilled' || (isDecided && (came === 'coSell' || came === 'influenced'))) return ASSISTED;
	return partner === undefined ? NOBODY : { partner, others, assisted: false };
}
