import { EMPTY_LOG_SUMMARY, logCapOf, roundedLog, roundedSquare, toMajor } from '../core';
import { ACV, AMOUNT, BEFORE, LEFT, OPEN, RECENT, WON, type DealTable } from './dealTable';
import { NO_DEALS } from './tally';
import type { LeftOut, ScoreSummary, Tally } from './types';

/** The deal size, in major units, above which a size counts as this one; Infinity with few won deals. */
export function sizeCap({ records, inRates, statuses, sizes }: DealTable, currency: string, winsoriseAt: number): number {
	const won: number[] = [];
	for (let row = 0; row < records.length; row++) {
		const size = sizes[row] ?? NaN;
		if (inRates[row] === 1 && statuses[row] === WON && size > 0) won.push(toMajor(size, currency));
	}
	return logCapOf(won, winsoriseAt);
}

/** Tallies as columns, by number: what a million deals are counted in stays near at hand. */
interface Tallies {
	/** Counts the deal of a row in one of the tallies. */
	readonly add: (to: number, row: number) => void;
	/** undefined where nothing was counted. */
	readonly at: (number: number) => Tally | undefined;
	/** Those of the first so many. */
	readonly first: (many: number) => readonly (Tally | undefined)[];
}

/** @param cap see `summarizeDeals` */
function tallies({ inRates, statuses, phases, sizes, sizeFields, stays, touches }: DealTable, many: number, currency: string, cap: number): Tallies {
	const counts = () => new Int32Array(many);
	const sums = () => new Float64Array(many);
	const isAsked = new Uint8Array(many);
	const won = counts();
	const lost = counts();
	const open = counts();
	const withoutAmount = counts();
	const unconverted = counts();
	const recent = counts();
	const before = counts();
	const matured = counts();
	const left = counts();
	const sized = counts();
	const sellerTouches = sums();
	const wonAcv = sums();
	const pipeline = sums();
	const logs = sums();
	const squares = sums();
	const one = (column: Int32Array, to: number): void => void (column[to] = (column[to] ?? 0) + 1);
	const more = (column: Float64Array, to: number, by: number): void => void (column[to] = (column[to] ?? 0) + by);
	const at = (n: number): Tally | undefined => {
		if (isAsked[n] !== 1) return undefined;
		const of = (column: ArrayLike<number>): number => column[n] ?? 0;
		return {
			won: of(won),
			lost: of(lost),
			open: of(open),
			wonAcv: of(wonAcv),
			pipeline: of(pipeline),
			withoutAmount: of(withoutAmount),
			unconverted: of(unconverted),
			sizes: of(sized) === 0 ? EMPTY_LOG_SUMMARY : { n: of(sized), sum: of(logs), sumSquares: of(squares) },
			recent: of(recent),
			before: of(before),
			sellerTouches: of(sellerTouches),
			matured: of(matured),
			left: of(left),
		};
	};
	return {
		at,
		first: (many) => Array.from({ length: many }, (_, n) => at(n)),
		add: (to, row) => {
			isAsked[to] = 1;
			if (phases[row] === RECENT) one(recent, to);
			if (phases[row] === BEFORE) one(before, to);
			if (inRates[row] !== 1) return;
			const status = statuses[row];
			one(status === WON ? won : status === OPEN ? open : lost, to);
			if (status !== OPEN) more(sellerTouches, to, touches[row] ?? 0);
			if ((stays[row] ?? 0) > 0) one(matured, to);
			if (stays[row] === LEFT) one(left, to);
			const size = sizes[row] ?? NaN;
			if (Number.isNaN(size)) {
				one(sizeFields[row] === 0 ? withoutAmount : unconverted, to);
				return;
			}
			if (status === OPEN) more(pipeline, to, size);
			if (status !== WON) return;
			more(wonAcv, to, size);
			if (!(size > 0)) return;
			const log = roundedLog(toMajor(size, currency), cap);
			one(sized, to);
			more(logs, to, log);
			more(squares, to, roundedSquare(log));
		},
	};
}

/**
 * Counts and sums deals per partner: one pass, memory per partner. Summaries of shares of a book add up, and a warehouse's
 * GROUP BY may stand in for this.
 *
 * @param cap size in major units at which a deal's size is cut, the same for every share
 */
export function summarizeDeals(
	table: DealTable,
	currency: string,
	cap: number,
	leftOut: ReadonlyMap<LeftOut, number> = new Map(),
): ScoreSummary {
	const { records, partnerIds, partnerOf, inRates, sizeFields, others, assisted } = table;
	const many = partnerIds.length;
	const [direct, assistedOnes] = [many, many + 1];
	const own = tallies(table, many + 2, currency, cap);
	const influenced = tallies(table, many, currency, cap);
	let acv = 0;
	let amount = 0;
	let alsoClaimed = 0;
	for (let row = 0; row < records.length; row++) {
		const partner = partnerOf[row] ?? -1;
		own.add(partner >= 0 ? partner : assisted[row] === 1 ? assistedOnes : direct, row);
		if (inRates[row] !== 1) continue;
		if ((others[row] ?? 0) > 0) alsoClaimed += 1;
		if (sizeFields[row] === ACV) acv += 1;
		else if (sizeFields[row] === AMOUNT) amount += 1;
	}
	for (const { row, partner } of table.influences) influenced.add(partner, row);
	return {
		partners: own.first(many),
		direct: own.at(direct) ?? NO_DEALS,
		assisted: own.at(assistedOnes) ?? NO_DEALS,
		leftOut,
		sizeField: { acv, amount },
		alsoClaimed,
		influenced: influenced.first(many),
	};
}
