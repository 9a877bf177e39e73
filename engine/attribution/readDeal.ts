import type { Issue } from '../core';
import { OPPORTUNITY_STATUSES, Opportunity, isAbsent, isAmount, isClaim, isListOf, isText, readRecord, type BookRecord } from '../model';

const Reads = Opportunity.pick({
	id: true, accountId: true, accountName: true, accountDomain: true, acv: true, amount: true, currency: true,
	productLine: true, stageHistory: true, status: true, createdAt: true, closedAt: true, leadSource: true,
	claimedPartners: true, partnerOfRecordId: true, description: true, nextStep: true,
});
/** The fields of an opportunity that attribution reads. */
export type DealFields = ReturnType<typeof Reads.parse>;

const statuses: ReadonlySet<unknown> = new Set(OPPORTUNITY_STATUSES);

const isVisit = ({ stage, enteredAt, leftAt }: Readonly<Record<string, unknown>>): boolean => typeof stage === 'string' && isText(enteredAt) && isText(leftAt);

/** Whether a record surely fits the schema: the same questions, field by field by its name, without a copy of the record. */
const isFit = ({
	id, accountId, accountName, accountDomain, acv, amount, currency, productLine, stageHistory, status, createdAt, closedAt,
	leadSource, claimedPartners, partnerOfRecordId, description, nextStep,
}: BookRecord): boolean =>
	typeof id === 'string' &&
	id !== '' &&
	isText(accountId) && isText(accountName) && isText(accountDomain) &&
	isText(currency) && isText(productLine) && isText(createdAt) && isText(closedAt) &&
	isText(leadSource) && isText(partnerOfRecordId) && isText(description) && isText(nextStep) &&
	isAmount(acv) && isAmount(amount) &&
	(isAbsent(status) || statuses.has(status)) &&
	isListOf(claimedPartners, isClaim) &&
	isListOf(stageHistory, isVisit);

/** Reads an opportunity as `readRecord`; the schema is asked only where a record may not fit it. Cost: O(fields). */
export const readDeal = (record: BookRecord): { readonly value: DealFields } | { readonly issue: Issue } =>
	isFit(record) ? { value: record as unknown as DealFields } : readRecord(Reads, record);
