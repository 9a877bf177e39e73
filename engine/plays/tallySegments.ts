import { logCapOf, type Minor } from '../core';
import { addDecided, mergeArms, type Arm, type MutableArm } from './arms';
import type { Deal } from './readDeals';
import type { Way } from './spec';

/** One segment's deals, counted: adds up over shares of a book and over segments. */
export interface SegmentTally {
	readonly places: readonly (string | null)[];
	readonly arms: Readonly<Record<Way | 'direct', Arm>>;
	readonly undecided: number;
	readonly joinedLate: number;
	readonly openDeals: number;
	readonly openSize: Minor;
}

interface Draft extends SegmentTally {
	readonly arms: Readonly<Record<Way | 'direct', MutableArm>>;
	undecided: number;
	joinedLate: number;
	openDeals: number;
	openSize: Minor;
}

/** The size, in minor units, above which a won deal counts as this one; the largest where few are won. */
export function capOf(deals: Iterable<Deal>, winsoriseAt: number): Minor {
	const sizes: number[] = [];
	let largest = 1;
	for (const { status, size } of deals) {
		if (status !== 'won' || size === undefined || size <= 0) continue;
		sizes.push(size);
		if (size > largest) largest = size;
	}
	const cap = logCapOf(sizes, winsoriseAt);
	return Number.isFinite(cap) ? Math.round(cap) : largest;
}

/** Direct deals have no partner: all of them are one cluster, which nothing but sums is asked of. */
const DIRECT = 'direct';

/**
 * Counts the deals of every segment: decided ones by how they came, open ones that no partner is on.
 *
 * @param undecidedAreDirect whether deals that nobody decided about stand on the direct side
 * @param cap as `capOf`, the same for every share. Cost: O(deals); memory O(segments x partners with deals in them).
 */
export function tallySegments(deals: Iterable<Deal>, undecidedAreDirect: boolean, cap: Minor): ReadonlyMap<string, SegmentTally> {
	const segments = new Map<string, Draft>();
	for (const { came, status, size, place, partnerId, joinedLate } of deals) {
		let segment = segments.get(place.key);
		if (segment === undefined) {
			segments.set(place.key, (segment = { places: place.values, arms: { sourced: new Map(), coSell: new Map(), direct: new Map() }, undecided: 0, joinedLate: 0, openDeals: 0, openSize: 0 }));
		}
		if (came === 'undecided') segment.undecided += 1;
		if (status === 'open') {
			if (came !== 'direct' && came !== 'undecided') continue;
			segment.openDeals += 1;
			segment.openSize += Math.max(0, size ?? 0);
		} else if (came === 'direct' || (came === 'undecided' && undecidedAreDirect)) {
			addDecided(segment.arms.direct, DIRECT, status === 'won', size, cap);
		} else if (came === 'coSell' && joinedLate) {
			segment.joinedLate += 1;
		} else if ((came === 'sourced' || came === 'coSell') && partnerId !== undefined) {
			addDecided(segment.arms[came], partnerId, status === 'won', size, cap);
		}
	}
	return segments;
}

const NO_ARM: Arm = new Map();

/** Several segments as one, at other places: what one way and the direct side did there. */
export function mergeSegments(places: readonly (string | null)[], segments: readonly SegmentTally[], way: Way): SegmentTally {
	const sumOf = (of: (segment: SegmentTally) => number) => segments.reduce((total, segment) => total + of(segment), 0);
	const armOf = (side: Way | 'direct') => (side === way || side === 'direct' ? mergeArms(segments.map(({ arms }) => arms[side])) : NO_ARM);
	return {
		places,
		arms: { sourced: armOf('sourced'), coSell: armOf('coSell'), direct: armOf('direct') },
		undecided: sumOf(({ undecided }) => undecided),
		joinedLate: sumOf(({ joinedLate }) => joinedLate),
		openDeals: sumOf(({ openDeals }) => openDeals),
		openSize: sumOf(({ openSize }) => openSize),
	};
}
