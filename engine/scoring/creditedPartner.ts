import { by, compareText, fold, inTurn, isMissing } from '../core';
import type { ClaimedPartner } from '../model';
import type { Roster } from './roster';

/** Which claim speaks for the deal, most telling first; fulfilment roles never speak before the others. */
const PRECEDENCE: readonly (string | null)[] = [
	'sourcing', 'referral', 'partnerOfRecord', null, 'coSell', 'influence', 'resell', 'marketplace', 'distribute', 'deliver',
];

const rankOf = (role: string | null | undefined) => {
	const rank = PRECEDENCE.indexOf(role ?? null);
	return rank === -1 ? PRECEDENCE.length : rank;
};

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
	return { id: roster.byName.get(fold(name)) ?? fold(name), name };
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
 * that is direct or was only co-sold or influenced; else the partner of record, else the claim with the most telling role, else the earliest, else the
 * smallest id. Undefined when it counts for nobody.
 */
export function creditedPartner(
	deal: {
		readonly partnerOfRecordId?: string | null | undefined;
		readonly claimedPartners?: readonly ClaimedPartner[] | null | undefined;
	},
	roster: Roster,
	{ decision, sourcingPartnerId, sourcingPartnerName }: Decided = {},
): { readonly id: string; readonly name: string; readonly others: number } | undefined {
	if (decision === 'direct' || isAssisted({ decision })) return undefined;
	if (decision === 'sourced' && typeof sourcingPartnerId === 'string') {
		const name = typeof sourcingPartnerName === 'string' ? sourcingPartnerName : sourcingPartnerId;
		return { id: sourcingPartnerId, name, others: 0 };
	}
	const claimed = deal.claimedPartners ?? [];
	const [only] = claimed;
	if (only !== undefined && claimed.length === 1 && isMissing(deal.partnerOfRecordId)) {
		const partner = identify(only, roster);
		return partner && { ...partner, others: 0 };
	}
	const claims = claimed.flatMap((claim) => {
		const partner = identify(claim, roster);
		return partner === undefined ? [] : [{ ...partner, role: claim.role, claimedAt: claim.claimedAt ?? '9999' }];
	});
	if (claims.length > 1) {
		claims.sort(
			inTurn(
				by(({ role }) => rankOf(role), (a: number, b: number) => a - b),
				by(({ claimedAt }) => claimedAt, compareText),
				by(({ id }) => id, compareText),
			),
		);
	}
	const ofRecord = isMissing(deal.partnerOfRecordId) ? undefined : roster.survivorOf(String(deal.partnerOfRecordId));
	const chosen =
		ofRecord === undefined ? claims[0] : (claims.find(({ id }) => id === ofRecord) ?? { id: ofRecord, name: ofRecord });
	if (chosen === undefined) return undefined;
	const others = new Set(claims.map(({ id }) => id));
	others.delete(chosen.id);
	return { id: chosen.id, name: chosen.name, others: others.size };
}
