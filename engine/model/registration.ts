import * as z from 'zod/v4';
import { identity, moment, oneOf, text } from './fields';

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
	state: oneOf([
		'draft', 'submitted', 'underReview', 'approved', 'rejected', 'expired', 'withdrawn',
	]),
	submittedAt: moment,
	decidedAt: moment,
	acceptedAt: moment,
	expiresAt: moment,
});
export type Registration = z.infer<typeof Registration>;
