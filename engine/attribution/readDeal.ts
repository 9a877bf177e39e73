import type { Issue } from '../core';
import { OPPORTUNITY_STATUSES, Opportunity, PARTNER_ROLES, readRecord, type BookRecord } from '../model';

const Reads = Opportunity.pick({
	id: true, accountId: true, accountName: true, accountDomain: true, acv: true, amount: true, currency: true,
	productLine: true, stageHistory: true, status: true, createdAt: true, closedAt: true, leadSource: true,
	claimedPartners: true, partnerOfRecordId: true, description: true, nextStep: true,
});
/** The fields of an opportunity that attribution reads. */
export type DealFields = ReturnType<typeof Reads.parse>;

const TEXTS = [
	'accountId', 'accountName', 'accountDomain', 'currency', 'productLine', 'createdAt', 'closedAt', 'leadSource',
	'partnerOfRecordId', 'description', 'nextStep',
] as const;
const statuses: ReadonlySet<unknown> = new Set(OPPORTUNITY_STATUSES);
const roles: ReadonlySet<unknown> = new Set(PARTNER_ROLES);

const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined;
const isText = (value: unknown): boolean => isAbsent(value) || typeof value === 'string';
const isAmount = (value: unknown): boolean => isAbsent(value) || Number.isFinite(value);
const isListOf = (value: unknown, fits: (one: Readonly<Record<string, unknown>>) => boolean): boolean =>
	isAbsent(value) || (Array.isArray(value) && value.every((one: unknown) => typeof one === 'object' && one !== null && !Array.isArray(one) && fits(one as Record<string, unknown>)));
const isClaim = ({ partnerId, name, role, claimedAt }: Readonly<Record<string, unknown>>): boolean =>
	isText(partnerId) && isText(name) && (isAbsent(role) || roles.has(role)) && isText(claimedAt);
const isVisit = ({ stage, enteredAt, leftAt }: Readonly<Record<string, unknown>>): boolean => typeof stage === 'string' && isText(enteredAt) && isText(leftAt);

/** Whether a record surely fits the schema: the same questions, without a copy of the record. */
const isFit = (record: BookRecord): boolean =>
	typeof record.id === 'string' &&
	record.id !== '' &&
	TEXTS.every((field) => isText(record[field])) &&
	isAmount(record['acv']) &&
	isAmount(record['amount']) &&
	(isAbsent(record['status']) || statuses.has(record['status'])) &&
	isListOf(record['claimedPartners'], isClaim) &&
	isListOf(record['stageHistory'], isVisit);

/** Reads an opportunity as `readRecord`; the schema is asked only where a record may not fit it. Cost: O(fields). */
export const readDeal = (record: BookRecord): { readonly value: DealFields } | { readonly issue: Issue } =>
	isFit(record) ? { value: record as unknown as DealFields } : readRecord(Reads, record);
