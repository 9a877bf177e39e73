import { isMissing } from '../core';
import { decidedOwner } from '../model';
import { creditedPartner } from '../scoring';
import type { Helpers } from './dealTable';
import type { DealFields } from './readDeal';
import type { Partners } from './readPartners';
import type { DealRole, Involvement } from './types';

/** What Attribution Tag leaves on a deal, as far as metrics read it. */
export interface Attributed {
	readonly decision?: unknown;
	readonly sourcingPartnerId?: unknown;
	readonly sourcingPartnerName?: unknown;
	readonly roles?: unknown;
	readonly internalCoSell?: unknown;
	readonly involvement?: Partial<Involvement>;
	readonly conflict?: { readonly opportunities?: readonly string[] };
}

/** Who did what on a deal. */
export interface Attribution extends Helpers {
	readonly role: DealRole;
	/** The number of the partner that the deal counts for; -1 where there is none. */
	readonly lead: number;
}

const ROLES: ReadonlySet<unknown> = new Set<DealRole>(['sourced', 'coSell', 'influenced', 'direct', 'undecided']);
const NOBODY: readonly number[] = Object.freeze([]);

/** Whether Attribution Tag decided a deal. */
export const isDecided = ({ decision }: Attributed): boolean => ROLES.has(decision);

/** The partners with a role on a deal, each once. */
function withRole(roles: unknown, role: string, { numberOf, roster }: Partners): readonly number[] {
	if (!Array.isArray(roles)) return NOBODY;
	let found: Set<number> | undefined;
	for (const one of roles as readonly { readonly role?: unknown; readonly partnerId?: unknown; readonly partnerName?: unknown }[]) {
		if (one.role !== role || typeof one.partnerId !== 'string') continue;
		(found ??= new Set()).add(numberOf(roster.survivorOf(one.partnerId), typeof one.partnerName === 'string' ? one.partnerName : one.partnerId));
	}
	return found === undefined ? NOBODY : [...found];
}

/** Whose deal it is by Attribution Tag, where it was decided; else by the CRM's own fields. */
export function attributionOf(deal: DealFields, attributed: Attributed, partners: Partners): Attribution {
	if (!isDecided(attributed)) return claimedBy(deal, partners);
	const { decision, roles } = attributed;
	const owner = decidedOwner(attributed, partners.roster)?.partner;
	return {
		role: decision as DealRole,
		lead: owner === undefined ? -1 : partners.numberOf(owner.id, owner.name),
		coSellers: withRole(roles, 'coSell', partners),
		influencers: withRole(roles, 'influence', partners),
	};
}

/** As the partner field has it: a partner on it brought the deal unless its role says otherwise, nobody on it is direct. */
export function claimedBy(deal: DealFields, { numberOf, roster }: Partners): Attribution {
	const credited = creditedPartner(deal, roster);
	const claims = deal.claimedPartners ?? [];
	const named = (role: 'coSell' | 'influence') =>
		claims.length === 0 ? NOBODY : claims.filter((claim) => claim.role === role && !isMissing(claim.partnerId)).map(({ partnerId, name }) => numberOf(roster.survivorOf(String(partnerId)), name ?? String(partnerId)));
	const [coSellers, influencers] = [named('coSell'), named('influence')];
	if (credited === undefined) return { role: 'direct', lead: -1, coSellers, influencers };
	const lead = numberOf(credited.id, credited.name);
	return { role: coSellers.includes(lead) ? 'coSell' : influencers.includes(lead) ? 'influenced' : 'sourced', lead, coSellers, influencers };
}
