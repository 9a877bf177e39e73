import { isoInstant } from '../core';
import type { Clock } from './clock';
import type { Deal } from './deals';
import type { Verdicts } from './decideDeal';
import type { Evidence } from './evidence';
import type { PolicyName } from './policy';
import type { Roster } from './roster';
import type { Attribution, FlatAttribution, PartnershipRecord } from './types';
import { inWords } from './words';

/** Evidence that a CRM's text column has room for. */
const MOST_EVIDENCE = 5;

/** Plain fields for the CRM's columns: text only, empty where there is nothing to say. */
export function flatOf(deal: Deal, verdicts: Verdicts, confidence: Attribution['confidence'], policy: PolicyName, clock: Clock): FlatAttribution {
	const { decision, sourcing, roles, decided } = verdicts;
	return {
		partnerDecision: decision,
		sourcingPartner: sourcing?.name ?? '',
		sourcingPartnerId: sourcing?.id ?? '',
		partnerRoles: roles.map(({ partner, role }) => `${partner.name}: ${role}`).join('; '),
		attributionConfidence: confidence,
		attributionEvidence: decided
			.slice(0, MOST_EVIDENCE)
			.map((one) => inWords(one, deal, clock))
			.join('; '),
		attributionPolicy: `${policy.name} v${policy.version} (${policy.hash})`,
	};
}

const MOST_TELLING = ['sourcing', 'coSell', 'influence'];

/** The partnership to create in the CRM: of the decided partners that the deal does not name, the most telling one. */
export function partnershipOf(deal: Deal, claims: readonly Evidence[], { roles, decision }: Verdicts, roster: Roster): PartnershipRecord | undefined {
	if (decision === 'undecided' || decision === 'direct') return undefined;
	const claimed = new Set(claims.map(({ partner }) => roster.chainOf(partner.id)));
	const missing = roles.filter(({ partner, role }) => MOST_TELLING.includes(role) && !claimed.has(roster.chainOf(partner.id)));
	const [first] = missing.sort((a, b) => MOST_TELLING.indexOf(a.role) - MOST_TELLING.indexOf(b.role));
	if (first === undefined) return undefined;
	const { partner, role, since } = first;
	return { opportunityId: deal.id, partnerId: partner.id, partnerName: partner.name, role, since: since === undefined ? null : isoInstant(since) };
}

