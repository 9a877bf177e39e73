import { by, compareNumber, compareText, inTurn, isMissing, listIn, objectIn, textIn } from '../core';

/** How a deal came; `fulfilled`: partners only distribute or deliver it. */
type CameBy = 'sourced' | 'coSell' | 'influenced' | 'direct' | 'undecided' | 'fulfilled';

/** Whose deal it is. */
interface DealOwner {
	readonly came: CameBy;
	/** The one partner that it counts for; undefined where nobody is known. */
	readonly partner: { readonly id: string; readonly name: string } | undefined;
	/** When that partner joined, as the record has it. */
	readonly joinedAt: string | undefined;
	/** Further partners that claim it. */
	readonly others: number;
}

/** How partners are known to whoever asks. */
export interface PartnerIds {
	/** The id of the partner that stands for one. */
	readonly survivorOf: (id: string) => string;
	/** The id that a name stands for; undefined where nobody can say. */
	readonly idOfName: (name: string) => string | undefined;
}

interface Part {
	readonly id: string;
	readonly name: string;
	readonly role: string | null;
	readonly at: string | undefined;
}

/** Which role speaks for the deal, most telling first, and how the deal came then. Resale alone brings no deal before somebody who worked on it. */
const ROLES: ReadonlyMap<string | null, readonly [rank: number, came: CameBy]> = new Map(
	([
		['sourcing', 'sourced'], ['referral', 'sourced'], ['partnerOfRecord', 'sourced'], [null, 'sourced'], ['coSell', 'coSell'], ['influence', 'influenced'],
		['resell', 'sourced'], ['marketplace', 'sourced'], ['distribute', 'fulfilled'], ['deliver', 'fulfilled'],
	] as const).map(([role, came], rank) => [role, [rank, came]]),
);
const UNKNOWN_ROLE = [ROLES.size, 'fulfilled'] as const;
const meaningOf = (role: string | null) => ROLES.get(role) ?? UNKNOWN_ROLE;

const firstInTime = inTurn<Part>(by(({ at }) => at ?? '9999', compareText), by(({ id }) => id, compareText));
const mostTelling = inTurn<Part>(by(({ role }) => meaningOf(role)[0], compareNumber), firstInTime);

const DIRECT: DealOwner = Object.freeze({ came: 'direct', partner: undefined, joinedAt: undefined, others: 0 });
const UNDECIDED: DealOwner = Object.freeze({ came: 'undecided', partner: undefined, joinedAt: undefined, others: 0 });

/**
 * Whose deal it is as Attribution Tag decided, each partner known by its survivor: the one that sourced it, else of those
 * that co-sold, or influenced, the earliest dated one, ties by id.
 *
 * @param attribution what the node left on the deal; undefined comes back where it left no decision
 */
export function decidedOwner(attribution: unknown, { survivorOf }: Pick<PartnerIds, 'survivorOf'>): DealOwner | undefined {
	const { decision, sourcingPartnerId, sourcingPartnerName, roles } = objectIn(attribution);
	if (decision === 'direct') return DIRECT;
	if (decision === 'undecided') return UNDECIDED;
	if (decision === 'sourced') {
		const id = textIn(sourcingPartnerId);
		return id === undefined ? UNDECIDED : { came: 'sourced', partner: { id: survivorOf(id), name: textIn(sourcingPartnerName) ?? id }, joinedAt: undefined, others: 0 };
	}
	if (decision !== 'coSell' && decision !== 'influenced') return undefined;
	const role = decision === 'coSell' ? 'coSell' : 'influence';
	const parts = listIn(roles).flatMap(({ role: own, partnerId, partnerName, since }): Part[] => {
		const id = own === role ? textIn(partnerId) : undefined;
		return id === undefined ? [] : [{ id: survivorOf(id), name: textIn(partnerName) ?? id, role, at: textIn(since) }];
	});
	const [first] = parts.sort(firstInTime);
	return first === undefined ? UNDECIDED : { came: decision, partner: { id: first.id, name: first.name }, joinedAt: first.at, others: 0 };
}

/** What the CRM's own fields say of partners. */
export interface Claimed {
	readonly partnerOfRecordId?: unknown;
	readonly claimedPartners?: unknown;
}

function partOf({ partnerId, name, role, claimedAt }: Readonly<Record<string, unknown>>, { survivorOf, idOfName }: PartnerIds): Part | undefined {
	const given = textIn(partnerId);
	const called = textIn(name);
	const id = given !== undefined ? survivorOf(given) : called === undefined ? undefined : idOfName(called);
	return id === undefined ? undefined : { id, name: called ?? id, role: isMissing(role) ? null : String(role), at: textIn(claimedAt) };
}

/** A deal as one part speaks for it. */
const claimOf = (partner: Part, others: number): DealOwner => ({ came: meaningOf(partner.role)[1], partner, joinedAt: partner.at, others });

/**
 * Whose deal it is as the CRM's own fields have it: the partner of record, else the claim with the most telling role, else
 * the earliest, else the smallest id. Nobody on it is direct; partners that nobody knows leave it undecided.
 */
export function claimedOwner({ partnerOfRecordId, claimedPartners }: Claimed, ids: PartnerIds): DealOwner {
	const claims = listIn(claimedPartners);
	const [only] = claims;
	const recorded = textIn(partnerOfRecordId);
	// Most deals have one claim or none.
	if (recorded === undefined && claims.length < 2) {
		const part = only === undefined ? undefined : partOf(only, ids);
		return only === undefined ? DIRECT : part === undefined ? UNDECIDED : claimOf(part, 0);
	}
	const parts: Part[] = [];
	for (const claim of claims) {
		const part = partOf(claim, ids);
		if (part !== undefined) parts.push(part);
	}
	if (parts.length > 1) parts.sort(mostTelling);
	const ofRecord = recorded === undefined ? undefined : ids.survivorOf(recorded);
	const chosen = ofRecord === undefined ? parts[0] : (parts.find(({ id }) => id === ofRecord) ?? { id: ofRecord, name: ofRecord, role: null, at: undefined });
	if (chosen === undefined) return UNDECIDED;
	const others = parts.length < 2 && chosen === parts[0] ? 0 : new Set(parts.flatMap(({ id }) => (id === chosen.id ? [] : [id]))).size;
	return ofRecord === undefined ? claimOf(chosen, others) : { came: 'sourced', partner: { id: chosen.id, name: chosen.name }, joinedAt: undefined, others };
}
