import { by, compareText, inTurn } from '../core';
import type { Draft, DraftClaim, Waiting } from './draft';

const dated = inTurn<DraftClaim>(
	by(({ partnerId }) => partnerId, compareText),
	by(({ role }) => role ?? '', compareText),
	by(({ claimedAt }) => claimedAt ?? '9999', compareText),
);

/** Says since when claims hold that say nothing themselves: since they were made last. */
function dateClaims(claims: readonly DraftClaim[], past: readonly DraftClaim[]): void {
	for (const claim of claims) {
		if (claim.claimedAt !== undefined) continue;
		const times = past.flatMap(({ partnerId, role, claimedAt }) =>
			partnerId === claim.partnerId && (role === undefined || claim.role === undefined || role === claim.role)
				? (claimedAt ?? [])
				: [],
		);
		const latest = times.sort(compareText).at(-1);
		if (latest !== undefined) claim.claimedAt = latest;
	}
}

/** Claims of one deal without repetition: a claim without role joins the same partner's claim with one. */
function mergeClaims(all: readonly DraftClaim[]): DraftClaim[] {
	const claims = all.filter(({ isPast }) => isPast !== true);
	const merged: DraftClaim[] = [];
	const roled = claims.filter(({ role }) => role !== undefined).sort(dated);
	for (const claim of [...roled, ...claims.filter(({ role }) => role === undefined).sort(dated)]) {
		const same = merged.find(
			({ partnerId, role }) =>
				partnerId === claim.partnerId && (claim.role === undefined || role === claim.role),
		);
		if (same === undefined) merged.push(claim);
		else {
			if (same.name === undefined && claim.name !== undefined) same.name = claim.name;
			const earlier =
				claim.claimedAt !== undefined && !(same.claimedAt !== undefined && same.claimedAt <= claim.claimedAt);
			if (earlier && claim.claimedAt !== undefined) same.claimedAt = claim.claimedAt;
		}
	}
	dateClaims(
		merged,
		all.filter(({ isPast }) => isPast === true),
	);
	return merged;
}

/** Gives everybody who waited the id of the partner, and drops claims of nobody. */
export function settleClaims(waiting: readonly Waiting[]): void {
	const several = new Set<Draft>();
	for (const { sighting, owner, claim } of waiting) {
		const { partnerId } = sighting;
		if (claim === undefined) {
			if (partnerId !== undefined) owner['partnerId'] = partnerId;
			continue;
		}
		claim.partnerId = partnerId ?? '';
		if (
			partnerId === undefined ||
			claim.isPast === true ||
			(owner['claimedPartners'] as DraftClaim[]).length > 1
		)
			several.add(owner);
	}
	for (const owner of several) {
		const claims = (owner['claimedPartners'] as DraftClaim[]).filter(({ partnerId }) => partnerId !== '');
		const merged = mergeClaims(claims);
		if (merged.length === 0) delete owner['claimedPartners'];
		else owner['claimedPartners'] = merged;
	}
}
