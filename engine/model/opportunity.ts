import * as z from 'zod/v4';
import { amount, identity, moment, oneOf, text } from './fields';

export const OPPORTUNITY_STATUSES = ['open', 'won', 'lost'] as const;
export const OPPORTUNITY_KINDS = ['newBusiness', 'expansion', 'renewal', 'churn'] as const;

export const PARTNER_ROLES = [
	'coSell', 'deliver', 'distribute', 'influence', 'marketplace',
	'partnerOfRecord', 'referral', 'resell', 'sourcing',
] as const;

/** A partner that the source row names on the deal, by id or by name. */
export const ClaimedPartner = z.object({
	partnerId: text,
	name: text,
	role: oneOf(PARTNER_ROLES),
	claimedAt: moment,
});

/** A stretch of time in one stage. */
const StageVisit = z.object({ stage: z.string(), enteredAt: moment, leftAt: moment });

/** A deal. `amount` is what the source calls it; `acv` is annual contract value, when a mapping says so. */
export const Opportunity = z.object({
	...identity,
	recordType: z.literal('opportunity'),
	name: text,
	accountId: text,
	accountName: text,
	accountDomain: text,
	acv: amount,
	amount,
	currency: text,
	productLine: text,
	pipeline: text,
	kind: oneOf(OPPORTUNITY_KINDS),
	renewalOf: text,
	stage: text,
	stageEnteredAt: moment,
	stageHistory: z.array(StageVisit).nullish(),
	status: oneOf(OPPORTUNITY_STATUSES),
	createdAt: moment,
	acceptedAt: moment,
	closedAt: moment,
	lastActivityAt: moment,
	lossReason: text,
	segment: text,
	region: text,
	industry: text,
	leadSource: text,
	ownerEmail: text,
	claimedPartners: z.array(ClaimedPartner).nullish(),
	partnerOfRecordId: text,
	description: text,
	nextStep: text,
});
export type Opportunity = z.infer<typeof Opportunity>;
export type OpportunityStatus = (typeof OPPORTUNITY_STATUSES)[number];
export type ClaimedPartner = z.infer<typeof ClaimedPartner>;
