import * as z from 'zod/v4';
import { flag, identity, moment, text, texts } from './fields';

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
});
export type Account = z.infer<typeof Account>;
