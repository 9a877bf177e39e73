import type { Issue } from '../core';
import { OPPORTUNITY_STATUSES, Opportunity, isAbsent, isAmount, isClaim, isListOf, isText, readRecord, type BookRecord } from '../model';

const Reads = Opportunity.pick({
	id: true, status: true, acv: true, amount: true, currency: true, createdAt: true, closedAt: true, region: true, partnerOfRecordId: true, claimedPartners: true,
});
/** The fields of an opportunity that metrics read. */
export type DealFields = ReturnType<typeof Reads.parse>;

const statuses: ReadonlySet<unknown> = new Set(OPPORTUNITY_STATUSES);

/** Whether a record surely fits the schema: the same questions, without a copy of the record. */
const isFit = ({ id, status, acv, amount, currency, createdAt, closedAt, region, partnerOfRecordId, claimedPartners }: BookRecord): boolean =>
	typeof id === 'string' && id !== '' && (isAbsent(status) || statuses.has(status)) && isAmount(acv) && isAmount(amount) &&
	isText(currency) && isText(createdAt) && isText(closedAt) && isText(region) && isText(partnerOfRecordId) && isListOf(claimedPartners, isClaim);

/** Reads an opportunity as `readRecord`; the schema is asked only where a record may not fit it. Cost: O(fields). */
export const readDeal = (record: BookRecord): { readonly value: DealFields } | { readonly issue: Issue } =>
	isFit(record) ? { value: record as unknown as DealFields } : readRecord(Reads, record);
