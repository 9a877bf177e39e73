import { compareText, fold, isMissing, sortFew, type Instant } from '../core';
import type { Clock } from './clock';
import { says } from './dealSays';
import type { Deal } from './deals';
import type { Evidence } from './evidence';
import { isOwnClaim, type OwnWrite } from './ownWrites';
import type { Roster } from './roster';

const NONE: readonly Evidence[] = [];

/** By partner, then by role; no role comes last. */
const inOrder = (a: Evidence, b: Evidence): number =>
	compareText(a.partner.id, b.partner.id) || Number(a.role === undefined) - Number(b.role === undefined) || compareText(a.role ?? '', b.role ?? '');

/**
 * The partners that the rows of a deal name, each with its roles, as evidence of the kind `claim`.
 *
 * Claims made after the as-of date do not exist yet. A name that no partner has stands for itself. Of one partner and
 * role the earliest date counts: rows of one deal repeat each other. What an earlier run wrote back is no claim.
 */
export function claimsOf(deal: Deal, roster: Roster, clock: Clock, writes: ReadonlyMap<string, readonly OwnWrite[]>): readonly Evidence[] {
	const partnersOfRecord = says.partnersOfRecord(deal);
	return deal.claims.length + partnersOfRecord.length === 0 ? NONE : readClaims(deal, partnersOfRecord, roster, clock, writes);
}

function readClaims(deal: Deal, partnersOfRecord: readonly string[], roster: Roster, { asOf, instantOf }: Clock, writes: ReadonlyMap<string, readonly OwnWrite[]>): readonly Evidence[] {
	const claims: Evidence[] = [];
	const add = (id: unknown, name: unknown, role: string | undefined, at: Instant | undefined) => {
		if ((at ?? asOf) > asOf || (isMissing(id) && isMissing(name))) return;
		const partner = roster.identify(id, name) ?? { id: fold(String(name)), name: String(name) };
		const place = claims.findIndex((known) => known.role === role && known.partner.id === partner.id);
		const known = claims[place];
		// A row that gives no date does not take the date of another away.
		if (known !== undefined && (at === undefined || (known.at !== undefined && known.at <= at))) return;
		claims[known === undefined ? claims.length : place] = { kind: 'claim', partner, at, slack: 0, loggedAt: at, actor: undefined, role, source: 'partnerField', records: [deal.id] };
	};
	const own = writes.size === 0 ? [] : deal.rows.flatMap(({ id }) => writes.get(String(id)) ?? []);
	for (const { partnerId, name, role, claimedAt } of deal.claims) {
		if (own.length > 0 && !isMissing(partnerId) && isOwnClaim(own, partnerId, instantOf(claimedAt))) continue;
		add(partnerId, name, role ?? undefined, instantOf(claimedAt));
	}
	for (const id of partnersOfRecord) if (!isOwnClaim(own, id, undefined)) add(id, undefined, 'partnerOfRecord', undefined);
	return sortFew(claims, inOrder);
}
