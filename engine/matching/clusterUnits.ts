import type { Pairs } from './comparedPairs';
import { linkHeap } from './linkHeap';

interface ClusterRules {
	/** Log-odds (bits) beyond this count as this: one loud pair must not outvote the others. */
	readonly clip: number;
	/** Clusters join while their average link is above. */
	readonly join: number;
	/** Links from here on, with no pair that speaks against, are sure. */
	readonly sure: number;
	/** Most rows of a cluster. */
	readonly largest: number;
	/** Rows of each unit. */
	readonly sizes: Int32Array;
	/** Log-odds of two units that were not compared. */
	readonly oddsOf: (a: number, b: number) => number;
	/** How much the pair that `oddsOf` weighed last can tell at all, 0 to 1. */
	readonly lastVoice: () => number;
	/** The same of each compared pair. */
	readonly voices: Float32Array;
	/** Whether two units may be one; undefined: any two may. */
	readonly allowed: ((a: number, b: number) => boolean) | undefined;
	/** Pairs of units that are one, whatever their link. */
	readonly together: readonly (readonly [number, number])[];
}

export interface Clusters {
	/** For each unit the smallest unit of its cluster. */
	readonly clusterOf: Int32Array;
	/** For each unit the smallest unit of its sure part of the cluster. */
	readonly sureOf: Int32Array;
	/** Joinings that a rule or the largest size forbade. */
	readonly refusedByRule: number;
	readonly refusedBySize: number;
}

interface Link {
	readonly sum: number;
	readonly count: number;
	readonly least: number;
}

/** Any pair below these log-odds speaks against a sure joining. */
const AGAINST = -3;

/**
 * Average-link clustering of units on clipped log-odds (Sokal and Michener 1958): the two clusters whose pairs
 * agree most on average join first, while the average is above the threshold. Pairs that were not compared are
 * compared when their clusters meet, so nothing is assumed about them.
 *
 * 1. What must be together joins first, and whatever its size; what may not be together never joins.
 * 2. A cluster never grows above the largest size.
 * 3. The sure part of a cluster: joined by sure links only, without a pair that speaks against.
 *
 * Cost: O(links log links + pairs of clusters that meet), clusters being bounded.
 */
export function clusterUnits(units: number, { a, b }: Pairs, odds: Float64Array, rules: ClusterRules): Clusters {
	const { clip, join, sure, largest, sizes, oddsOf, allowed, voices, lastVoice } = rules;
	const links = new Map<number, Map<number, Link>>();
	const linksOf = (unit: number): Map<number, Link> => {
		let known = links.get(unit);
		if (known === undefined) links.set(unit, (known = new Map()));
		return known;
	};
	const heap = linkHeap();
	const weightOf = (x: number, y: number): number => (sizes[x] ?? 1) * (sizes[y] ?? 1);
	const connect = (x: number, y: number, link: Link): void => {
		linksOf(x).set(y, link);
		linksOf(y).set(x, link);
		const average = link.sum / link.count;
		if (average > join) heap.push({ link: average, a: Math.min(x, y), b: Math.max(x, y) });
	};
	for (let pair = 0; pair < a.length; pair++) {
		const value = odds[pair] ?? 0;
		if (value <= join) continue;
		const x = a[pair] ?? 0;
		const y = b[pair] ?? 0;
		const weight = weightOf(x, y) * (voices[pair] ?? 1);
		connect(x, y, { sum: Math.min(clip, value) * weight, count: weight, least: value });
	}
	const members = new Map<number, readonly number[]>();
	const membersOf = (cluster: number): readonly number[] => members.get(cluster) ?? [cluster];
	const rowsOf = (list: readonly number[]): number => list.reduce((sum, unit) => sum + (sizes[unit] ?? 1), 0);
	const mayJoin = (xs: readonly number[], ys: readonly number[]): boolean =>
		allowed === undefined || xs.every((x) => ys.every((y) => allowed(x, y)));
	const clusterOf = new Int32Array(units).map((_, unit) => unit);
	const [sureOf, joined] = [clusterOf.slice(), clusterOf.slice()];
	const clusterWith = (unit: number): number => {
		let at = unit;
		while ((joined[at] ?? at) !== at) at = joined[at] ?? at;
		return at;
	};
	/** Clusters that hold more than their sure part. */
	const unsure = new Set<number>();

	const absorb = (x: number, y: number): void => {
		const xs = membersOf(x);
		const ys = membersOf(y);
		const ofX = linksOf(x);
		const ofY = linksOf(y);
		ofX.delete(y);
		ofY.delete(x);
		const all = [...xs, ...ys].sort((p, q) => p - q);
		const neighbours = [...new Set([...ofX.keys(), ...ofY.keys()])].sort((p, q) => p - q);
		for (const z of neighbours) {
			const first = ofX.get(z) ?? linkBetween(xs, membersOf(z));
			const second = ofY.get(z) ?? linkBetween(ys, membersOf(z));
			linksOf(z).delete(y);
			connect(x, z, {
				sum: first.sum + second.sum,
				count: first.count + second.count,
				least: Math.min(first.least, second.least),
			});
		}
		links.delete(y);
		members.delete(y);
		members.set(x, all);
		joined[y] = x;
	};
	const linkBetween = (xs: readonly number[], ys: readonly number[]): Link => {
		let sum = 0;
		let count = 0;
		let least = Infinity;
		for (const x of xs) {
			for (const y of ys) {
				const value = oddsOf(x, y);
				const weight = weightOf(x, y) * lastVoice();
				sum += Math.max(-clip, Math.min(clip, value)) * weight;
				count += weight;
				if (value < least) least = value;
			}
		}
		return { sum, count, least };
	};
	/** All of both clusters is one sure part from now on. */
	const joinSurely = (x: number, y: number): void => {
		const part = Math.min(x, y);
		for (const unit of [...membersOf(x), ...membersOf(y)]) sureOf[unit] = part;
	};

	for (const [x, y] of rules.together) {
		const one = clusterWith(x);
		const two = clusterWith(y);
		if (one === two) continue;
		joinSurely(one, two);
		absorb(Math.min(one, two), Math.max(one, two));
	}
	let refusedByRule = 0;
	let refusedBySize = 0;
	for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
		const { a: x, b: y, link: height } = next;
		const link = links.get(x)?.get(y);
		if (link === undefined || link.sum / link.count !== height) continue;
		const xs = membersOf(x);
		const ys = membersOf(y);
		const fits = rowsOf(xs) + rowsOf(ys) <= largest;
		if (!fits || !mayJoin(xs, ys)) {
			if (fits) refusedByRule++;
			else refusedBySize++;
			links.get(x)?.delete(y);
			links.get(y)?.delete(x);
			continue;
		}
		const isSure = height >= sure && link.least > AGAINST && !unsure.has(x) && !unsure.has(y);
		if (isSure) joinSurely(x, y);
		else unsure.add(x);
		unsure.delete(y);
		absorb(x, y);
	}
	for (const [cluster, list] of members) for (const unit of list) clusterOf[unit] = cluster;
	return { clusterOf, sureOf, refusedByRule, refusedBySize };
}
