import { sum } from '../core';
import { STEPS, inOrder, totalOf, type Arm, type Cluster } from './arms';

/** The yield of an arm on the logarithmic scale, unshrunk. */
export interface LogYield {
	/** Logarithm of won / decided times the mean size of a won deal, in minor units. */
	readonly log: number;
	readonly variance: number;
	/** Degrees of freedom that the variance is worth. */
	readonly df: number;
	/** The variance as a multiple of what chance between single deals makes, at least 1: how much deals hang together. */
	readonly hanging: number;
}

/** How far a cluster pulls the logarithm: the first term of its Taylor series. */
const pull = ({ decided, won, sized, size }: Cluster, of: Cluster): number => won / of.won - decided / of.decided + size / of.size - sized / of.sized;

const logOf = ({ decided, won, sized, size }: Cluster): number => Math.log(won / decided) + Math.log(size / sized);

/** The variance if every deal were on its own. */
function chanceAlone(of: Cluster, cap: number): number {
	const { decided, won, sized, size, squares } = of;
	const own = 1 / won - 1 / decided - 1 / sized;
	const squared = (squares * (cap / STEPS) ** 2) / size ** 2;
	// Where every deal was won, at one size, chance still has not gone: half a deal may be lost.
	const least = (decided - won + 0.5) / ((won + 0.5) * (decided + 1));
	return Math.max(least, (decided - won) / decided ** 2 + (won - sized) * (1 / won - 1 / decided) ** 2 + Math.max(0, sized * own * own + 2 * own + squared));
}

/**
 * The logarithm of an arm's yield with its variance, partners being the units that are drawn.
 *
 * Assumptions: (1) partners are independent, their deals are not; (2) won deals of unknown size are like the others of the
 * arm.
 * Formula: log(won / decided) + log(sum of sizes / sized); variance by linearisation, summed within partners, times
 * G / (G - 1), and never less than what chance between single deals makes; degrees of freedom: the effective number of
 * partners, (sum of n)^2 / sum of n^2, less one.
 *
 * @param cap in minor units, as the arm was counted with
 * @returns undefined without a won deal of known size, or with one partner only
 * @see Liang and Zeger 1986, doi:10.1093/biomet/73.1.13; Carter, Schnepel and Steigerwald 2017,
 *   doi:10.1162/REST_a_00639. Cost: O(partners log partners).
 */
export function partnerYield(arm: Arm, cap: number): LogYield | undefined {
	const of = totalOf(arm);
	if (of.sized === 0 || arm.size < 2) return undefined;
	const alone = chanceAlone(of, cap);
	const clusters = inOrder(arm);
	const between = (clusters.length / (clusters.length - 1)) * sum(clusters.map((cluster) => pull(cluster, of) ** 2));
	const effective = of.decided ** 2 / sum(clusters.map(({ decided }) => decided ** 2));
	return { log: logOf(of), variance: Math.max(between, alone), df: Math.max(0.5, effective - 1), hanging: Math.max(1, between / alone) };
}

/**
 * The same of direct deals. Nobody says which of them hang together, by seller or campaign: they are taken to do so as much
 * as the partners' deals do, so that what looks like a difference is none when partners and sellers are alike.
 *
 * @param hanging by how much more than chance between single deals the variance is
 * @returns undefined with fewer than two won deals, or none of known size
 */
export function directYield(arm: Arm, cap: number, hanging: number): LogYield | undefined {
	const of = totalOf(arm);
	if (of.sized === 0 || of.won < 2) return undefined;
	return { log: logOf(of), variance: chanceAlone(of, cap) * hanging, df: Math.max(1, of.won / hanging - 1), hanging };
}
