import type { Minor } from '../core';

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

/** The decided deals of one segment that came one way, by the place of the partner they count for. */
export type Arm = ReadonlyMap<number, Cluster>;

type MutableCluster = { -readonly [Key in keyof Cluster]: Cluster[Key] };
export type MutableArm = Map<number, MutableCluster>;

/** Steps of the cap in which sizes are squared: sums of a million squares stay whole numbers. */
export const STEPS = 2 ** 15;

export const EMPTY_CLUSTER: Cluster = Object.freeze({ decided: 0, won: 0, sized: 0, size: 0, squares: 0 });

/**
 * Counts one decided deal.
 *
 * @param size in minor units; NaN where it is not known
 * @param cap in minor units; sizes above it count as it
 */
export function addDecided(arm: MutableArm, partner: number, won: boolean, size: Minor, cap: Minor): void {
	let cluster = arm.get(partner);
	if (cluster === undefined) arm.set(partner, (cluster = { ...EMPTY_CLUSTER }));
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
	const merged = new Map<number, Cluster>();
	for (const arm of arms) {
		arm.forEach((cluster, partner) => {
			const known = merged.get(partner);
			merged.set(partner, known === undefined ? cluster : added(known, cluster));
		});
	}
	return merged;
}

/** Everything of an arm together. */
export function totalOf(arm: Arm): Cluster {
	const total = { ...EMPTY_CLUSTER };
	arm.forEach(({ decided, won, sized, size, squares }) => {
		total.decided += decided;
		total.won += won;
		total.sized += sized;
		total.size += size;
		total.squares += squares;
	});
	return total;
}

/** The partners of an arm by their places, which are those of their ids: sums of fractions do not depend on the order of the rows. */
export const inOrder = (arm: Arm): readonly Cluster[] => [...arm].sort(([a], [b]) => a - b).map(([, cluster]) => cluster);
