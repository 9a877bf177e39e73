import type { Instant, Minor } from '../core';
import type { Attribution } from './attributionOf';
import type { Partners } from './readPartners';
import type { DealRole, Deals, Involvement } from './types';

/** What is known of a deal in both views. */
export interface DealBasics extends Pick<Deals, 'internalCoSell' | 'region' | 'status'> {
	/** The place of the edge by which it was created, as `edgeAfter` says. */
	readonly createdBy: number;
	/** The same of its close; none while it is open. */
	readonly closedBy: number;
	readonly involvement: Partial<Involvement>;
}

/** What it counts for in one view. */
type Counting = Pick<Deals, 'counts' | 'countsOfAnyKind'>;

/** Deals in cells: those that no metric tells apart are in one. */
export interface DealCells {
	readonly cells: readonly Deals[];
	/** Adds a deal, and says in which of `cells` it is. */
	readonly add: (deal: DealBasics, attribution: Attribution, counting: Counting, size: Minor | undefined) => number;
}

const STATUSES: readonly Deals['status'][] = ['open', 'won', 'lost'];
const ROLES: readonly DealRole[] = ['sourced', 'coSell', 'influenced', 'direct', 'undecided'];

const flagsOf = ({ internalCoSell, involvement: { tagged, strong, weak, dated } }: DealBasics, { coSellers, influencers }: Attribution, { counts, countsOfAnyKind }: Counting): number =>
	(counts ? 1 : 0) | (countsOfAnyKind ? 2 : 0) | (coSellers.length > 0 ? 4 : 0) | (influencers.length > 0 ? 8 : 0) | (internalCoSell ? 16 : 0) |
	(tagged ? 32 : 0) | (strong ? 64 : 0) | (weak ? 128 : 0) | (dated ? 256 : 0);
const FLAGS = 2 ** 9;

/** The place of the first edge that is not before an instant; -1 where there is no instant. Cost: O(log edges). */
export function edgeAfter(edges: readonly Instant[], instant: Instant | undefined): number {
	if (instant === undefined) return -1;
	let [low, high] = [0, edges.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((edges[middle] ?? Infinity) < instant) low = middle + 1;
		else high = middle;
	}
	return low;
}

/**
 * Starts cells: deals alike in status, role, evidence and segments, and between the same two edges, are counted as one,
 * their sizes added up. A million deals are some thousand cells, and sums over windows that begin and end at edges are
 * the same.
 *
 * @param edges ascending; every instant at which a window may begin or end
 * Cost: O(1) a deal.
 */
export function dealCells(partners: Partners, edges: readonly Instant[]): DealCells {
	const cells: (Deals & { n: number; size: Minor })[] = [];
	const numbers = new Map<number, number>();
	/** By the lead's profile, the places where deals are: each has a number. */
	const places: Map<string | undefined, number>[] = [];
	let placeCount = 0;
	const placeOf = (lead: number, region: string | undefined): number => {
		const profile = lead === -1 ? 0 : (partners.profiles[lead] ?? 0) + 1;
		const known = (places[profile] ??= new Map());
		let place = known.get(region);
		if (place === undefined) known.set(region, (place = placeCount++));
		return place;
	};
	/** Edges, none, and open. */
	const stretches = edges.length + 2;
	return {
		cells,
		add: (deal, attribution, counting, size = 0) => {
			const { status, createdBy, closedBy, region, internalCoSell, involvement: { tagged, strong, weak, dated } } = deal;
			const { lead, role, coSellers, influencers } = attribution;
			const when = (placeOf(lead, region) * stretches + createdBy + 1) * stretches + closedBy + 1;
			const key = ((when * FLAGS + flagsOf(deal, attribution, counting)) * STATUSES.length + STATUSES.indexOf(status)) * ROLES.length + ROLES.indexOf(role);
			const known = numbers.get(key);
			const cell = known === undefined ? undefined : cells[known];
			if (known !== undefined && cell !== undefined) {
				cell.n += 1;
				cell.size += size;
				return known;
			}
			numbers.set(key, cells.length);
			return cells.push({
				id: '', n: 1, size, status, region, role, internalCoSell, ...counting,
				created: edges[createdBy] ?? NaN,
				closed: status === 'open' ? Infinity : (edges[closedBy] ?? NaN),
				lead: partners.facts[lead],
				isCoSold: coSellers.length > 0,
				isInfluenced: influencers.length > 0,
				involvement: { tagged: Boolean(tagged), strong: Boolean(strong), weak: Boolean(weak), dated: Boolean(dated) },
			}) - 1;
		},
	};
}
