import type { MatchRun } from './matchRun';
import { probabilityAt } from './odds';
import type { MatchSpec } from './spec';
import type { MatchTable, ReliabilityRow } from './types';

const EDGES = [0.01, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99, 0.999, 1] as const;

/**
 * Pairs by probability, beside what all evidence together made of them and what persons said: a check on whether the
 * probabilities can be believed. Where the model is right, `together` is near `expected` in every range.
 *
 * Cost: O(candidates).
 */
export function reliabilityOf(
	{ table, candidates, odds, clusters }: MatchRun,
	{ records }: MatchTable,
	spec: MatchSpec,
): ReliabilityRow[] {
	const keyOf = (a: string, b: string): string => JSON.stringify([a, b].sort());
	const said = new Map(spec.decisions.map(({ a, b, same }) => [keyOf(a, b), same]));
	const rows = EDGES.map((to, i) => ({
		from: EDGES[i - 1] ?? 0,
		to,
		pairs: 0,
		expected: 0,
		together: 0,
		confirmed: 0,
		rejected: 0,
	}));
	const idOf = (unit: number): string => records[table.rows[table.rowsFrom[unit] ?? 0] ?? 0]?.id ?? '';
	for (let pair = 0; pair < odds.length; pair++) {
		const p = probabilityAt(odds[pair] ?? 0);
		const row = rows.find(({ to }) => p < to) ?? rows.at(-1);
		if (row === undefined) continue;
		const x = candidates.a[pair] ?? 0;
		const y = candidates.b[pair] ?? 0;
		row.pairs++;
		row.expected += p;
		if (clusters.clusterOf[x] === clusters.clusterOf[y]) row.together++;
		if (said.size === 0) continue;
		const verdict = said.get(keyOf(idOf(x), idOf(y)));
		if (verdict === true) row.confirmed++;
		if (verdict === false) row.rejected++;
	}
	return rows.map((row) => ({ ...row, expected: Math.round(row.expected * 100) / 100 }));
}
