import type { PartnerColumns, Preset, RecordMapping, Rule } from '../preset';
import { campaignMembers, fieldHistory, registrations } from './salesforceObjects';

/** Standard and commonly made fields for the partner of an opportunity. */
const partners: readonly PartnerColumns[] = [
	{
		fields: {
			partnerName: [
				'PartnerAccount.Name', 'Partner_Account__r.Name', 'Partner__r.Name', 'Partner_Name__c',
				'Partner',
			],
			partnerNameOrId: ['PartnerAccountId', 'Partner_Account__c', 'Partner__c', 'PartnerId'],
			partnerRole: ['Partner_Role__c', 'Partner_Involvement__c'],
			partnerTypes: ['Partner_Account__r.Partner_Type__c', 'Partner__r.Type', 'Partner_Type__c'],
			partnerTier: ['Partner_Tier__c'],
			partnerManagerEmail: ['Partner_Manager__r.Email'],
		},
	},
	{ role: 'sourcing', fields: { partnerName: ['Sourcing_Partner__r.Name'], partnerNameOrId: ['Sourcing_Partner__c'] } },
	{ role: 'referral', fields: { partnerName: ['Referral_Partner__r.Name'], partnerNameOrId: ['Referral_Partner__c'] } },
	{ role: 'resell', fields: { partnerName: ['Reseller__r.Name'], partnerNameOrId: ['Reseller__c'] } },
	{ role: 'distribute', fields: { partnerName: ['Distributor__r.Name'], partnerNameOrId: ['Distributor__c'] } },
	{ role: 'coSell', fields: { partnerName: ['Co_Sell_Partner__r.Name'], partnerNameOrId: ['Co_Sell_Partner__c'] } },
	{ role: 'influence', fields: { partnerName: ['Influencing_Partner__r.Name'], partnerNameOrId: ['Influencing_Partner__c'] } },
	{ role: 'deliver', fields: { partnerName: ['Implementation_Partner__r.Name'], partnerNameOrId: ['Implementation_Partner__c'] } },
];

const SUBTYPE = ['TaskSubtype', 'EventSubtype'];
const activity = (when: readonly Rule[], fixed?: RecordMapping<'touch'>['fixed']): RecordMapping<'touch'> => ({
	kind: 'touch',
	when,
	fields: {
		id: ['Id'],
		opportunityId: [{ column: 'WhatId', startsWith: '006' }],
		accountId: ['AccountId', { column: 'WhatId', startsWith: '001' }],
		contactIds: [{ column: 'WhoId', startsWith: '003' }],
		contactEmail: ['Who.Email'],
		kind: ['Type'],
		at: ['CompletedDateTime', 'ActivityDateTime', 'ActivityDate'],
		loggedAt: ['CreatedDate'],
		actor: ['Actor__c', 'Actor_Type__c'],
		direction: ['Direction__c', 'CallType'],
	},
	partners: partners.slice(0, 1),
	...(fixed === undefined ? {} : { fixed }),
	keeps: ['kind'],
});
const subtype = (...words: readonly string[]): Rule[] => [
	{ any: SUBTYPE, all: ['WhatId'], says: { columns: SUBTYPE, words, whole: true } },
	{ object: ['Task', 'Event'], any: SUBTYPE, says: { columns: SUBTYPE, words, whole: true } },
];

/** What somebody typed decides the kind, else what Salesforce says it was. */
const activities: readonly RecordMapping<'touch'>[] = [
	activity(subtype('Call'), { kind: 'meeting' }),
	activity(subtype('Email', 'ListEmail'), { kind: 'email' }),
	activity([{ object: ['Event'] }, { all: ['WhatId', 'ActivityDateTime'] }], { kind: 'meeting' }),
	activity([{ object: ['Task'] }, { all: ['WhatId'] }]),
];

/**
 * Salesforce, through its REST API or as an export with API names. `attributes.type` says what a row is;
 * without it the columns do.
 *
 * Source: developer.salesforce.com, Object Reference (Opportunity, OpportunityHistory, OpportunityPartner,
 * Account, Contact, Task, Event).
 */
export const salesforce: Preset = {
	name: 'salesforce',
	detect: [
		{ object: [] },
		{ all: ['Id'], any: ['StageName', 'IsWon', 'IsPartner', 'WhatId', 'OpportunityId', 'LastModifiedDate', 'SystemModstamp'] },
		{ all: ['OpportunityId'], any: ['StageName', 'AccountToId'] },
		{ all: ['OpportunityId', 'Field', 'NewValue'] },
		{ all: ['Id', 'CampaignId'], any: ['HasResponded', 'FirstRespondedDate'] },
	],
	deleted: ['IsDeleted'],
	planned: [{ column: 'Status', words: ['Not Started', 'In Progress', 'Waiting on someone else', 'Deferred'] }],
	ids: 'salesforce',
	mappings: [
		{
			kind: 'stageChange',
			when: [{ object: ['OpportunityHistory'] }, { all: ['OpportunityId', 'StageName', 'CreatedDate'], none: ['Name'] }],
			fields: { id: ['Id'], opportunityId: ['OpportunityId'], stage: ['StageName'], at: ['CreatedDate'] },
		},
		...fieldHistory(partners),
		{
			kind: 'claim',
			when: [{ object: ['OpportunityPartner'] }, { all: ['OpportunityId', 'AccountToId'] }],
			fields: { id: ['Id'], opportunityId: ['OpportunityId'] },
			partners: [
				{
					fields: {
						partnerName: ['AccountTo.Name'],
						partnerId: ['AccountToId'],
						partnerRole: ['Role'],
						partnerClaimedAt: ['CreatedDate'],
					},
				},
			],
		},
		{
			kind: 'opportunity',
			when: [{ object: ['Opportunity'] }, { any: ['StageName', 'IsWon', 'IsClosed'] }],
			fields: {
				id: ['Id'],
				name: ['Name'],
				accountId: ['AccountId', 'Account.Id'],
				accountName: ['Account.Name'],
				accountDomain: ['Account.Website'],
				acv: ['ACV__c', 'Annual_Contract_Value__c'],
				amount: ['Amount'],
				currency: ['CurrencyIsoCode'],
				productLine: ['Product_Line__c'],
				pipeline: ['RecordType.Name', 'RecordTypeId'],
				kind: ['Type'],
				renewalOf: ['Renewed_Opportunity__c'],
				stage: ['StageName'],
				stageEnteredAt: ['LastStageChangeDate'],
				isWon: ['IsWon'],
				isClosed: ['IsClosed'],
				createdAt: ['CreatedDate'],
				closedAt: ['CloseDate'],
				lastActivityAt: ['LastActivityDate'],
				lossReason: ['Loss_Reason__c', 'Closed_Lost_Reason__c', 'Lost_Reason__c'],
				segment: ['Segment__c', 'Account.Segment__c'],
				region: ['Region__c', 'Account.Region__c'],
				industry: ['Account.Industry'],
				leadSource: ['LeadSource'],
				ownerEmail: ['Owner.Email'],
				description: ['Description'],
				nextStep: ['NextStep'],
			},
			partners,
		},
		{
			kind: 'partner',
			when: [
				{ object: ['Account'], says: { columns: ['IsPartner'], words: ['true', '1'] } },
				{ object: ['Account'], says: { columns: ['Type'], words: ['partner', 'reseller', 'distributor'] } },
				{ all: ['IsPartner'], says: { columns: ['IsPartner'], words: ['true', '1'] } },
			],
			fields: {
				id: ['Id'],
				name: ['Name'],
				domains: ['Website', 'Domain__c'],
				email: ['Partner_Email__c', 'Email__c'],
				types: ['Partner_Type__c', 'Type'],
				motion: ['Partner_Motion__c'],
				strategic: ['Strategic_Partner__c'],
				status: ['Partner_Status__c'],
				enrolledAt: ['Partner_Since__c', 'Partner_Enrolled_Date__c'],
				agreementEndsAt: ['Partner_Agreement_End_Date__c'],
				tier: ['Partner_Tier__c'],
				managerEmail: ['Partner_Manager__r.Email', 'Owner.Email'],
				phone: ['Phone'],
				street: ['BillingStreet', 'BillingAddress.street'],
				postcode: ['BillingPostalCode', 'BillingAddress.postalCode'],
				city: ['BillingCity', 'BillingAddress.city'],
				country: ['BillingCountry', 'BillingAddress.country'],
				region: ['Partner_Region__c', 'Region__c'],
				territories: ['Partner_Territories__c'],
				parentId: ['ParentId'],
				distributorId: ['Distributor__c'],
			},
		},
		{
			kind: 'account',
			when: [{ object: ['Account'] }, { all: ['IsPartner'] }],
			fields: {
				id: ['Id'],
				name: ['Name'],
				domains: ['Website', 'Domain__c'],
				parentId: ['ParentId'],
				phone: ['Phone'],
				street: ['BillingStreet', 'BillingAddress.street'],
				postcode: ['BillingPostalCode', 'BillingAddress.postalCode'],
				city: ['BillingCity', 'BillingAddress.city'],
				country: ['BillingCountry', 'BillingAddress.country'],
				segment: ['Segment__c'],
				industry: ['Industry'],
				region: ['Region__c'],
				ownerEmail: ['Owner.Email'],
				customerSince: ['Customer_Since__c'],
				status: ['Customer_Status__c', 'Account_Status__c', { column: 'Type', contains: 'Customer' }],
				cancelledAt: ['Cancelled_On__c', 'Cancelled_At__c', 'Cancellation_Date__c', 'Churn_Date__c', 'Churned_On__c'],
			},
		},
		{
			kind: 'contact',
			when: [{ object: ['Contact'] }],
			fields: {
				id: ['Id'],
				name: ['Name'],
				firstName: ['FirstName'],
				lastName: ['LastName'],
				email: ['Email'],
				accountId: ['AccountId'],
				role: ['Title'],
				optedOut: ['HasOptedOutOfEmail'],
			},
		},
		...activities,
		...campaignMembers,
		...registrations,
	],
	stages: {
		won: ['Closed Won'],
		lost: ['Closed Lost'],
		open: [
			'Prospecting', 'Qualification', 'Needs Analysis', 'Value Proposition', 'Id. Decision Makers',
			'Perception Analysis', 'Proposal/Price Quote', 'Negotiation/Review',
		],
	},
};
