import { claimedOwner, decidedOwner } from '../model';
import { identify } from '../scoring';
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

/** Who did what, by whose deal it is; one that partners only fulfil is nobody's. */
function withOwner({ came, partner }: ReturnType<typeof claimedOwner>, { coSellers, influencers }: Helpers, { numberOf }: Partners): Attribution {
	if (came === 'fulfilled') return { role: 'undecided', lead: -1, coSellers, influencers };
	return { role: came, lead: partner === undefined ? -1 : numberOf(partner.id, partner.name), coSellers, influencers };
}

/** Whose deal it is by Attribution Tag, where it was decided; else by the CRM's own fields. */
export function attributionOf(deal: DealFields, attributed: Attributed, partners: Partners): Attribution {
	const owner = decidedOwner(attributed, partners.roster);
	if (owner === undefined) return claimedBy(deal, partners);
	const { roles } = attributed;
	return withOwner(owner, { coSellers: withRole(roles, 'coSell', partners), influencers: withRole(roles, 'influence', partners) }, partners);
}

const NO_HELPERS: Helpers = Object.freeze({ coSellers: NOBODY, influencers: NOBODY });

/** As the partner field has it: a partner on it brought the deal unless its role says otherwise, nobody on it is direct. */
export function claimedBy(deal: DealFields, partners: Partners): Attribution {
	const claims = deal.claimedPartners ?? [];
	const named = (role: 'coSell' | 'influence') =>
		claims.flatMap((claim): readonly number[] => {
			const partner = claim.role === role ? identify(claim, partners.roster) : undefined;
			return partner === undefined ? NOBODY : [partners.numberOf(partner.id, partner.name)];
		});
	return withOwner(claimedOwner(deal, partners.roster), claims.length === 0 ? NO_HELPERS : { coSellers: named('coSell'), influencers: named('influence') }, partners);
}
