import type { Clock } from './clock';
import type { Deal } from './deals';
import type { Verdicts } from './decideDeal';
import type { Evidence } from './evidence';
import type { PolicyName } from './policy';
import type { Roster } from './roster';
import type { Attribution, FlatAttribution, PartnershipRecord } from './types';
import type { Teller } from './words';

/** Evidence that a CRM's text column has room for. */
const MOST_EVIDENCE = 5;

const listed = <T>(list: readonly T[], most: number, say: (one: T) => string): string => {
	const [only] = list;
	if (list.length < 2) return only === undefined ? '' : say(only);
	return list.slice(0, most).map(say).join('; ');
};

/**
 * Makes the writer of plain fields for the CRM's columns: text only, empty where there is nothing to say. Deals without
 * any partner say one of few things, and share it.
 */
export function flatWriter(tell: Teller): (deal: Deal, verdicts: Verdicts, confidence: Attribution['confidence'], policy: PolicyName) => FlatAttribution {
	const names = new Map<PolicyName, string>();
	const nameOf = (policy: PolicyName): string => {
		let name = names.get(policy);
		if (name === undefined) names.set(policy, (name = `${policy.name} v${policy.version} (${policy.hash})`));
		return name;
	};
	const plain = new Map<string, FlatAttribution>();
	return (deal, { decision, sourcing, roles, decided }, confidence, policy) => {
		const attributionPolicy = nameOf(policy);
		if (sourcing === undefined && roles.length === 0 && decided.length === 0) {
			const key = `${decision} ${confidence} ${attributionPolicy}`;
			const known = plain.get(key);
			if (known !== undefined) return known;
			const made = { partnerDecision: decision, sourcingPartner: '', sourcingPartnerId: '', partnerRoles: '', attributionConfidence: confidence, attributionEvidence: '', attributionPolicy };
			plain.set(key, made);
			return made;
		}
		return {
			partnerDecision: decision,
			sourcingPartner: sourcing?.name ?? '',
			sourcingPartnerId: sourcing?.id ?? '',
			partnerRoles: listed(roles, Infinity, ({ partner, role }) => `${partner.name}: ${role}`),
			attributionConfidence: confidence,
			attributionEvidence: listed(decided, MOST_EVIDENCE, (one) => tell(one, deal)),
			attributionPolicy,
		};
	};
}

const MOST_TELLING = ['sourcing', 'coSell', 'influence'];

/** The partnership to create in the CRM: of the decided partners that the deal does not name, the most telling one. */
export function partnershipOf(deal: Deal, claims: readonly Evidence[], { roles, decision }: Verdicts, roster: Roster, { isoOf }: Clock): PartnershipRecord | undefined {
	if (decision === 'undecided' || decision === 'direct') return undefined;
	const claimed = claims.map(({ partner }) => roster.chainOf(partner.id));
	const missing = roles.filter(({ partner, role }) => MOST_TELLING.includes(role) && !claimed.includes(roster.chainOf(partner.id)));
	const [first] = missing.length < 2 ? missing : missing.sort((a, b) => MOST_TELLING.indexOf(a.role) - MOST_TELLING.indexOf(b.role));
	if (first === undefined) return undefined;
	const { partner, role, since } = first;
	return { opportunityId: deal.id, partnerId: partner.id, partnerName: partner.name, role, since: isoOf(since) };
}

