import { groupsOf } from './groupsOf';
import type { MatchRun } from './matchRun';

/** Links of each unit: the best to another, and the mean to the rest of its cluster, in log2 odds. */
export function linksOf({ table, candidates, odds, oddsOf, clusters }: MatchRun): {
	nearest: Float64Array;
	within: Float64Array;
} {
	const nearest = new Float64Array(table.units).fill(-Infinity);
	for (let pair = 0; pair < odds.length; pair++) {
		const x = candidates.a[pair] ?? 0;
		const y = candidates.b[pair] ?? 0;
		const link = odds[pair] ?? 0;
		if (link > (nearest[x] ?? 0)) nearest[x] = link;
		if (link > (nearest[y] ?? 0)) nearest[y] = link;
	}
	const within = new Float64Array(table.units).fill(-Infinity);
	const { from, members } = groupsOf(clusters.clusterOf, table.units);
	for (let cluster = 0; cluster + 1 < from.length; cluster++) {
		const start = from[cluster] ?? 0;
		const end = from[cluster + 1] ?? 0;
		if (end - start === 1) continue;
		for (let i = start; i < end; i++) within[members[i] ?? 0] = 0;
		for (let i = start; i < end; i++) {
			const x = members[i] ?? 0;
			for (let j = i + 1; j < end; j++) {
				const y = members[j] ?? 0;
				const value = Math.max(-10, Math.min(10, oddsOf(x, y)));
				within[x] = (within[x] ?? 0) + value;
				within[y] = (within[y] ?? 0) + value;
			}
			within[x] = (within[x] ?? 0) / (end - start - 1);
		}
	}
	return { nearest, within };
}
