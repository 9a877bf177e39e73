import { by, compareNumber, compareText, descending, inTurn } from '../core';
import { groupsOf } from './groupsOf';
import { linksOf } from './linksOf';
import type { MatchRun } from './matchRun';
import { oddsAt, probabilityAt } from './odds';
import type { MatchSpec } from './spec';
import type { MatchTable, RowMatch } from './types';

/** The row with most values first; of equally full ones that with the smaller id. */
function fullestFirst(input: MatchTable): (a: number, b: number) => number {
	const filled = (row: number): number => {
		const cells = input.records[row]?.fields ?? {};
		let count = 0;
		for (const { name, columns = [name] } of input.fields) {
			for (const column of columns) if (cells[column] !== undefined && cells[column] !== null && cells[column] !== '') count++;
		}
		return count;
	};
	return inTurn(descending(by(filled, compareNumber)), by((row) => input.records[row]?.id ?? '', compareText));
}

/** What is said of each row, and how many rows a survivor stands for. */
export interface Bands {
	readonly matches: RowMatch[];
	readonly merges: number;
	readonly clusters: number;
	/** Units without any value to compare. */
	readonly blank: Uint8Array;
}

/**
 * Puts every row into a band.
 *
 * 1. Of each cluster the sure part with most rows may merge; the rest of it is for review, and all of a cluster that
 *    grew too large.
 * 2. Equal rows that say too little to be one stay apart, each by itself, and go to review.
 *
 * Cost: O(rows + pairs within clusters).
 */
export function bandsOf(run: MatchRun, input: MatchTable, spec: MatchSpec): Bands {
	const { table, clusters, oddsOf } = run;
	const { records } = input;
	const { nearest, within } = linksOf(run);
	const selfOdds = new Float64Array(table.units);
	const keyOf = new Int32Array(records.length);
	const blank = new Uint8Array(table.units);
	for (let unit = 0; unit < table.units; unit++) {
		blank[unit] = table.fields.every(({ cellOf }) => (cellOf[unit] ?? -1) < 0) ? 1 : 0;
		const equal = (table.rowsFrom[unit + 1] ?? 0) - (table.rowsFrom[unit] ?? 0);
		selfOdds[unit] = equal > 1 ? oddsOf(unit, unit) : Infinity;
	}
	for (let row = 0; row < records.length; row++) {
		const unit = table.unitOfRow[row] ?? 0;
		const cluster = clusters.clusterOf[unit] ?? 0;
		const isAlone = cluster === unit && within[unit] === -Infinity;
		// Equal rows that say too little to be one stay apart, each by itself.
		const split = isAlone && (selfOdds[unit] ?? 0) <= 0;
		keyOf[row] = split ? table.units + row : cluster;
	}
	const { from, members } = groupsOf(keyOf, table.units + records.length);

	const sureAt = oddsAt(spec.mergeAt);
	const reviewOdds = oddsAt(spec.reviewAt);
	const isForced = new Set(run.constraints.together.flat());
	const matches = new Array<RowMatch>(records.length);
	let merges = 0;
	const idOf = (row: number): string => records[row]?.id ?? '';
	const alone = (row: number): RowMatch => {
		const unit = table.unitOfRow[row] ?? 0;
		const itself = selfOdds[unit] === Infinity ? -Infinity : (selfOdds[unit] ?? 0);
		const near = Math.max(nearest[unit] ?? -Infinity, itself);
		const reason = near < reviewOdds ? null : nearest[unit] === near ? 'nearbyCluster' : 'equalButVague';
		const id = idOf(row);
		return {
			id,
			cluster: id,
			size: 1,
			band: reason === null ? 'distinct' : 'review',
			probability: near === -Infinity ? 0 : probabilityAt(near),
			survivor: null,
			reason,
		};
	};
	const compareRows = fullestFirst(input);
	const partOf = (row: number): number => clusters.sureOf[table.unitOfRow[row] ?? 0] ?? 0;
	const clusterCount = from.length - 1;
	for (let group = 0; group < clusterCount; group++) {
		const start = from[group] ?? 0;
		const end = from[group + 1] ?? 0;
		if (end - start === 1) {
			const row = members[start] ?? 0;
			matches[row] = alone(row);
			continue;
		}
		const rows: number[] = [];
		for (let i = start; i < end; i++) rows.push(members[i] ?? 0);
		const cluster = rows.map(idOf).reduce((least, id) => (id < least ? id : least));
		// The sure part with most rows is the one that may be merged; of equal ones that with the smaller units.
		const parts = new Map<number, number>();
		for (const row of rows) {
			const part = partOf(row);
			parts.set(part, (parts.get(part) ?? 0) + 1);
		}
		let main = -1;
		let most = 0;
		for (const [part, count] of parts) {
			if (count < most || (count === most && part > main)) continue;
			main = part;
			most = count;
		}
		const tooLarge = rows.length > spec.largestCluster;
		const mainRows = rows.filter((row) => partOf(row) === main);
		const survivor = idOf(mainRows.reduce((best, row) => (compareRows(row, best) < 0 ? row : best)));
		const merging = new Set<number>();
		if (mainRows.length > 1 && !tooLarge) {
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
			matches[row] = {
				id: idOf(row),
				cluster,
				size: rows.length,
				band: merging.has(row) ? 'merge' : 'review',
				probability: link === Infinity ? 1 : probabilityAt(link),
				survivor,
				reason: merging.has(row) ? null : tooLarge ? 'tooLarge' : 'doubtful',
			};
		}
	}
	return { matches, merges, clusters: clusterCount, blank };
}
