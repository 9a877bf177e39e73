import * as z from 'zod/v4';
import { identity, moment, oneOf, text } from './fields';

export const TOUCH_KINDS = [
	'certification', 'click', 'coSell', 'delivery', 'email', 'intro', 'marketing',
	'meeting', 'overlap', 'portalLogin', 'referral', 'registration', 'training',
] as const;

export const ACTORS = ['partner', 'partnerTeam', 'seller', 'marketing', 'customer', 'system'] as const;

/** How exactly `at` is known; absent: to the day or better. */
export const DATE_PRECISIONS = ['week', 'month', 'quarter', 'year'] as const;

/** Something that happened between people: `at` is when, `loggedAt` when somebody wrote it down. */
export const Touch = z.object({
	...identity,
	recordType: z.literal('touch'),
	opportunityId: text,
	accountId: text,
	accountDomain: text,
	partnerId: text,
	/** Names as the source writes them, beside the ids or where no record of that name came in. */
	partnerName: text,
	/** Who looks after the partner, as the source writes it: an address, or a name. */
	partnerManager: text,
	accountName: text,
	opportunityName: text,
	contactEmail: text,
	kind: oneOf(TOUCH_KINDS),
	at: moment,
	/** Where the source says less than a day, `at` is in the middle of what it says. */
	atPrecision: oneOf(DATE_PRECISIONS),
	loggedAt: moment,
	actor: oneOf(ACTORS),
	direction: oneOf(['inbound', 'outbound']),
});
export type Touch = z.infer<typeof Touch>;
