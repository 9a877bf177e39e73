import { logCapOf, type Minor } from '../core';
import { addDecided, mergeArms, type Arm, type MutableArm } from './arms';
import { CO_SELL, DIRECT, OPEN, SOURCED, UNDECIDED, WON, type DealTable } from './dealTable';
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
export function capOf({ records, statuses, sizes: all }: DealTable, winsoriseAt: number): Minor {
	const sizes: number[] = [];
	let largest = 1;
	for (let row = 0; row < records.length; row++) {
		const size = all[row] ?? NaN;
		if (statuses[row] !== WON || !(size > 0)) continue;
		sizes.push(size);
		if (size > largest) largest = size;
	}
	const cap = logCapOf(sizes, winsoriseAt);
	return Number.isFinite(cap) ? Math.round(cap) : largest;
}

/** Direct deals have no partner: all of them are one cluster, which nothing but sums is asked of. */
const EVERYBODY = -1;

/**
 * Counts the deals of every segment, by the number of its place: decided ones by how they came, open ones that no partner is on.
 *
 * @param undecidedAreDirect whether deals that nobody decided about stand on the direct side
 * @param cap as `capOf`, the same for every share. Cost: O(deals); memory O(segments x partners with deals in them).
 */
export function tallySegments(deals: DealTable, undecidedAreDirect: boolean, cap: Minor): readonly SegmentTally[] {
	const { records, statuses, sizes, came, joinedLate } = deals;
	const byPlace = deals.places.map(({ values }): Draft => ({ places: values, arms: { sourced: new Map(), coSell: new Map(), direct: new Map() }, undecided: 0, joinedLate: 0, openDeals: 0, openSize: 0 }));
	for (let row = 0; row < records.length; row++) {
		const segment = byPlace[deals.placeOf[row] ?? -1];
		if (segment === undefined) continue;
		const way = came[row];
		const won = statuses[row] === WON;
		const size = sizes[row] ?? NaN;
		if (way === UNDECIDED) segment.undecided += 1;
		if (statuses[row] === OPEN) {
			if (way !== DIRECT && way !== UNDECIDED) continue;
			segment.openDeals += 1;
			segment.openSize += size > 0 ? size : 0;
		} else if (way === DIRECT || (way === UNDECIDED && undecidedAreDirect)) {
			addDecided(segment.arms.direct, EVERYBODY, won, size, cap);
		} else if (way === CO_SELL && joinedLate[row] === 1) {
			segment.joinedLate += 1;
		} else if (way === SOURCED || way === CO_SELL) {
			const partner = deals.partnerOf[row] ?? -1;
			if (partner >= 0) addDecided(way === SOURCED ? segment.arms.sourced : segment.arms.coSell, partner, won, size, cap);
		}
	}
	return byPlace;
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
