import { by, compareText, inTurn } from '../core';
import type { Draft, DraftClaim, Waiting } from './draft';

const dated = inTurn<DraftClaim>(
	by(({ partnerId }) => partnerId, compareText),
	by(({ role }) => role ?? '', compareText),
	by(({ claimedAt }) => claimedAt ?? '9999', compareText),
);

/** Claims of one deal without repetition: a claim without role joins the same partner's claim with one. */
function mergeClaims(claims: readonly DraftClaim[]): DraftClaim[] {
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
		if (partnerId === undefined || (owner['claimedPartners'] as DraftClaim[]).length > 1) several.add(owner);
	}
	for (const owner of several) {
		const claims = (owner['claimedPartners'] as DraftClaim[]).filter(({ partnerId }) => partnerId !== '');
		if (claims.length === 0) delete owner['claimedPartners'];
		else owner['claimedPartners'] = mergeClaims(claims);
	}
}
