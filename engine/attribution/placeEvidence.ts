import { DAY, picked, type Instant } from '../core';
import type { Deal } from './deals';
import type { EvidenceKind } from './kinds';

/** Acts that happen on a deal that is being worked; all others may as well begin one. */
const DURING: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['coSell', 'contactDomain', 'delivery', 'email', 'marketing', 'meeting']);
/** Acts that mean the next deal, even while another is open. */
const BEGINS: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['referral', 'registration']);
/** A deal made within this time of an act is the one that it began. */
const SOON = 30 * DAY;

interface Act {
	readonly kind: EvidenceKind;
	readonly at: Instant | undefined;
	readonly slack: number;
}

/**
 * The deals of one customer that an act belongs to when it names none: by its date.
 *
 * An act during a deal belongs to the deal in play, else to the next one; an act that may begin a deal to the one made
 * soon after it, else to the one in play, else to the next within the longest lookback. What fits none stays with the
 * nearest, so that its refusal can be shown: the next deal, else the last one before. New business comes before renewals and expansions. Rows of one deal share what belongs to it.
 *
 * @param candidates deals of the customer, oldest first
 * @param siblings deals that are rows of the same deal
 */
export function placeAct(
	{ kind, at, slack }: Act,
	candidates: readonly Deal[],
	longestLookback: number,
	siblings: (deal: Deal) => readonly Deal[],
): readonly Deal[] {
	const fresh = picked(candidates, ({ kind: of }) => of === 'newBusiness');
	const deals = fresh.length > 0 ? fresh : candidates;
	const [only] = deals;
	if (only === undefined) return [];
	if (at === undefined) {
		const rows = siblings(only);
		return deals.every((deal) => rows.includes(deal)) ? rows : [];
	}
	const early = at + slack + DAY;
	const late = at - slack - DAY;
	const next = deals.find(({ created }) => created !== undefined && created >= late);
	const wait = next?.created === undefined ? Infinity : next.created - at;
	const inPlay = deals.findLast(({ created, closed }) => created !== undefined && created <= early && (closed === undefined || closed + DAY >= at - slack));
	const last = deals.findLast(({ created }) => created !== undefined && created <= early);
	const soon = wait <= SOON + slack ? next : undefined;
	const soonest = DURING.has(kind) ? undefined : BEGINS.has(kind) || inPlay === undefined ? soon : wait <= slack + DAY ? soon : undefined;
	const within = wait <= longestLookback + slack ? next : undefined;
	const chosen = soonest ?? inPlay ?? within ?? (kind === 'delivery' ? last : undefined) ?? next ?? last ?? only;
	return siblings(chosen);
}
