import { hashOf, type Issue } from '../core';
import { bandsOf } from './bandsOf';
import { explainPairs, type MatchExplanation } from './explainMatch';
import { runMatching } from './matchRun';
import { reliabilityOf } from './reliabilityOf';
import { reviewPairs } from './reviewPairs';
import type { MatchSpec } from './spec';
import { tooManyMerges } from './tooManyMerges';
import type { MatchContext, MatchResult, MatchTable, RowMatch } from './types';

/** Pairs for review of one run; the most likely first. */
const MOST_REVIEW = 20_000;

function collisions({ records }: MatchTable): Issue[] {
	if (records.every(({ id }, row) => row === 0 || (records[row - 1]?.id ?? id) < id)) return [];
	const seen = new Set<string>();
	const twice = new Set<string>();
	records.forEach(({ id }) => {
		const before = seen.size;
		if (seen.add(id).size === before) twice.add(id);
	});
	return [...twice]
		.sort()
		.slice(0, 20)
		.map((id) => ({
			code: 'idTwice',
			severity: 'warning' as const,
			message: `Several rows have the id ${id}. They were matched as different rows; a decision on this id means all of them.`,
			recordId: id,
		}));
}

/**
 * Finds rows that are one.
 *
 * 1. Rows that differ in no field are one unit. Candidates come from an inverted index (`findCandidates`), are
 *    compared field by field, weighed by a learned or given model (`learnModel`), and clustered by average link
 *    (`clusterUnits`).
 * 2. A cluster is what more likely than not is one. Its sure part, joined by links of at least `mergeAt` without a
 *    pair that speaks against, is the merge band; the rest of it is for review.
 * 3. Rules and earlier decisions always win. The order and the ids of the rows decide nothing else.
 *
 * Formula: match weight = log2(prior odds) + sum over fields of log2(m / u); probability = 1 / (1 + 2^-weight).
 *
 * @throws SpecError when a rule names an unknown column, or the model does not fit the fields
 * Cost: O(rows log rows) with bounded blocks.
 */
export const matchRecords = (input: MatchTable, spec: MatchSpec, context: MatchContext = {}): MatchResult =>
	matchAndExplain(input, spec, context).result;

/** A result, and why any two of its rows are thought to be one. */
export interface Explained<Result extends MatchResult = MatchResult> {
	readonly result: Result;
	/** As `explainMatches`, without reading the rows again. */
	readonly explain: (pairs: readonly (readonly [a: string, b: string])[]) => MatchExplanation[];
}

/** `matchRecords`, for who wants to explain pairs too. */
export function matchAndExplain(input: MatchTable, spec: MatchSpec, context: MatchContext = {}): Explained {
	const run = runMatching(input, spec, context);
	const { table } = run;
	const { records } = input;
	const { matches, merges, clusters, blank } = bandsOf(run, input, spec);
	const issues: Issue[] = [...run.constraints.issues, ...collisions(input)];
	const capped = spec.mostMerges !== undefined && merges > spec.mostMerges;
	if (capped) {
		matches.forEach((match, row) => {
			if (match.band === 'merge') matches[row] = { ...match, band: 'review', reason: 'tooManyMerges' };
		});
		issues.push(tooManyMerges(merges, spec.mostMerges ?? 0));
	}
	const blankRows = table.unitOfRow.reduce((sum, unit) => sum + (blank[unit] ?? 0), 0);
	if (blankRows > 0) {
		issues.push({
			code: 'nothingToCompare',
			severity: 'information',
			message: `${blankRows} rows have no value in any compared field; they match nothing.`,
		});
	}
	if (run.model.kind === 'curve') {
		issues.push({
			code: 'oneFieldOnly',
			severity: 'information',
			message:
				'Rows are compared by one field only. What its agreement is worth cannot be learned from it; a stated curve was used. Add a second field for better results.',
		});
	}

	const review = reviewPairs(run, input, spec, capped);
	if (review.length > MOST_REVIEW) {
		issues.push({
			code: 'moreToReview',
			severity: 'information',
			message: `${review.length} pairs are doubtful; the ${MOST_REVIEW} most likely are listed.`,
		});
	}
	const count = (band: RowMatch['band']): number =>
		matches.reduce((sum, match) => sum + (match.band === band ? 1 : 0), 0);
	const result: MatchResult = {
		rows: matches,
		review: review.slice(0, MOST_REVIEW),
		reliability: reliabilityOf(run, input, spec),
		counts: {
			rows: records.length,
			clusters,
			merges: capped ? 0 : merges,
			merge: count('merge'),
			review: count('review'),
			distinct: count('distinct'),
			blank: blankRows,
		},
		blocking: run.blocking,
		model: run.model,
		modelHash: hashOf(run.model),
		specHash: hashOf(spec),
		issues,
	};
	return { result, explain: (pairs) => explainPairs(records, table, run.model, pairs) };
}
