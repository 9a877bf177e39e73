import { by, compareText, descending, compareNumber, hashOf, inTurn, type Issue } from '../core';
import { oddsAt, probabilityAt, runMatching, type MatchRun } from './matchRun';
import { reliabilityOf } from './reliabilityOf';
import type { MatchSpec } from './spec';
import type { MatchContext, MatchResult, MatchTable, ReviewPair, ReviewReason, RowMatch } from './types';

/** Pairs for review of one run; the most likely first. */
const MOST_REVIEW = 20_000;

const mostLikelyFirst = inTurn<ReviewPair>(
	descending(by(({ weight }) => weight, compareNumber)),
	by(({ a }) => a, compareText),
	by(({ b }) => b, compareText),
);

/** Links of each unit: the best to another, and the mean to the rest of its cluster, in log2 odds. */
function linksOf({ table, candidates, odds, oddsOf, clusters }: MatchRun): {
	nearest: Float64Array;
	within: Float64Array;
} {
	const nearest = new Float64Array(table.units).fill(-Infinity);
	for (let pair = 0; pair < odds.length; pair++) {
		for (const unit of [candidates.a[pair] ?? 0, candidates.b[pair] ?? 0]) {
			nearest[unit] = Math.max(nearest[unit] ?? -Infinity, odds[pair] ?? 0);
		}
	}
	const members = new Map<number, number[]>();
	clusters.clusterOf.forEach((cluster, unit) => {
		const known = members.get(cluster);
		if (known === undefined) members.set(cluster, [unit]);
		else known.push(unit);
	});
	const within = new Float64Array(table.units).fill(-Infinity);
	for (const list of members.values()) {
		if (list.length === 1) continue;
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

/** The row with most values; ties go to the smaller id. */
function survivorOf(input: MatchTable, rows: readonly number[]): string {
	const filled = (row: number): number =>
		input.fields.reduce((sum, { name, columns = [name] }) => {
			const cells = input.records[row]?.fields ?? {};
			return (
				sum +
				columns.filter((column) => cells[column] !== undefined && cells[column] !== null && cells[column] !== '')
					.length
			);
		}, 0);
	const idOf = (row: number): string => input.records[row]?.id ?? '';
	const best = [...rows].sort(inTurn(descending(by(filled, compareNumber)), by(idOf, compareText)))[0];
	return best === undefined ? '' : idOf(best);
}

function collisions({ records }: MatchTable): Issue[] {
	const seen = new Set<string>();
	const twice = new Set<string>();
	for (const { id } of records) {
		if (seen.has(id)) twice.add(id);
		seen.add(id);
	}
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
export function matchRecords(input: MatchTable, spec: MatchSpec, context: MatchContext = {}): MatchResult {
	const run = runMatching(input, spec, context);
	const { table, candidates, odds, oddsOf, clusters } = run;
	const { records } = input;
	const { nearest, within } = linksOf(run);

	const clusterRows = new Map<number, number[]>();
	const sureRows = new Map<number, number[]>();
	const selfOdds = new Float64Array(table.units);
	const keyOf = new Float64Array(records.length);
	const blank = new Uint8Array(table.units);
	for (let unit = 0; unit < table.units; unit++) {
		blank[unit] = table.fields.every(({ cellOf }) => (cellOf[unit] ?? -1) < 0) ? 1 : 0;
		const equal = (table.rowsFrom[unit + 1] ?? 0) - (table.rowsFrom[unit] ?? 0);
		selfOdds[unit] = equal > 1 ? oddsOf(unit, unit) : Infinity;
	}
	const add = (groups: Map<number, number[]>, key: number, row: number): void => {
		const known = groups.get(key);
		if (known === undefined) groups.set(key, [row]);
		else known.push(row);
	};
	const mostRows = records.length;
	for (let row = 0; row < mostRows; row++) {
		const unit = table.unitOfRow[row] ?? 0;
		const cluster = clusters.clusterOf[unit] ?? 0;
		const alone = cluster === unit && within[unit] === -Infinity;
		// Equal rows that say too little to be one stay apart, each by itself.
		const split = alone && (selfOdds[unit] ?? 0) <= 0;
		keyOf[row] = split ? table.units + row : cluster;
		add(clusterRows, keyOf[row] ?? 0, row);
		if (!split) add(sureRows, clusters.sureOf[unit] ?? 0, row);
	}

	const sureAt = oddsAt(spec.mergeAt);
	const reviewOdds = oddsAt(spec.reviewAt);
	const isForced = new Set(run.constraints.together.flat());
	const matches = new Array<RowMatch>(records.length);
	let merges = 0;
	for (const rows of clusterRows.values()) {
		const ids = rows.map((row) => records[row]?.id ?? '');
		const cluster = ids.reduce((least, id) => (id < least ? id : least), ids[0] ?? '');
		// The sure part with most rows is the one that may be merged; of equal ones that with the smaller units.
		const parts = new Map<number, number>();
		for (const row of rows) {
			const part = clusters.sureOf[table.unitOfRow[row] ?? 0] ?? 0;
			parts.set(part, (parts.get(part) ?? 0) + 1);
		}
		let main = -1;
		for (const [part, count] of [...parts].sort((x, y) => x[0] - y[0])) {
			if (main === -1 || count > (parts.get(main) ?? 0)) main = part;
		}
		const tooLarge = rows.length > spec.largestCluster;
		const mainRows = rows.filter((row) => clusters.sureOf[table.unitOfRow[row] ?? 0] === main);
		const survivor = rows.length > 1 ? survivorOf(input, mainRows) : null;
		const merging = new Set<number>();
		if (rows.length > 1 && mainRows.length > 1 && !tooLarge) {
			for (const row of mainRows) {
				const unit = table.unitOfRow[row] ?? 0;
				if ((selfOdds[unit] ?? 0) >= sureAt || isForced.has(row)) merging.add(row);
			}
		}
		if (merging.size < 2) merging.clear();
		else merges += merging.size - 1;
		for (const row of rows) {
			const unit = table.unitOfRow[row] ?? 0;
			const link = Math.min(
				within[unit] === -Infinity ? Infinity : (within[unit] ?? 0),
				selfOdds[unit] ?? Infinity,
			);
			const near =
				rows.length > 1
					? link
					: Math.max(nearest[unit] ?? -Infinity, selfOdds[unit] === Infinity ? -Infinity : (selfOdds[unit] ?? 0));
			let reason: ReviewReason | null = null;
			if (!merging.has(row)) {
				if (rows.length > 1) reason = tooLarge ? 'tooLarge' : 'doubtful';
				else if (near >= reviewOdds) reason = nearest[unit] === near ? 'nearbyCluster' : 'equalButVague';
			}
			matches[row] = {
				id: records[row]?.id ?? '',
				cluster,
				size: rows.length,
				band: merging.has(row) ? 'merge' : reason === null ? 'distinct' : 'review',
				probability: near === -Infinity ? 0 : near === Infinity ? 1 : probabilityAt(near),
				survivor,
				reason,
			};
		}
	}

	const issues: Issue[] = [...run.constraints.issues, ...collisions(input)];
	const capped = spec.mostMerges !== undefined && merges > spec.mostMerges;
	if (capped) {
		matches.forEach((match, row) => {
			if (match.band === 'merge') matches[row] = { ...match, band: 'review', reason: 'tooManyMerges' };
		});
		issues.push({
			code: 'tooManyMerges',
			severity: 'warning',
			message: `${merges} merges would be more than the ${spec.mostMerges ?? 0} allowed in one run; all of them went to review. Raise the limit when the preview is right.`,
		});
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

	const firstId = (unit: number): string => {
		let least: string | undefined;
		for (let i = table.rowsFrom[unit] ?? 0; i < (table.rowsFrom[unit + 1] ?? 0); i++) {
			const id = records[table.rows[i] ?? 0]?.id ?? '';
			if (least === undefined || id < least) least = id;
		}
		return least ?? '';
	};
	const review: ReviewPair[] = [];
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
	review.sort(mostLikelyFirst);
	if (review.length > MOST_REVIEW) {
		issues.push({
			code: 'moreToReview',
			severity: 'information',
			message: `${review.length} pairs are doubtful; the ${MOST_REVIEW} most likely are listed.`,
		});
	}
	const count = (band: RowMatch['band']): number =>
		matches.reduce((sum, match) => sum + (match.band === band ? 1 : 0), 0);
	return {
		rows: matches,
		review: review.slice(0, MOST_REVIEW),
		reliability: reliabilityOf(run, input, spec),
		counts: {
			rows: records.length,
			clusters: clusterRows.size,
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
}
