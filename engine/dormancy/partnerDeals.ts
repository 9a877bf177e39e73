import { instantReader, type Instant, type Issue } from '../core';
import { kindOf } from '../hygiene';
import { OPPORTUNITY_KINDS, OPPORTUNITY_STATUSES, Opportunity, isAbsent, isAmount, isClaim, isListOf, isText, readRecord, recordsOf, survivorOf, survivorsOf, type Book, type BookRecord } from '../model';
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

const kinds: ReadonlySet<unknown> = new Set(OPPORTUNITY_KINDS);
const statuses: ReadonlySet<unknown> = new Set(OPPORTUNITY_STATUSES);

/** Whether a record surely fits the schema: the same questions, without a copy of the record. */
function isFit({ id, name, accountId, accountDomain, accountName, kind, status, acv, amount, currency, leadSource, ownerEmail, pipeline, stage, stageEnteredAt, stageHistory, createdAt, closedAt, partnerOfRecordId, claimedPartners }: BookRecord): boolean {
	return (
		typeof id === 'string' && id !== '' && isText(name) && isText(accountId) && isText(accountDomain) && isText(accountName) &&
		(isAbsent(kind) || kinds.has(kind)) && (isAbsent(status) || statuses.has(status)) && isAmount(acv) && isAmount(amount) && isText(currency) &&
		isText(leadSource) && isText(ownerEmail) && isText(pipeline) && isText(stage) && isText(stageEnteredAt) && isText(createdAt) && isText(closedAt) && isText(partnerOfRecordId) &&
		isListOf(stageHistory, (visit) => typeof visit['stage'] === 'string' && isText(visit['enteredAt']) && isText(visit['leftAt'])) && isListOf(claimedPartners, isClaim)
	);
}

const readDeal = (record: BookRecord): { readonly value: DealRead } | { readonly issue: Issue } => (isFit(record) ? { value: record as unknown as DealRead } : readRecord(Reads, record));

/** A deal as this module sees it, at the as-of date. */
export interface Deal {
	readonly record: BookRecord;
	readonly read: DealRead;
	/** The kind that Deal Hygiene decided, else the one the source gives. */
	readonly kind: string | undefined;
	readonly status: 'open' | 'won' | 'lost';
	readonly createdAt: Instant | undefined;
	/** When it was decided; undefined for an open deal. */
	readonly closedAt: Instant | undefined;
	readonly parts: readonly Part[];
	/** Which matter it is about; 0 of a duplicate. */
	readonly matter: number;
	/** Another row stands for it, so it counts in no sum. */
	readonly duplicate: boolean;
}

/** What was no deal of this day. */
export interface Unread {
	readonly afterAsOf: number;
	readonly issues: readonly Issue[];
}

/**
 * Reads the deals of a book as they stood at the as-of date, and tells each: one created later does not exist yet, one
 * closed later is still open. Cost: O(deals).
 *
 * @param idOfName finds a partner by the name that a claim gives
 */
export function readDeals(book: Book, matters: Matters, idOfName: (name: string) => string | undefined, { asOf, timeZone }: DormancyContext, tell: (deal: Deal) => void): Unread {
	const instantOf = instantReader(timeZone);
	const partnerOf = survivorsOf(book, 'partner');
	const issues: Issue[] = [];
	let afterAsOf = 0;
	recordsOf(book, 'opportunity').forEach((record) => {
		const found = readDeal(record);
		if ('issue' in found) {
			issues.push(found.issue);
			return;
		}
		const read = found.value;
		const createdAt = instantOf(read.createdAt);
		if (createdAt !== undefined && createdAt > asOf) {
			afterAsOf += 1;
			return;
		}
		const closesAt = instantOf(read.closedAt);
		const survivor = survivorOf(record);
		const status = closesAt !== undefined && closesAt > asOf ? 'open' : (read.status ?? 'open');
		tell({
			record,
			read,
			kind: kindOf(record),
			status,
			createdAt,
			closedAt: status === 'open' ? undefined : closesAt,
			parts: partnersOnDeal(read, record['attribution'], idOfName, partnerOf),
			matter: matters.ofDeal(read, survivor),
			duplicate: survivor !== read.id,
		});
	});
	return { afterAsOf, issues };
}
