import { instantReader, type Instant, type Issue } from '../core';
import { Opportunity, isDuplicate, readRecord, recordsOf, survivorsOf, type Book, type BookRecord } from '../model';
import { kindOf } from '../hygiene';
import { dayNumbers } from './dayNumber';
import type { Matters } from './matters';
import { partnersOnDeal, type Part } from './partnersOnDeal';
import type { DormancyContext } from './types';

const Reads = Opportunity.pick({
	id: true,
	name: true,
	accountId: true,
	accountDomain: true,
	accountName: true,
	kind: true,
	status: true,
	acv: true,
	amount: true,
	currency: true,
	leadSource: true,
	ownerEmail: true,
	pipeline: true,
	stage: true,
	stageEnteredAt: true,
	stageHistory: true,
	createdAt: true,
	closedAt: true,
	partnerOfRecordId: true,
	claimedPartners: true,
});
export type DealRead = ReturnType<typeof Reads.parse>;

/** A deal as this module sees it, at the as-of date; days are local day numbers. */
export interface Deal {
	readonly record: BookRecord;
	readonly read: DealRead;
	/** The kind that Deal Hygiene decided, else the one the source gives. */
	readonly kind: string | undefined;
	readonly status: 'open' | 'won' | 'lost';
	readonly createdAt: Instant | undefined;
	readonly createdOn: number | undefined;
	/** When it was decided; undefined for an open deal. */
	readonly closedAt: Instant | undefined;
	readonly closedOn: number | undefined;
	readonly parts: readonly Part[];
	/** Which matter it is about. */
	readonly matter: number;
	/** Another row stands for it, so it counts in no sum. */
	readonly duplicate: boolean;
}

export interface Deals {
	readonly deals: readonly Deal[];
	readonly afterAsOf: number;
	readonly issues: readonly Issue[];
}

/**
 * Reads the deals of a book as they stood at the as-of date: one created later does not exist yet, one closed later is
 * still open. Cost: O(deals).
 *
 * @param idOfName finds a partner by the name that a claim gives
 */
export function readDeals(book: Book, matters: Matters, idOfName: (name: string) => string | undefined, { asOf, timeZone }: DormancyContext): Deals {
	const instantOf = instantReader(timeZone);
	const dayOf = dayNumbers(timeZone);
	const partnerOf = survivorsOf(book, 'partner');
	const issues: Issue[] = [];
	const deals: Deal[] = [];
	let afterAsOf = 0;
	for (const record of recordsOf(book, 'opportunity')) {
		const found = readRecord(Reads, record);
		if ('issue' in found) {
			issues.push(found.issue);
			continue;
		}
		const read = found.value;
		const createdAt = instantOf(read.createdAt);
		if (createdAt !== undefined && createdAt > asOf) {
			afterAsOf += 1;
			continue;
		}
		const closesAt = instantOf(read.closedAt);
		const status = closesAt !== undefined && closesAt > asOf ? 'open' : (read.status ?? 'open');
		const closedAt = status === 'open' ? undefined : closesAt;
		deals.push({
			record,
			read,
			kind: kindOf(record),
			status,
			createdAt,
			createdOn: createdAt === undefined ? undefined : dayOf(createdAt),
			closedAt,
			closedOn: closedAt === undefined ? undefined : dayOf(closedAt),
			parts: partnersOnDeal({ ...read, attribution: record['attribution'] }, idOfName).map((part) => ({ ...part, partnerId: partnerOf(part.partnerId) })),
			matter: matters.ofDeal(read),
			duplicate: isDuplicate(record),
		});
	}
	return { deals, afterAsOf, issues };
}
