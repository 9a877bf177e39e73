import { by, compareNumber, compareText, descending, inTurn } from '../core';
import { equalPairs } from './equalPairs';
import type { MatchRun } from './matchRun';
import { oddsAt, probabilityAt } from './odds';
import type { MatchSpec } from './spec';
import type { MatchTable, ReviewPair } from './types';

const mostLikelyFirst = inTurn<ReviewPair>(
	descending(by(({ weight }) => weight, compareNumber)),
	by(({ a }) => a, compareText),
	by(({ b }) => b, compareText),
);

/**
 * Pairs that a person should look at, the most likely first: likely pairs of two clusters, pairs of one cluster that
 * are not of one sure part (all of them where too many would merge), and equal rows that say too little.
 */
export function reviewPairs(run: MatchRun, input: MatchTable, spec: MatchSpec, capped: boolean): ReviewPair[] {
	const { records } = input;
	const { table, candidates, odds, clusters } = run;
	const reviewOdds = oddsAt(spec.reviewAt);
	const firstId = (unit: number): string => {
		let least: string | undefined;
		for (let i = table.rowsFrom[unit] ?? 0; i < (table.rowsFrom[unit + 1] ?? 0); i++) {
			const id = records[table.rows[i] ?? 0]?.id ?? '';
			if (least === undefined || id < least) least = id;
		}
		return least ?? '';
	};
	const review = equalPairs(run, input, spec, capped);
	for (let pair = 0; pair < odds.length; pair++) {
		const weight = odds[pair] ?? 0;
		const x = candidates.a[pair] ?? 0;
		const y = candidates.b[pair] ?? 0;
		const together = clusters.clusterOf[x] === clusters.clusterOf[y];
		if (!together && weight < reviewOdds) continue;
		if (together && clusters.sureOf[x] === clusters.sureOf[y] && !capped) continue;
		const [a, b] = [firstId(x), firstId(y)].sort();
		review.push({ a: a ?? '', b: b ?? '', probability: probabilityAt(weight), weight, together });
	}
	return review.sort(mostLikelyFirst);
}
