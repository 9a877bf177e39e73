import * as z from 'zod/v4';
import { flag, identity, moment, oneOf, text, texts } from './fields';

export const PARTNER_TYPES = [
	'affiliate', 'agency', 'consultant', 'distributor', 'isv', 'marketplace',
	'msp', 'oem', 'other', 'referral', 'reseller', 'si',
] as const;

/** Managed by a person, or signed up and left to themselves. */
export const MOTIONS = ['named', 'selfServe'] as const;

export const PARTNER_STATUSES = [
	'invited', 'onboarding', 'active', 'suspended', 'terminated', 'archived',
] as const;

/** A company (or person) that brings, influences, sells or delivers business. */
export const Partner = z.object({
	...identity,
	recordType: z.literal('partner'),
	name: text,
	domains: texts,
	email: text,
	types: z.array(z.enum(PARTNER_TYPES)).nullish(),
	motion: oneOf(MOTIONS),
	strategic: flag,
	status: oneOf(PARTNER_STATUSES),
	statusSince: moment,
	enrolledAt: moment,
	archivedAt: moment,
	agreementEndsAt: moment,
	tier: text,
	tierSource: oneOf(['auto', 'pinned']),
	tierSince: moment,
	tierReviews: z.array(z.record(z.string(), z.unknown())).nullish(),
	graceUntil: moment,
	managerEmail: text,
	/** As the source writes it. */
	phone: text,
	street: text,
	postcode: text,
	city: text,
	country: text,
	region: text,
	territories: texts,
	parentId: text,
	distributorId: text,
	certifications: z.array(z.object({ name: text, holder: text, expiresAt: moment })).nullish(),
	aliases: texts,
});
export type Partner = z.infer<typeof Partner>;
export type PartnerType = (typeof PARTNER_TYPES)[number];
export type Motion = (typeof MOTIONS)[number];
