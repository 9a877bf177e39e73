import type { ColumnName, PartnerColumns, Preset } from '../preset';

/** PartnerStack knows a partner by the key of the partnership (`part_...`) and by the partner's own key. */
const partners: readonly PartnerColumns[] = [
	{ fields: { partnerId: ['partnership_key', 'partnership.key', 'partner_key'] } },
];
const website: readonly ColumnName[] = [
	'field_data.website',
	'field_data.domain',
	'field_data.company_website',
];
const decided: readonly ColumnName[] = ['field_data.decided_at', 'field_data.decision_date'];
const expires: readonly ColumnName[] = ['field_data.expires_at', 'field_data.expiration_date'];

/**
 * PartnerStack, vendor API v2: times in milliseconds. Partnerships are partners, deals and leads are the
 * registrations of their partners, a customer is a referral. Its amounts are in cents and stay under
 * `source`: what a deal is worth is what the CRM says. Transactions are payments.
 *
 * Source: docs.partnerstack.com, Vendor API v2 (Partnerships, Deals, Leads, Customers, Transactions); field
 * lists of Airbyte's connector.
 */
export const partnerstack: Preset = {
	name: 'partnerstack',
	detect: [
		{ all: ['key', 'partner_key'] },
		{ all: ['key', 'partnership_key'] },
		{ all: ['customer_key', 'category_key'] },
		{ all: ['customer_key', 'amount_usd'] },
	],
	refused: [
		{
			reason: 'payment',
			when: [{ all: ['customer_key', 'category_key', 'amount'] }, { all: ['customer_key', 'amount_usd'] }],
		},
	],
	deleted: ['deleted'],
	ids: 'plain',
	mappings: [
		{
			kind: 'partner',
			when: [
				{
					all: ['partner_key'],
					any: ['approved_status', 'joined_at', 'team.name', 'manager', 'group'],
					none: ['stage', 'mold_key'],
				},
			],
			fields: {
				id: ['key', 'partner_key'],
				otherId: ['partner_key'],
				name: ['team.name', 'company_name', 'company'],
				firstName: ['first_name'],
				lastName: ['last_name'],
				domains: ['team.website', 'website'],
				email: ['email'],
				types: ['group.slug', 'group.name'],
				status: ['approved_status', 'status'],
				isArchived: ['archived'],
				enrolledAt: ['joined_at', 'created_at'],
				tier: ['tier.name', 'group.tier'],
				managerEmail: ['manager.email'],
				phone: ['phone', 'phone_number'],
				street: ['address.line_1', 'address.street'],
				postcode: ['address.postal_code', 'address.zip'],
				city: ['address.city'],
				country: ['address.country', 'country'],
			},
		},
		{
			kind: 'registration',
			when: [
				{ all: ['partner_key', 'stage'] },
				{ all: ['partner_key', 'close_date'] },
				{ all: ['partnership_key', 'stage'] },
			],
			fields: {
				id: ['key'],
				accountName: ['account_name', 'field_data.company', 'field_data.company_name'],
				accountDomain: website,
				opportunityId: ['external_key'],
				state: ['stage'],
				submittedAt: ['created_at'],
				decidedAt: decided,
				expiresAt: expires,
			},
			partners,
			fixed: { kind: 'deal' },
			keeps: ['state'],
		},
		{
			kind: 'registration',
			when: [
				{ any: ['partner_key', 'partnership_key'], all: ['status'] },
				{ all: ['partner_key', 'mold_key'] },
			],
			fields: {
				id: ['key'],
				accountName: ['field_data.company', 'field_data.company_name', 'company', 'name'],
				accountDomain: website,
				opportunityId: ['external_key'],
				state: ['status'],
				submittedAt: ['created_at'],
				decidedAt: decided,
				expiresAt: expires,
			},
			partners,
			fixed: { kind: 'lead' },
			keeps: ['state'],
		},
		{
			kind: 'touch',
			when: [
				{ any: ['partner_key', 'partnership_key'], all: ['customer_key'] },
				{ all: ['source_type', 'key'] },
			],
			fields: {
				id: ['key'],
				accountName: ['name', 'field_data.company', 'field_data.company_name'],
				accountDomain: website,
				contactEmail: ['email'],
				at: ['created_at'],
			},
			partners,
			fixed: { kind: 'referral', actor: 'partner' },
		},
	],
	stages: { won: [], lost: [], open: [] },
};
