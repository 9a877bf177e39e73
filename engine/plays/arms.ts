import { by, compareText, type Minor } from '../core';

/** What one partner's decided deals of a segment come to; of direct deals, what all of them do. Adds up. */
export interface Cluster {
	readonly decided: number;
	readonly won: number;
	/** Won deals of known size, and their sizes together in minor units, each cut at the cap. */
	readonly sized: number;
	readonly size: Minor;
	/** Sum of the squares of those sizes, each first expressed in whole steps of a share of the cap. */
	readonly squares: number;
}

/** The decided deals of one segment that came one way, by the partner they count for. */
export type Arm = ReadonlyMap<string, Cluster>;

type MutableCluster = { -readonly [Key in keyof Cluster]: Cluster[Key] };
export type MutableArm = Map<string, MutableCluster>;

/** Steps of the cap in which sizes are squared: sums of a million squares stay whole numbers. */
export const STEPS = 2 ** 15;

export const EMPTY_CLUSTER: Cluster = Object.freeze({ decided: 0, won: 0, sized: 0, size: 0, squares: 0 });

/**
 * Counts one decided deal.
 *
 * @param size in minor units; NaN where it is not known
 * @param cap in minor units; sizes above it count as it
 */
export function addDecided(arm: MutableArm, partnerId: string, won: boolean, size: Minor, cap: Minor): void {
	let cluster = arm.get(partnerId);
	if (cluster === undefined) arm.set(partnerId, (cluster = { ...EMPTY_CLUSTER }));
	cluster.decided += 1;
	if (!won) return;
	cluster.won += 1;
	if (!(size > 0)) return;
	const counted = Math.min(size, cap);
	cluster.sized += 1;
	cluster.size += counted;
	cluster.squares += Math.round((counted / cap) * STEPS) ** 2;
}

const added = (a: Cluster, b: Cluster): Cluster => ({
	decided: a.decided + b.decided,
	won: a.won + b.won,
	sized: a.sized + b.sized,
	size: a.size + b.size,
	squares: a.squares + b.squares,
});

/** Arms of several shares of a book, or of several segments, as one. Associative and commutative. */
export function mergeArms(arms: Iterable<Arm>): Arm {
	const merged = new Map<string, Cluster>();
	for (const arm of arms) {
		for (const [id, cluster] of arm) {
			const known = merged.get(id);
			merged.set(id, known === undefined ? cluster : added(known, cluster));
		}
	}
	return merged;
}

/** Everything of an arm together. */
export function totalOf(arm: Arm): Cluster {
	const total = { ...EMPTY_CLUSTER };
	for (const { decided, won, sized, size, squares } of arm.values()) {
		total.decided += decided;
		total.won += won;
		total.sized += sized;
		total.size += size;
		total.squares += squares;
	}
	return total;
}

/** The partners of an arm by id, so that sums of fractions do not depend on the order of the rows. */
export const inOrder = (arm: Arm): readonly Cluster[] => [...arm].sort(by(([id]) => id, compareText)).map(([, cluster]) => cluster);
