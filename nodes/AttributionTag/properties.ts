import type { INodeProperties } from 'n8n-workflow';
import { asOf, currency, exchangeRates, output, recordsFrom, simplify } from '../shared/properties';

const operation: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	default: 'tagOpportunities',
	options: [
		{
			name: 'Audit',
			value: 'audit',
			action: 'Find over credited and invisible partners',
			description: 'Where the partner field is wrong, in both directions, strongest case first',
		},
		{
			name: 'Credit Split',
			value: 'creditSplit',
			action: 'Split deals among partners',
			description: 'What each partner earned of won and open deals under a credit model',
		},
		{
			name: 'Plan Write-Back',
			value: 'planWriteBack',
			action: 'Plan what to write back to the CRM',
			description: 'Only what differs from what the CRM has, and which owners to ask; shown first, armed later',
		},
		{
			name: 'Suggest Policy',
			value: 'suggestPolicy',
			action: 'Suggest a policy from the deals',
			description: 'Clocks that fit these deals, as a policy to look at and store',
		},
		{
			name: 'Tag Opportunities',
			value: 'tagOpportunities',
			action: 'Tag opportunities with their partners',
			description: 'Who sourced, co-sold and influenced each deal; what is direct; what nobody decided',
		},
	],
};

const policies: readonly INodeProperties[] = [
	{
		displayName: 'Policy',
		name: 'policy',
		type: 'options',
		noDataExpression: true,
		default: 'balanced',
		description: 'What counts as evidence, and for how long',
		options: [
			{
				name: 'Balanced',
				value: 'balanced',
				description: 'Dated acts decide; a role in the partner field counts while the deal is open',
			},
			{
				name: 'Generous',
				value: 'generous',
				description: 'A partner field that was filled in time is enough; lookback of a year',
			},
			{
				name: 'Own Policy',
				value: 'own',
				description: 'A policy as JSON, or several versions by date',
			},
			{
				name: 'Strict Finance',
				value: 'strictFinance',
				description: 'Only dated acts; neither partner field nor lead source decides',
			},
		],
	},
	{
		displayName: 'Policy JSON',
		name: 'policyJson',
		type: 'json',
		default: '{}',
		required: true,
		description: 'A policy, or a list of versions that hold for deals created from their effectiveFrom on',
		displayOptions: { show: { policy: ['own'] } },
	},
	{
		displayName: 'Credit Model',
		name: 'creditModel',
		type: 'options',
		noDataExpression: true,
		default: 'sourcingOnly',
		description: 'How a deal is divided among the partners that had a part in it',
		displayOptions: { show: { operation: ['creditSplit'] } },
		options: [
			{ name: 'First Touch', value: 'firstTouch', description: 'All to the first act' },
			{ name: 'Last Touch', value: 'lastTouch', description: 'All to the last act before the close' },
			{ name: 'Linear', value: 'linear', description: 'The same to every act' },
			{ name: 'Position', value: 'position', description: '40% to the first act, 40% to the last, 20% to the others' },
			{ name: 'Sourcing Only', value: 'sourcingOnly', description: 'All to the partner that brought the deal' },
			{ name: 'Time Decay', value: 'timeDecay', description: 'The later the act, the more' },
		],
	},
];

const sources = [
	{ name: 'Activities', value: 'activities' },
	{ name: 'Overlaps', value: 'overlaps' },
	{ name: 'Registrations', value: 'registrations' },
	{ name: 'Side Report', value: 'sideReport' },
];

const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		asOf,
		currency,
		exchangeRates,
		{
			displayName: 'Half-Life (Days)',
			name: 'halfLife',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 30,
			description: 'For the credit model Time Decay: the days after which an act counts half',
		},
		{
			displayName: 'Locked Through',
			name: 'lockedThrough',
			type: 'dateTime',
			default: '',
			description: 'Last day of the last closed fiscal period. What was decided of deals closed until then stays; later changes are shown as restatements.',
		},
		{
			displayName: 'Partner Team Emails',
			name: 'partnerTeamEmails',
			type: 'string',
			default: '',
			placeholder: 'e.g. ana@example.com, @alliances.example.com',
			description: 'Addresses of your partnerships team, or whole domains, divided by commas. Partner managers are known already.',
		},
		{
			displayName: 'Required Sources',
			name: 'requiredSources',
			type: 'multiOptions',
			default: [],
			description: 'Sources that must have been read before a deal may be called direct. Empty means at least one.',
			options: sources,
		},
		{
			displayName: 'Sources Read',
			name: 'readSources',
			type: 'multiOptions',
			default: [],
			description: 'Sources that were read. Empty means those that the records come from; say so for one deal, where an empty source looks like none.',
			options: sources,
		},
		{
			displayName: 'Use Stored Policy',
			name: 'useStoredPolicy',
			type: 'boolean',
			default: false,
			description: 'Whether the policy of a stored model record wins over the one chosen above, so that a trigger decides as the nightly run did',
		},
	],
};

const onlyPlan = { show: { operation: ['planWriteBack'] } };

const writeBack: readonly INodeProperties[] = [
	{
		displayName: 'Properties',
		name: 'writeFields',
		type: 'json',
		default: '{\n  "partnerDecision": "partner_ops_decision",\n  "sourcingPartner": "partner_ops_sourcing_partner",\n  "partnerRoles": "partner_ops_roles",\n  "attributionEvidence": "partner_ops_evidence"\n}',
		required: true,
		description: 'Which property of the CRM each flat field is written to; a field without one is not written',
		displayOptions: onlyPlan,
	},
	{
		displayName: 'Armed Since',
		name: 'armedSince',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2026-07-01',
		description: 'From when on deals are written to. Empty means shadow mode: everything is only shown. Older deals become the baseline.',
		displayOptions: onlyPlan,
	},
	{
		displayName: 'Deals',
		name: 'onlyDeals',
		type: 'string',
		default: '',
		placeholder: 'e.g. 11000000001, 11000000002',
		description: 'IDs of the deals that changed, divided by commas. Empty means all.',
		displayOptions: onlyPlan,
	},
];

export const attributionTagProperties: readonly INodeProperties[] = [
	operation,
	...recordsFrom,
	...policies,
	...writeBack,
	output,
	{ ...simplify, displayOptions: { hide: { output: ['summary'] } } },
	options,
];
