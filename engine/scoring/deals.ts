import { instantReader, isMissing, monthsBefore, type Instant, type Issue } from '../core';
import { isAmountTrusted, leftOutBecause } from '../hygiene';
import { bookMoney, recordsOf, type Book, type BookRecord } from '../model';
import { creditOf } from './creditOf';
import { customersStaying } from './customersStaying';
import { ACV, AMOUNT, BEFORE, LOST, OPEN, RECENT, WON, dealTable, type DealTable } from './dealTable';
import { influencersOf } from './influencers';
import { sellerTouches } from './sellerTouches';
import { readOpportunity, type OpportunityFields } from './readOpportunity';
import type { Roster } from './roster';
import type { ScoreSpec } from './spec';
import type { LeftOut, ScoreContext } from './types';

export interface Deals {
	readonly deals: DealTable;
	readonly leftOut: ReadonlyMap<LeftOut, number>;
	/** Currency of every size; undefined when no deal names one. */
	readonly currency: string | undefined;
	readonly issues: readonly Issue[];
}

/**
 * Reads the deals of a book as they stood at the as-of date.
 *
 * 1. A deal created later does not exist yet; one closed later is still open. A deal without a status is
 *    open.
 * 2. Rates count the population of Deal Hygiene (`leftOutBecause`): new business, no duplicates, negative
 *    amounts, tests or administrative losses; what is left out is counted.
 * 3. The size is `acv`; where a deal has none, `amount`, and the result says so. An amount that Deal Hygiene
 *    takes for a typing error is no size.
 *
 * Cost: O(n).
 */
export function readDeals(book: Book, roster: Roster, spec: ScoreSpec, context: ScoreContext): Deals {
	const { asOf, timeZone } = context;
	const { currency, sizeOf } = bookMoney(book, spec, context);
	const instantOf = instantReader(timeZone);
	const windowStart = spec.windowMonths === undefined ? undefined : monthsBefore(asOf, spec.windowMonths, timeZone);
	const thisWindow = monthsBefore(asOf, spec.momentumMonths, timeZone);
	const lastWindow = monthsBefore(asOf, 2 * spec.momentumMonths, timeZone);
	const touchesOn = sellerTouches(book, context);
	// Nobody asks without a weight on it.
	const stayed = spec.weights.retention > 0 ? customersStaying(book, context) : () => undefined;
	const leftOut = new Map<LeftOut, number>();
	const issues: Issue[] = [];
	const records = recordsOf(book, 'opportunity');
	const { add, table } = dealTable(records.length, [...roster.entries.keys()]);

	const statusAt = ({ status }: OpportunityFields, closedAt: Instant | undefined): number =>
		closedAt !== undefined && closedAt > asOf ? OPEN : status === 'won' ? WON : status === 'lost' ? LOST : OPEN;

	const reasonToLeaveOut = (record: BookRecord, status: number, createdAt: Instant | undefined, closedAt: Instant | undefined): LeftOut | undefined => {
		if (createdAt !== undefined && createdAt > asOf) return 'afterAsOf';
		const because = leftOutBecause(record);
		if (because !== undefined) return because;
		if (windowStart === undefined || status === OPEN) return undefined;
		if (closedAt === undefined) return 'noCloseDate';
		return closedAt <= windowStart ? 'outsideWindow' : undefined;
	};

	const leaveOut = (reason: LeftOut) => leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);

	records.forEach((record) => {
		const read = readOpportunity(record);
		if ('issue' in read) {
			issues.push(read.issue);
			leaveOut('unreadable');
			return;
		}
		const deal = read.value;
		const createdAt = instantOf(deal.createdAt);
		const closedAt = instantOf(deal.closedAt);
		const status = statusAt(deal, closedAt);
		const reason = reasonToLeaveOut(record, status, createdAt, closedAt);
		if (reason !== undefined) leaveOut(reason);
		if (reason !== undefined && reason !== 'outsideWindow') return;
		const phase = createdAt === undefined || createdAt <= lastWindow || createdAt > asOf ? 0 : createdAt > thisWindow ? RECENT : BEFORE;
		const attribution = (record['attribution'] ?? {}) as object;
		const { partner, others, assisted } = creditOf(deal, roster, attribution);
		const sizeField = !isAmountTrusted(record) ? 0 : deal.acv != null ? ACV : deal.amount != null ? AMOUNT : 0;
		const own = isMissing(deal.currency) ? undefined : String(deal.currency);
		const size = sizeField === 0 ? undefined : sizeOf((sizeField === ACV ? deal.acv : deal.amount) ?? 0, own, closedAt);
		add({
			status,
			partner,
			others,
			size,
			sizeField,
			assisted,
			influencers: influencersOf(deal, roster, attribution, partner?.id),
			createdAt,
			closedAt: status === OPEN ? undefined : closedAt,
			inRates: reason === undefined,
			phase,
			sellerTouches: touchesOn(deal.id),
			stayed: status === WON && closedAt !== undefined ? stayed(deal.accountId, closedAt) : undefined,
			record,
		});
	});
	return { deals: table(), leftOut, currency, issues };
}
