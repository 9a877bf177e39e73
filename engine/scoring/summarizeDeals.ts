import { logCapOf, toMajor } from '../core';
import type { Deal } from './deals';
import { addMoney, addSize, emptyTally, mergeTallies, type MutableTally } from './tally';
import type { LeftOut, ScoreSummary, Tally } from './types';

/** The deal size, in major units, above which a size counts as this one; Infinity with few won deals. */
export function sizeCap(deals: Iterable<Deal>, currency: string, winsoriseAt: number): number {
	const sizes: number[] = [];
	for (const { status, size } of deals) {
		if (status === 'won' && size !== undefined && size > 0) sizes.push(toMajor(size, currency));
	}
	return logCapOf(sizes, winsoriseAt);
}

/**
 * Counts and sums deals per partner: one pass, memory per partner. Summaries of shares of a book add up
 * with `mergeSummaries`, and a warehouse's GROUP BY may stand in for this.
 *
 * @param cap size in major units at which a deal's size is cut, the same for every share
 */
export function summarizeDeals(
	deals: Iterable<Deal>,
	currency: string,
	cap: number,
	leftOut: ReadonlyMap<LeftOut, number> = new Map(),
): ScoreSummary {
	const partners = new Map<string, MutableTally>();
	const direct = emptyTally();
	const sizeField = { acv: 0, amount: 0 };
	let alsoClaimed = 0;
	for (const deal of deals) {
		let tally = direct;
		if (deal.partner !== undefined) {
			tally = partners.get(deal.partner.id) ?? emptyTally();
			partners.set(deal.partner.id, tally);
		}
		tally[deal.status] += 1;
		if (deal.others > 0) alsoClaimed += 1;
		if (deal.sizeField !== undefined) sizeField[deal.sizeField] += 1;
		if (deal.size === undefined) {
			if (deal.sizeField === undefined) tally.withoutAmount += 1;
			else tally.unconverted += 1;
			continue;
		}
		addMoney(tally, deal.status, deal.size);
		if (deal.status === 'won' && deal.size > 0) addSize(tally, toMajor(deal.size, currency), cap);
	}
	return { partners, direct, leftOut, sizeField, alsoClaimed };
}

/** Adds two summaries made with the same currency and cap. Associative and commutative. */
export function mergeSummaries(a: ScoreSummary, b: ScoreSummary): ScoreSummary {
	const partners = new Map<string, Tally>(a.partners);
	for (const [id, tally] of b.partners) {
		const known = partners.get(id);
		partners.set(id, known === undefined ? tally : mergeTallies(known, tally));
	}
	const leftOut = new Map(a.leftOut);
	for (const [reason, count] of b.leftOut) leftOut.set(reason, (leftOut.get(reason) ?? 0) + count);
	return {
		partners,
		direct: mergeTallies(a.direct, b.direct),
		leftOut,
		sizeField: {
			acv: a.sizeField.acv + b.sizeField.acv,
			amount: a.sizeField.amount + b.sizeField.amount,
		},
		alsoClaimed: a.alsoClaimed + b.alsoClaimed,
	};
}
