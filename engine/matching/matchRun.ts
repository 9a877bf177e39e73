import { clusterUnits, type Clusters } from './clusterUnits';
import { blockingLimits } from './blockingLimits';
import { checkModelFits } from './checkModelFits';
import { comparePairs, randomPairs, type Pairs } from './comparedPairs';
import { compareUnits } from './compareUnits';
import { compileTable, type CompiledTable } from './compileTable';
import { constraintsOf, type Constraints } from './constraintsOf';
import { findCandidates } from './findCandidates';
import { groupFields } from './groupFields';
import { keyNumbers } from './keyNumbers';
import { learnModel } from './learnModel';
import type { MatchModel } from './matchModel';
import { oddsAt } from './odds';
import { countOthers } from './otherLevels';
import { patternFinder } from './patternsOf';
import type { MatchSpec } from './spec';
import { stateModel } from './stateModel';
import type { BlockingReport, MatchContext, MatchTable } from './types';
import { oddsIn, voiceOf, weigherOf } from './weighPairs';

/** Random pairs that show what rows of different things have in common: in small tables nearly all there are. */
const randomPairsFor = (units: number): number => (units <= 3000 ? 100_000 : 60_000);
/** Log-odds (bits) beyond which a pair says no more. */
const CLIP = 8;
const SURE_CLIP = 10;

/** A table compiled, compared, weighed and clustered. */
export interface MatchRun {
	readonly table: CompiledTable;
	readonly candidates: Pairs;
	readonly blocking: BlockingReport;
	readonly model: MatchModel;
	/** Log2 odds of each candidate. */
	readonly odds: Float64Array;
	readonly oddsOf: (a: number, b: number) => number;
	readonly clusters: Clusters;
	readonly constraints: Constraints;
}

/** Runs matching over a table: the part that knows units, not rows. */
export function runMatching(input: MatchTable, spec: MatchSpec, context: MatchContext): MatchRun {
	const constraints = constraintsOf(input, spec);
	const groups = groupFields(input.fields, input.records);
	const table = compileTable(input.records, groups, constraints.apart);
	const { units, slots, rows, rowsFrom } = table;
	const { allowed: allowedRows } = constraints;
	const firstRow = new Int32Array(units).map((_, unit) => rows[rowsFrom[unit] ?? 0] ?? 0);
	const allowed =
		allowedRows === undefined
			? undefined
			: (a: number, b: number) => allowedRows(firstRow[a] ?? 0, firstRow[b] ?? 0);
	const found = findCandidates(table, blockingLimits(units), allowed ?? (() => true));
	const candidates = comparePairs(table, found);
	const finder = patternFinder(candidates);
	const sizes = new Int32Array(units).map((_, unit) => (rowsFrom[unit + 1] ?? 0) - (rowsFrom[unit] ?? 0));
	const together = constraints.together.map(
		([a, b]) => [table.unitOfRow[a] ?? 0, table.unitOfRow[b] ?? 0] as const,
	);
	const own = new Float64Array(slots);
	const scratch = { levels: new Uint8Array(slots), terms: new Int32Array(slots) };
	// One room for what each model says in turn.
	const [odds, voices] = [new Float64Array(candidates.a.length), new Float32Array(candidates.a.length)];
	const weigh = (model: MatchModel) => {
		const weigher = weigherOf(model, table);
		const { of, count, shown } = finder.patternsFor(weigher);
		const oddsAs = new Float64Array(count);
		const voiceAs = new Float64Array(count);
		for (let pattern = 0; pattern < count; pattern++) {
			oddsAs[pattern] = oddsIn(weigher, shown, pattern * slots, own);
			voiceAs[pattern] = voiceOf(weigher, shown, pattern * slots);
		}
		for (let pair = 0; pair < odds.length; pair++) {
			const pattern = of[pair] ?? 0;
			odds[pair] = oddsAs[pattern] ?? 0;
			voices[pair] = voiceAs[pattern] ?? 0;
		}
		const oddsOf = (a: number, b: number): number => {
			compareUnits(table, a, b, scratch, 0);
			return oddsIn(weigher, scratch, 0, own);
		};
		const cluster = (clip: number, join: number, sure: number): Clusters =>
			clusterUnits(units, candidates, odds, {
				clip,
				join,
				sure,
				sizes,
				oddsOf,
				voices,
				allowed,
				together,
				lastVoice: () => voiceOf(weigher, scratch, 0),
				largest: spec.largestCluster,
			});
		return { oddsOf, cluster };
	};
	const settle = (model: MatchModel): MatchRun => {
		const { oddsOf, cluster } = weigh(model);
		const sure = oddsAt(spec.mergeAt);
		const balanced = cluster(CLIP, 0, Infinity);
		const strict = cluster(SURE_CLIP, sure, sure);
		const clusters = { ...balanced, sureOf: withinClusters(strict.sureOf, balanced.clusterOf) };
		return { table, candidates, blocking: found.blocking, model, odds, oddsOf, clusters, constraints };
	};
	if (context.model !== undefined) {
		checkModelFits(context.model, groups);
		return settle(context.model);
	}
	if (groups.length < 2) return settle(stateModel(table));
	const others = countOthers(table, randomPairs(units, randomPairsFor(units)));
	const first = learnModel(table, finder, others);
	const entities = weigh(first).cluster(CLIP, 0, Infinity).clusterOf;
	return settle(learnModel(table, finder, others, entities, first));
}

/** Sure parts, cut where the clusters are cut. */
function withinClusters(sureOf: Int32Array, clusterOf: Int32Array): Int32Array {
	const numbers = keyNumbers(sureOf.length);
	const first = new Int32Array(sureOf.length).fill(-1);
	return sureOf.map((part, unit) => {
		const number = numbers.numberOf(part * sureOf.length + (clusterOf[unit] ?? 0));
		if ((first[number] ?? -1) < 0) first[number] = unit;
		return first[number] ?? unit;
	});
}
