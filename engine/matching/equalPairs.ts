import type { MatchRun } from './matchRun';
import { oddsAt, probabilityAt } from './odds';
import type { MatchSpec } from './spec';
import type { MatchTable, ReviewPair } from './types';

/**
 * Rows that are equal in all that is compared, which is too little to merge them: each with the first of them by id,
 * because one answer a row says it all. Where more are equal than a cluster may hold, they are no pairs for a person.
 *
 * @param capped too many would merge: those that are surely one are asked for too
 */
export function equalPairs(run: MatchRun, { records }: MatchTable, spec: MatchSpec, capped: boolean): ReviewPair[] {
	const { table, oddsOf, constraints } = run;
	const [reviewOdds, sureAt] = [oddsAt(spec.reviewAt), oddsAt(spec.mergeAt)];
	const isForced = new Set(constraints.together.flat());
	const pairs: ReviewPair[] = [];
	for (let unit = 0; unit < table.units; unit++) {
		const rows = table.rows.subarray(table.rowsFrom[unit] ?? 0, table.rowsFrom[unit + 1] ?? 0);
		if (rows.length < 2) continue;
		const weight = oddsOf(unit, unit);
		const together = weight > 0;
		if (weight < reviewOdds || (weight >= sureAt && !capped) || (together && rows.length > spec.largestCluster)) continue;
		const ids = new Set(Array.from(rows).flatMap((row) => (isForced.has(row) ? [] : [records[row]?.id ?? ''])));
		const [first = '', ...others] = [...ids].sort();
		for (const other of others) pairs.push({ a: first, b: other, probability: probabilityAt(weight), weight, together });
	}
	return pairs;
}
