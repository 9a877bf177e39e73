import * as z from 'zod/v4';
import { identity, moment, oneOf, text } from './fields';

export const TOUCH_KINDS = [
	'certification', 'click', 'coSell', 'delivery', 'email', 'intro', 'marketing',
	'meeting', 'overlap', 'portalLogin', 'referral', 'registration', 'training',
] as const;

export const ACTORS = ['partner', 'partnerTeam', 'seller', 'marketing', 'customer', 'system'] as const;

/** Something that happened between people: `at` is when, `loggedAt` when somebody wrote it down. */
export const Touch = z.object({
	...identity,
	recordType: z.literal('touch'),
	opportunityId: text,
	accountId: text,
	accountDomain: text,
	partnerId: text,
	contactEmail: text,
	kind: oneOf(TOUCH_KINDS),
	at: moment,
	loggedAt: moment,
	actor: oneOf(ACTORS),
	direction: oneOf(['inbound', 'outbound']),
});
export type Touch = z.infer<typeof Touch>;
