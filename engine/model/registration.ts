import * as z from 'zod/v4';
import { amount, identity, moment, oneOf, text } from './fields';

/** A partner's formal claim on a deal, a lead or a referral. */
export const Registration = z.object({
	...identity,
	recordType: z.literal('registration'),
	kind: oneOf(['deal', 'lead', 'referral']),
	partnerId: text,
	accountId: text,
	accountDomain: text,
	/** The account as the source names it. */
	accountName: text,
	opportunityId: text,
	/** Where the account is, as the source writes it. */
	country: text,
	/** What the deal is expected to be worth, in major units of its currency. */
	amount,
	currency: text,
	productLine: text,
	state: oneOf([
		'draft', 'submitted', 'underReview', 'approved', 'rejected', 'expired', 'withdrawn',
	]),
	submittedAt: moment,
	decidedAt: moment,
	acceptedAt: moment,
	expiresAt: moment,
	/** When its protection was extended: that happens once. */
	extendedAt: moment,
});
export type Registration = z.infer<typeof Registration>;
