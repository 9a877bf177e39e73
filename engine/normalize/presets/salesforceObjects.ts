import { columnOf } from '../cell';
import type { PartnerColumns, RecordMapping, Rule } from '../preset';

type Fixed = NonNullable<RecordMapping<'touch'>['fixed']>;

const CHANGE = ['OpportunityId', 'Field', 'NewValue'];
/** Rows of field history, with or without the name of their object; which field changed each row says. */
const changeOf = (fields: readonly string[]): Rule[] => {
	const says = { columns: ['Field'], words: fields, whole: true } as const;
	return [
		{ object: ['OpportunityFieldHistory'], says },
		{ all: CHANGE, says },
	];
};

/** The fields of a deal that can hold a partner, as history calls them. */
const lookupsOf = ({ fields }: PartnerColumns): string[] =>
	[...(fields.partnerNameOrId ?? []), ...(fields.partnerName ?? [])]
		.map(columnOf)
		.filter((column) => !column.includes('.'));

/**
 * Changes of single fields. Those of the stage are the deal's history, those of a partner's field say since
 * when the deal has the partner that it has, all others stay under its `source`. A lookup that changed comes
 * as two rows, one with names and one with ids.
 *
 * Source: developer.salesforce.com, Object Reference, "OpportunityFieldHistory".
 */
export const fieldHistory = (
	partners: readonly PartnerColumns[],
): readonly (RecordMapping<'stageChange'> | RecordMapping<'claim'> | RecordMapping<'remark'>)[] => [
	{
		kind: 'stageChange',
		when: changeOf(['StageName', 'Stage']),
		fields: { id: ['Id'], opportunityId: ['OpportunityId'], stage: ['NewValue'], previousStage: ['OldValue'], at: ['CreatedDate'] },
		label: 'OpportunityFieldHistory',
	},
	...partners.map(
		(columns): RecordMapping<'claim'> => ({
			kind: 'claim',
			when: changeOf(lookupsOf(columns)),
			fields: { id: ['Id'], opportunityId: ['OpportunityId'] },
			partners: [
				{
					...(columns.role === undefined ? {} : { role: columns.role }),
					fields: { partnerNameOrId: ['NewValue'], partnerClaimedAt: ['CreatedDate'] },
				},
			],
			datesClaims: true,
			label: 'OpportunityFieldHistory',
		}),
	),
	{
		kind: 'remark',
		when: [{ object: ['OpportunityFieldHistory'] }, { all: CHANGE }],
		fields: { id: ['Id'], opportunityId: ['OpportunityId'] },
		label: 'OpportunityFieldHistory',
	},
];

const member = (says: Rule['says'] | undefined, fixed: Fixed): RecordMapping<'touch'> => ({
	kind: 'touch',
	when: [
		{ object: ['CampaignMember'] },
		{ all: ['CampaignId'], any: ['HasResponded', 'FirstRespondedDate'], none: ['StageName'] },
	].map((rule) => (says === undefined ? rule : { ...rule, says })),
	fields: {
		id: ['Id'],
		opportunityId: ['Lead.ConvertedOpportunityId'],
		accountId: ['AccountId', 'Contact.AccountId', 'Contact.Account.Id', 'Lead.ConvertedAccountId'],
		accountName: ['Contact.Account.Name', 'Lead.Company', 'CompanyOrAccount'],
		contactIds: ['ContactId'],
		contactEmail: ['Email', 'Contact.Email', 'Lead.Email'],
		at: ['FirstRespondedDate', 'CreatedDate'],
		loggedAt: ['CreatedDate'],
	},
	partners: [
		{
			fields: {
				partnerName: [
					'Partner_Account__r.Name', 'Partner__r.Name', 'Partner_Name__c', 'Campaign.Partner_Account__r.Name',
					'Campaign.Partner__r.Name', 'Campaign.Partner_Name__c',
				],
				partnerNameOrId: [
					'Partner_Account__c', 'Partner__c', 'PartnerAccountId', 'Campaign.Partner_Account__c',
					'Campaign.Partner__c', 'Campaign.PartnerAccountId',
				],
			},
		},
	],
	fixed: { kind: 'marketing', ...fixed },
});

const hasResponded = (word: string): Rule['says'] => ({ columns: ['HasResponded'], words: [word], whole: true });

/**
 * Who was in a campaign, and whether they answered.
 *
 * Source: developer.salesforce.com, Object Reference, "CampaignMember".
 */
export const campaignMembers: readonly RecordMapping<'touch'>[] = [
	member(hasResponded('true'), { direction: 'inbound' }),
	member(hasResponded('false'), { direction: 'outbound', actor: 'marketing' }),
	member(undefined, {}),
];

const partnerName = ['Partner_Account__r.Name', 'Partner__r.Name', 'PartnerAccount.Name', 'Reseller__r.Name', 'Partner_Name__c'];
const partnerNameOrId = [
	'Partner_Account__c', 'Partner__c', 'PartnerAccountId', 'Partner_Company__c', 'Channel_Partner__c',
	'Registering_Partner__c', 'Referral_Partner__c', 'Reseller__c',
];
const approved = ['Approved_At__c', 'Approved_Date__c', 'Approved_On__c', 'Approval_Date__c', 'Date_Approved__c'];
const accepted = ['Accepted_At__c', 'Accepted_Date__c', 'Accepted_On__c', 'Acceptance_Date__c'];

const registration = (object: readonly string[], kind?: string): RecordMapping<'registration'> => ({
	kind: 'registration',
	when: [{ object, any: [...partnerNameOrId, ...partnerName] }],
	fields: {
		id: ['Id'],
		kind: ['Kind__c', 'Registration_Type__c', 'Registration_Kind__c', 'Type__c', 'RecordType.Name'],
		opportunityId: [
			'Opportunity__c', 'Opportunity__r.Id', 'OpportunityId', 'Related_Opportunity__c', 'Converted_Opportunity__c',
		],
		accountId: ['Account__c', 'Account__r.Id', 'AccountId', 'Customer_Account__c', 'End_Customer__c'],
		accountName: [
			'Account__r.Name', 'Account_Name__c', 'Customer_Account__r.Name', 'Customer_Name__c', 'End_Customer__r.Name',
			'Company__c', 'Company_Name__c',
		],
		accountDomain: [
			'Account_Domain__c', 'Account__r.Website', 'Account_Website__c', 'Company_Website__c', 'Website__c', 'Domain__c',
		],
		state: ['Status__c', 'Registration_Status__c', 'Approval_Status__c', 'State__c'],
		submittedAt: ['Submitted_At__c', 'Submitted_Date__c', 'Submitted_On__c', 'Submission_Date__c', 'Date_Submitted__c'],
		decidedAt: [
			'Decided_At__c', 'Decided_On__c', 'Decision_Date__c', ...approved, 'Rejected_At__c', 'Rejected_Date__c',
			'Rejected_On__c', 'Rejection_Date__c', ...accepted,
		],
		acceptedAt: [...accepted, ...approved],
		expiresAt: [
			'Expires_At__c', 'Expires_On__c', 'Expires__c', 'Expiration_Date__c', 'Expiry_Date__c', 'Expiration__c',
			'Protection_End_Date__c', 'Protected_Until__c',
		],
	},
	partners: [{ fields: { partnerName, partnerNameOrId } }],
	...(kind === undefined ? {} : { fixed: { kind } }),
	keeps: ['kind', 'state'],
});

/**
 * Registrations. Salesforce has no object of its own for them: they are custom objects that name a partner,
 * and what they are called says what they register.
 */
export const registrations: readonly RecordMapping<'registration'>[] = [
	registration(['*Lead_Registration__c', '*LeadRegistration__c'], 'lead'),
	registration(['*Referral_Registration__c', '*ReferralRegistration__c'], 'referral'),
	registration(['*Deal_Registration__c', '*DealRegistration__c', '*Deal_Reg__c', '*DealReg__c', '*Opportunity_Registration__c'], 'deal'),
	registration(['*Registration__c']),
];
