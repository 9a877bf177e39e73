import type { ColumnName, PartnerColumns, Preset } from '../preset';
import { activities, planned } from './hubspotActivities';

/** Custom properties that portals commonly make for the partner of a deal. */
const partners: readonly PartnerColumns[] = [
	{
		fields: {
			partnerName: [
				'partner', 'partner_name', 'partner_company', 'partner_company_name', 'partner_account',
				'channel_partner',
			],
			partnerId: ['partner_id', 'partner_company_id', 'partner_record_id'],
			partnerRole: ['partner_role', 'partner_involvement'],
			partnerTypes: ['partner_type'],
			partnerTier: ['partner_tier'],
			partnerMotion: ['partner_motion'],
			partnerManagerEmail: ['partner_manager_email', { column: 'partner_manager', contains: '@' }],
		},
	},
	{ role: 'sourcing', fields: { partnerName: ['sourcing_partner', 'source_partner'], partnerId: ['sourcing_partner_id'] } },
	{ role: 'referral', fields: { partnerName: ['referral_partner', 'referring_partner'], partnerId: ['referral_partner_id'] } },
	{ role: 'resell', fields: { partnerName: ['reseller', 'reseller_name'], partnerId: ['reseller_id'] } },
	{ role: 'distribute', fields: { partnerName: ['distributor', 'distributor_name'], partnerId: ['distributor_id'] } },
	{ role: 'coSell', fields: { partnerName: ['co_sell_partner', 'cosell_partner'], partnerId: ['co_sell_partner_id'] } },
	{ role: 'influence', fields: { partnerName: ['influencing_partner', 'influence_partner'] } },
	{ role: 'deliver', fields: { partnerName: ['implementation_partner', 'delivery_partner'] } },
];

const name = ['name'];
/** A property of HubSpot's type date: API v1 gives the day's midnight in UTC. `closedate` is a datetime. */
const day = (column: string): ColumnName => ({ column, written: 'midnightUtc' });
const domains = ['domain', 'website', 'hs_additional_domains'];

/**
 * HubSpot: API v1, where each property is `{ value, timestamp, source, versions }`, and v3, where each is
 * text. Stage ids of one's own pipelines are numbers that only the portal knows: the rows of its pipelines say
 * what they mean.
 *
 * Source: developers.hubspot.com, Deals, Companies, Contacts and Pipelines API, "legacy" v1/v2 and v3.
 */
export const hubspot: Preset = {
	name: 'hubspot',
	detect: [{ all: ['properties'], any: ['dealId', 'companyId', 'vid', 'id'] }],
	container: 'properties',
	history: 'propertiesWithHistory',
	deleted: ['isDeleted', 'archived'],
	planned,
	ids: 'plain',
	pipelines: {
		id: ['id', 'pipelineId'],
		name: 'label',
		stages: 'stages',
		stage: {
			id: ['id', 'stageId'],
			name: 'label',
			isClosed: ['metadata.isClosed'],
			isWon: ['closedWon'],
			probability: ['metadata.probability', 'probability'],
		},
	},
	refused: [{ reason: 'notice', when: [{ all: ['subscriptionType'], none: ['properties'] }] }],
	mappings: [
		...activities,
		{
			kind: 'opportunity',
			when: [{ any: ['dealId', 'dealname', 'dealstage', 'closedate', 'hs_is_closed'] }],
			fields: {
				id: ['dealId', 'hs_object_id', 'id'],
				name: ['dealname'],
				accountId: [
					'hs_primary_associated_company',
					'associations.associatedCompanyIds.0', 'associations.companies.results.0.id',
				],
				accountName: ['company_name', 'company', 'account_name'],
				accountDomain: ['company_domain', 'account_domain', 'domain'],
				acv: ['hs_acv', 'annual_contract_value', 'acv'],
				amount: ['amount'],
				homeAmount: ['amount_in_home_currency'],
				currency: ['deal_currency_code', 'currency'],
				productLine: ['product_line', 'product'],
				pipeline: ['pipeline'],
				kind: ['dealtype', 'deal_type'],
				renewalOf: ['renewal_of', 'renewed_deal_id'],
				stage: ['dealstage'],
				isWon: ['hs_is_closed_won'],
				isLost: ['hs_is_closed_lost'],
				isClosed: ['hs_is_closed'],
				createdAt: ['createdate', 'hs_createdate', 'createdAt'],
				closedAt: ['hs_closed_won_date', 'closedate'],
				lastActivityAt: ['notes_last_updated', 'hs_last_activity_date', 'notes_last_contacted'],
				lossReason: ['closed_lost_reason', 'loss_reason'],
				segment: ['segment', 'customer_segment'],
				region: ['region', 'territory'],
				industry: ['industry'],
				leadSource: ['lead_source', 'hs_analytics_source'],
				ownerEmail: ['owner_email', 'hubspot_owner_email'],
				partnerOfRecordId: ['partner_of_record_id'],
				description: ['description'],
				nextStep: ['hs_next_step'],
			},
			partners,
			stageDates: {
				entered: ['hs_v2_date_entered_', 'hs_date_entered_'],
				left: ['hs_v2_date_exited_', 'hs_date_exited_'],
			},
		},
		{
			kind: 'contact',
			when: [{ any: ['vid', 'firstname', 'lastname'] }, { all: ['email'], none: ['companyId', 'name', 'domain'] }],
			fields: {
				id: ['vid', 'hs_object_id', 'id'],
				firstName: ['firstname'],
				lastName: ['lastname'],
				email: ['email'],
				accountId: ['associatedcompanyid', 'associations.companies.results.0.id'],
				role: ['jobtitle', 'hs_buying_role'],
				optedOut: ['hs_email_optout'],
				consentBasis: ['hs_legal_basis'],
				language: ['hs_language'],
			},
			partners: [{ fields: { partnerName: ['partner', 'partner_name'], partnerId: ['partner_id'] } }],
		},
		{
			kind: 'partner',
			when: [
				{ any: ['companyId', 'domain', 'name'], says: { columns: ['type', 'lifecyclestage'], words: ['partner', 'reseller'] } },
				{ any: ['companyId', 'domain', 'name'], says: { columns: ['is_partner'], words: ['true', 'yes'] } },
				{ any: ['companyId', 'domain', 'name'], says: { columns: ['partner_type', 'partner_status', 'partner_tier'], words: [''] } },
			],
			fields: {
				id: ['companyId', 'hs_object_id', 'id'],
				name,
				domains,
				email: ['partner_email', 'email'],
				types: ['partner_type', 'type'],
				motion: ['partner_motion'],
				strategic: ['strategic_partner'],
				status: ['partner_status'],
				enrolledAt: [day('partner_since'), day('partner_enrolled_date'), day('partner_start_date')],
				agreementEndsAt: [day('partner_agreement_end_date')],
				tier: ['partner_tier'],
				managerEmail: ['partner_manager_email', { column: 'partner_manager', contains: '@' }],
				phone: ['phone'],
				street: ['address'],
				postcode: ['zip'],
				city: ['city'],
				country: ['country'],
				region: ['partner_region', 'region'],
				territories: ['partner_territories'],
				parentId: ['hs_parent_company_id'],
				distributorId: ['distributor_id'],
			},
		},
		{
			kind: 'account',
			when: [{ any: ['companyId', 'domain', 'name'] }],
			fields: {
				id: ['companyId', 'hs_object_id', 'id'],
				name,
				domains,
				parentId: ['hs_parent_company_id'],
				phone: ['phone'],
				street: ['address'],
				postcode: ['zip'],
				city: ['city'],
				country: ['country'],
				segment: ['segment', 'customer_segment'],
				industry: ['industry'],
				region: ['region', 'territory'],
				ownerEmail: ['owner_email'],
				customerSince: [day('customer_since')],
				status: ['customer_status', 'account_status'],
				cancelledAt: [day('cancelled_at'), day('cancellation_date'), day('churn_date')],
			},
		},
	],
	stages: {
		won: ['closedwon'],
		lost: ['closedlost'],
		open: [
			'appointmentscheduled', 'qualifiedtobuy', 'presentationscheduled', 'decisionmakerboughtin', 'contractsent',
		],
	},
};
