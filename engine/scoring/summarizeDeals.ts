import { logCapOf, toMajor } from '../core';
import { PHASES, SIZE_FIELDS, STATUSES, STAYED, WON, partnerAt, type DealPartner, type DealTable } from './dealTable';
import { addMoney, addSize, emptyTally, type MutableTally } from './tally';
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
	const { records, inRates, statuses, sizes, touches } = table;
	const [partners, influenced] = [tallies(), tallies()];
	const direct = emptyTally();
	const assisted = emptyTally();
	const sizeField = { acv: 0, amount: 0 };
	let alsoClaimed = 0;
	const add = (tally: MutableTally, row: number) => {
		const phase = PHASES[table.phases[row] ?? 0];
		if (phase !== undefined) tally[phase] += 1;
		if (inRates[row] !== 1) return;
		const status = STATUSES[statuses[row] ?? 0] ?? 'open';
		tally[status] += 1;
		if (status !== 'open') tally.sellerTouches += touches[row] ?? 0;
		const stayed = STAYED[table.stays[row] ?? 0];
		if (stayed !== undefined) tally.matured += 1;
		if (stayed === false) tally.left += 1;
		const size = sizes[row] ?? NaN;
		if (Number.isNaN(size)) {
			if (table.sizeFields[row] === 0) tally.withoutAmount += 1;
			else tally.unconverted += 1;
			return;
		}
		addMoney(tally, status, size);
		if (status === 'won' && size > 0) addSize(tally, toMajor(size, currency), cap);
	};
	for (let row = 0; row < records.length; row++) {
		const partner = partnerAt(table, row);
		add(partner !== undefined ? partners.of(partner) : table.assisted[row] === 1 ? assisted : direct, row);
		for (const influencer of table.influencersOf.get(row) ?? []) add(influenced.of(influencer), row);
		if (inRates[row] !== 1) continue;
		if ((table.others[row] ?? 0) > 0) alsoClaimed += 1;
		const field = SIZE_FIELDS[table.sizeFields[row] ?? 0];
		if (field !== undefined) sizeField[field] += 1;
	}
	return { partners: partners.byId, direct, assisted, leftOut, sizeField, alsoClaimed, influenced: influenced.byId };
}
