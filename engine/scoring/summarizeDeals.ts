import { logCapOf, toMajor } from '../core';
import type { Deal, DealPartner } from './deals';
import { addMoney, addSize, emptyTally, mergeTallies, type MutableTally } from './tally';
import type { LeftOut, ScoreSummary, Tally } from './types';

/** The deal size, in major units, above which a size counts as this one; Infinity with few won deals. */
export function sizeCap(deals: Iterable<Deal>, currency: string, winsoriseAt: number): number {
	const sizes: number[] = [];
	for (const { status, size, inRates } of deals) {
		if (inRates && status === 'won' && size !== undefined && size > 0) sizes.push(toMajor(size, currency));
	}
	return logCapOf(sizes, winsoriseAt);
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
	const [partners, influenced] = [tallies(), tallies()];
	const direct = emptyTally();
	const assisted = emptyTally();
	const sizeField = { acv: 0, amount: 0 };
	let alsoClaimed = 0;
	const add = (tally: MutableTally, deal: Deal) => {
		if (deal.phase !== undefined) tally[deal.phase] += 1;
		if (!deal.inRates) return;
		tally[deal.status] += 1;
		if (deal.status !== 'open') tally.sellerTouches += deal.sellerTouches;
		if (deal.stayed !== undefined) tally.matured += 1;
		if (deal.stayed === false) tally.left += 1;
		if (deal.size === undefined) {
			if (deal.sizeField === undefined) tally.withoutAmount += 1;
			else tally.unconverted += 1;
			return;
		}
		addMoney(tally, deal.status, deal.size);
		if (deal.status === 'won' && deal.size > 0) addSize(tally, toMajor(deal.size, currency), cap);
	};
	for (const deal of deals) {
		add(deal.partner !== undefined ? partners.of(deal.partner) : deal.assisted ? assisted : direct, deal);
		for (const partner of deal.influencers) add(influenced.of(partner), deal);
		if (!deal.inRates) continue;
		if (deal.others > 0) alsoClaimed += 1;
		if (deal.sizeField !== undefined) sizeField[deal.sizeField] += 1;
	}
	return { partners: partners.byId, direct, assisted, leftOut, sizeField, alsoClaimed, influenced: influenced.byId };
}

function mergeTallyMaps(a: ReadonlyMap<string, Tally>, b: ReadonlyMap<string, Tally>): ReadonlyMap<string, Tally> {
	const merged = new Map<string, Tally>(a);
	for (const [id, tally] of b) {
		const known = merged.get(id);
		merged.set(id, known === undefined ? tally : mergeTallies(known, tally));
	}
	return merged;
}

/** Adds two summaries made with the same currency and cap. Associative and commutative. */
export function mergeSummaries(a: ScoreSummary, b: ScoreSummary): ScoreSummary {
	const leftOut = new Map(a.leftOut);
	for (const [reason, count] of b.leftOut) leftOut.set(reason, (leftOut.get(reason) ?? 0) + count);
	return {
		partners: mergeTallyMaps(a.partners, b.partners),
		influenced: mergeTallyMaps(a.influenced, b.influenced),
		direct: mergeTallies(a.direct, b.direct),
		assisted: mergeTallies(a.assisted, b.assisted),
		leftOut,
		sizeField: {
			acv: a.sizeField.acv + b.sizeField.acv,
			amount: a.sizeField.amount + b.sizeField.amount,
		},
		alsoClaimed: a.alsoClaimed + b.alsoClaimed,
	};
}
