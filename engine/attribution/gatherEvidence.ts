import { says } from './dealSays';
import type { Deal } from './deals';
import type { Evidence } from './evidence';
import { isBringing } from './judge';
import { mentionsIn } from './mentions';
import type { Roster } from './roster';

/**
 * What the rows of a deal themselves say of partners: the partner field, a lead source that means a partner together
 * with a partner that was named in time, and partners whose name stands in the deal's text.
 */
export function ownEvidence(
	deal: Deal,
	claims: readonly Evidence[],
	roster: Roster,
	claimLock: number,
	saysPartner: boolean,
): readonly Evidence[] {
	const texts = says.texts(deal);
	if (!saysPartner && texts.length === 0) return claims;
	const evidence: Evidence[] = [...claims];
	if (saysPartner) {
		for (const { partner, at, role } of claims) {
			if (!isBringing(role) || (at !== undefined && deal.created !== undefined && at > deal.created + claimLock)) continue;
			evidence.push({ kind: 'leadSource', partner, at, slack: 0, loggedAt: at, actor: undefined, role: undefined, source: 'leadSource', records: [deal.id] });
		}
	}
	if (texts.length === 0) return evidence;
	const mentioned = new Set<string>();
	for (const text of texts) {
		for (const partner of mentionsIn(text, roster)) {
			if (mentioned.has(partner.id)) continue;
			mentioned.add(partner.id);
			evidence.push({ kind: 'mention', partner, at: undefined, slack: 0, loggedAt: undefined, actor: undefined, role: undefined, source: 'text', records: [deal.id] });
		}
	}
	return evidence;
}
