import type { Issue } from '../core';
import { OPPORTUNITY_STATUSES, Opportunity, isAbsent, isAmount, isClaim, isListOf, isText, readRecord, type BookRecord } from '../model';

const Reads = Opportunity.pick({
	id: true,
	accountId: true,
	acv: true,
	amount: true,
	currency: true,
	status: true,
	createdAt: true,
	closedAt: true,
	claimedPartners: true,
	partnerOfRecordId: true,
});
/** The fields of an opportunity that the score reads. */
export type OpportunityFields = ReturnType<typeof Reads.parse>;

const statuses: ReadonlySet<unknown> = new Set(OPPORTUNITY_STATUSES);

/** Whether a record surely fits the schema: the same questions, without a copy of the record. */
function isFit({ id, accountId, acv, amount, currency, status, createdAt, closedAt, claimedPartners, partnerOfRecordId }: BookRecord): boolean {
	return (
		typeof id === 'string' &&
		id !== '' &&
		isText(accountId) &&
		isAmount(acv) &&
		isAmount(amount) &&
		isText(currency) &&
		(isAbsent(status) || statuses.has(status)) &&
		isText(createdAt) &&
		isText(closedAt) &&
		isText(partnerOfRecordId) &&
		isListOf(claimedPartners, isClaim)
	);
}

/** Reads an opportunity as `readRecord`; the schema is asked only where a record may not fit it. Cost: O(fields). */
export const readOpportunity = (record: BookRecord): { readonly value: OpportunityFields } | { readonly issue: Issue } =>
	isFit(record) ? { value: record as unknown as OpportunityFields } : readRecord(Reads, record);
