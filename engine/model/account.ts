import * as z from 'zod/v4';
import { flag, identity, moment, oneOf, text, texts } from './fields';

export const ACCOUNT_STATUSES = ['prospect', 'customer', 'former'] as const;

/** A customer or prospect. */
export const Account = z.object({
	...identity,
	recordType: z.literal('account'),
	name: text,
	domains: texts,
	parentId: text,
	/** As the source writes it. */
	phone: text,
	street: text,
	postcode: text,
	city: text,
	country: text,
	/** The customer's size, e.g. Enterprise. */
	segment: text,
	industry: text,
	region: text,
	ownerEmail: text,
	protected: flag,
	customerSince: moment,
	/** Whether it buys from us; `former`: it did, and cancelled. */
	status: oneOf(ACCOUNT_STATUSES),
	cancelledAt: moment,
});
export type Account = z.infer<typeof Account>;
