import { logCapOf, toMajor } from '../core';
import { ACV, AMOUNT, BEFORE, LEFT, OPEN, RECENT, WON, partnerAt, type DealPartner, type DealTable } from './dealTable';
import { addSize, emptyTally, type MutableTally } from './tally';
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

/** Tallies that are made when they are asked for. */
function tallies(): { readonly of: (partner: DealPartner) => MutableTally; readonly byId: ReadonlyMap<string, Tally> } {
	const byId = new Map<string, MutableTally>();
	const byNumber: MutableTally[] = [];
	return {
		byId,
		of: ({ id, number }) => {
			let tally = byNumber[number];
			if (tally === undefined) {
				byNumber[number] = tally = emptyTally();
				byId.set(id, tally);
			}
			return tally;
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
	const { records, inRates, statuses, phases, sizes, sizeFields, stays, touches } = table;
	const [partners, influenced] = [tallies(), tallies()];
	const direct = emptyTally();
	const assisted = emptyTally();
	const sizeField = { acv: 0, amount: 0 };
	let alsoClaimed = 0;
	const add = (tally: MutableTally, row: number) => {
		if (phases[row] === RECENT) tally.recent += 1;
		if (phases[row] === BEFORE) tally.before += 1;
		if (inRates[row] !== 1) return;
		const status = statuses[row];
		if (status === WON) tally.won += 1;
		else if (status === OPEN) tally.open += 1;
		else tally.lost += 1;
		if (status !== OPEN) tally.sellerTouches += touches[row] ?? 0;
		if ((stays[row] ?? 0) > 0) tally.matured += 1;
		if (stays[row] === LEFT) tally.left += 1;
		const size = sizes[row] ?? NaN;
		if (Number.isNaN(size)) {
			if (sizeFields[row] === 0) tally.withoutAmount += 1;
			else tally.unconverted += 1;
			return;
		}
		if (status === OPEN) tally.pipeline += size;
		if (status !== WON) return;
		tally.wonAcv += size;
		if (size > 0) addSize(tally, toMajor(size, currency), cap);
	};
	for (let row = 0; row < records.length; row++) {
		const partner = partnerAt(table, row);
		add(partner !== undefined ? partners.of(partner) : table.assisted[row] === 1 ? assisted : direct, row);
		if (inRates[row] !== 1) continue;
		if ((table.others[row] ?? 0) > 0) alsoClaimed += 1;
		if (sizeFields[row] === ACV) sizeField.acv += 1;
		else if (sizeFields[row] === AMOUNT) sizeField.amount += 1;
	}
	for (const { row, partner } of table.influences) add(influenced.of(partner), row);
	return { partners: partners.byId, direct, assisted, leftOut, sizeField, alsoClaimed, influenced: influenced.byId };
}
