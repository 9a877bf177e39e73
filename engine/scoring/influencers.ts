import { by, compareText } from '../core';
import type { ClaimedPartner } from '../model';
import { identify } from './creditOf';
import type { Roster } from './roster';

const INFLUENCE: ReadonlySet<unknown> = new Set(['coSell', 'influence']);

interface Named {
	readonly id: string;
	readonly name: string;
}

/** What Attribution Tag leaves on a deal, as far as this looks at it. */
interface Decided {
	readonly decision?: unknown;
	readonly roles?: unknown;
}

const NOBODY: readonly Named[] = Object.freeze([]);

function decidedRoles({ roles }: Decided): Named[] {
	return (Array.isArray(roles) ? (roles as unknown[]) : []).flatMap((one): Named[] => {
		const { partnerId, partnerName, role } = (one ?? {}) as { partnerId?: unknown; partnerName?: unknown; role?: unknown };
		if (!INFLUENCE.has(role) || typeof partnerId !== 'string') return [];
		return [{ id: partnerId, name: typeof partnerName === 'string' ? partnerName : partnerId }];
	});
}

function hasInfluence(claims: readonly ClaimedPartner[] | null | undefined): boolean {
	if (claims == null) return false;
	for (const { role } of claims) if (INFLUENCE.has(role)) return true;
	return false;
}

/**
 * The partners that co-sold or influenced a deal and did not bring it, each once, by id: those that Attribution Tag
 * decided, else those that the CRM claims in such a role.
 */
export function influencersOf(
	deal: { readonly claimedPartners?: readonly ClaimedPartner[] | null | undefined },
	roster: Roster,
	attribution: Decided,
	creditedId: string | undefined,
): readonly Named[] {
	const wasDecided = typeof attribution.decision === 'string' && attribution.decision !== 'undecided';
	if (!wasDecided && !hasInfluence(deal.claimedPartners)) return NOBODY;
	const named = wasDecided
		? decidedRoles(attribution)
		: (deal.claimedPartners ?? []).flatMap((claim) => (INFLUENCE.has(claim.role) ? (identify(claim, roster) ?? []) : []));
	const [only] = named;
	if (only === undefined) return NOBODY;
	// Most deals have one.
	if (named.length === 1) {
		const id = roster.survivorOf(only.id);
		return id === creditedId ? NOBODY : [{ id, name: only.name }];
	}
	const byId = new Map(named.sort(by(({ name }) => name, compareText)).map((one) => [roster.survivorOf(one.id), one.name]));
	if (creditedId !== undefined) byId.delete(creditedId);
	return [...byId].map(([id, name]) => ({ id, name })).sort(by(({ id }) => id, compareText));
}
