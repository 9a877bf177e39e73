import { groupsOf } from './groupsOf';
import type { MatchRun } from './matchRun';

/** Links of each unit: the best to another, and the mean to the rest of its cluster, in log2 odds. */
export function linksOf({ table, candidates, odds, oddsOf, clusters }: MatchRun): {
	nearest: Float64Array;
	within: Float64Array;
} {
	const nearest = new Float64Array(table.units).fill(-Infinity);
	for (let pair = 0; pair < odds.length; pair++) {
		const [x, y, link] = [candidates.a[pair] ?? 0, candidates.b[pair] ?? 0, odds[pair] ?? 0];
		if (link > (nearest[x] ?? 0)) nearest[x] = link;
		if (link > (nearest[y] ?? 0)) nearest[y] = link;
	}
	const within = new Float64Array(table.units).fill(-Infinity);
	const { from, members } = groupsOf(clusters.clusterOf, table.units);
	for (let cluster = 0; cluster + 1 < from.length; cluster++) {
		const [start, end] = [from[cluster] ?? 0, from[cluster + 1] ?? 0];
		if (end - start === 1) continue;
		const list = members.subarray(start, end);
		const sums = new Float64Array(list.length);
		for (let i = 0; i < list.length; i++) {
			for (let j = i + 1; j < list.length; j++) {
				const value = Math.max(-10, Math.min(10, oddsOf(list[i] ?? 0, list[j] ?? 0)));
				sums[i] = (sums[i] ?? 0) + value;
				sums[j] = (sums[j] ?? 0) + value;
			}
		}
		list.forEach((unit, i) => (within[unit] = (sums[i] ?? 0) / (list.length - 1)));
	}
	return { nearest, within };
}
