import * as z from 'zod/v4';
import { flag, identity, oneOf, text } from './fields';

/** A person at a partner or an account. */
export const Contact = z.object({
	...identity,
	recordType: z.literal('contact'),
	partnerId: text,
	accountId: text,
	name: text,
	email: text,
	role: text,
	primary: flag,
	status: oneOf(['active', 'left', 'bounced']),
	optedOut: flag,
	consentBasis: text,
	language: text,
});
export type Contact = z.infer<typeof Contact>;
