import type { INodeProperties } from 'n8n-workflow';
import { asOf, currency, exchangeRates, output, recordsFrom, simplify } from '../shared/properties';

const operation: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	default: 'judge',
	options: [
		{
			name: 'Judge',
			value: 'judge',
			action: 'Judge registrations',
			description: 'May this partner register this deal? Approve, review or refuse, with the rule, the evidence and a public answer',
		},
		{
			name: 'Track',
			value: 'track',
			action: 'Track registrations and protections',
			description: 'Which registrations are overdue for an answer, and which protections are about to lapse?',
		},
	],
};

const judging = { show: { operation: ['judge'] } };

const parameters: readonly INodeProperties[] = [
	{
		displayName: 'Registrations',
		name: 'registrations',
		type: 'options',
		noDataExpression: true,
		default: 'waiting',
		description: 'Which registrations to judge',
		displayOptions: judging,
		options: [
			{ name: 'All', value: 'all', description: 'Each as of the day it was submitted, those that were answered too: an audit of what was approved' },
			{ name: 'Waiting', value: 'waiting', description: 'Those that wait for an answer' },
		],
	},
	{
		displayName: 'Minimum Value',
		name: 'minimumValue',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'Deals worth less are not registered, in the currency of the result',
		displayOptions: judging,
	},
	{
		displayName: 'Policy',
		name: 'policy',
		type: 'options',
		noDataExpression: true,
		default: 'balanced',
		description: 'Clocks of protection and quiet days; the same policy as in Attribution Tag',
		options: [
			{ name: 'Balanced', value: 'balanced', description: 'Protection of 90 days, one extension of 60; 90 quiet days' },
			{ name: 'Generous', value: 'generous', description: 'The same protection; contact with the account does not matter' },
			{ name: 'Own Policy', value: 'own', description: 'The policy of Attribution Tag as JSON, or several versions by date' },
			{ name: 'Strict Finance', value: 'strictFinance', description: 'The clocks of Balanced' },
		],
	},
	{
		displayName: 'Policy JSON',
		name: 'policyJson',
		type: 'json',
		default: '{}',
		required: true,
		description: 'A policy, or a list of versions that hold for registrations submitted from their effectiveFrom on',
		displayOptions: { show: { policy: ['own'] } },
	},
];

const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Answer Within (Hours)',
			name: 'answerHours',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 48,
			description: 'How soon a partner is to have its answer; later it is overdue',
		},
		asOf,
		currency,
		exchangeRates,
		{
			displayName: 'Lapsing Within (Days)',
			name: 'lapsingDays',
			type: 'number',
			typeOptions: { minValue: 1, numberPrecision: 0 },
			default: 14,
			description: 'How long before its end a protection is said to lapse',
		},
		{
			displayName: 'Largest Value',
			name: 'largestValue',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50000000,
			description: 'A registration that says more is looked at by a person: it is more often a slip than a deal',
		},
		{
			displayName: 'Most a Day',
			name: 'mostADay',
			type: 'number',
			typeOptions: { minValue: 1, numberPrecision: 0 },
			default: 10,
			description: 'Registrations of one partner within a day beyond which a person looks at each',
		},
		{
			displayName: 'Most Waiting',
			name: 'mostWaiting',
			type: 'number',
			typeOptions: { minValue: 1, numberPrecision: 0 },
			default: 25,
			description: 'Waiting registrations of one partner beyond which a person looks at each',
		},
		{
			displayName: 'Partner Statuses',
			name: 'statuses',
			type: 'multiOptions',
			default: ['active'],
			description: 'Partners that may register. A partner whose status nobody says may.',
			options: [
				{ name: 'Active', value: 'active' },
				{ name: 'Archived', value: 'archived' },
				{ name: 'Invited', value: 'invited' },
				{ name: 'Onboarding', value: 'onboarding' },
				{ name: 'Suspended', value: 'suspended' },
				{ name: 'Terminated', value: 'terminated' },
			],
		},
		{
			displayName: 'Rules Off',
			name: 'rulesOff',
			type: 'multiOptions',
			default: [],
			description: 'Rules that are not applied',
			options: [
				{ name: 'Account Unclear', value: 'accountUnclear' },
				{ name: 'Already Registered', value: 'alreadyRegistered' },
				{ name: 'Minimum Value', value: 'minimumValue' },
				{ name: 'Open Direct Deal', value: 'openDirectDeal' },
				{ name: "Other Partner's Deal", value: 'otherPartnersDeal' },
				{ name: 'Partner Standing', value: 'partnerStanding' },
				{ name: 'Protected Account', value: 'protectedAccount' },
				{ name: 'Recent Outreach', value: 'recentOutreach' },
				{ name: 'Repeated', value: 'repeated' },
				{ name: 'Territory', value: 'territory' },
				{ name: 'Too Many', value: 'tooMany' },
			],
		},
		{
			displayName: 'Use Stored Policy',
			name: 'useStoredPolicy',
			type: 'boolean',
			default: false,
			description: 'Whether the policy of a stored model record wins over the one chosen above, so that a form decides as the nightly run credits',
		},
	],
};

export const dealRegistrationProperties: readonly INodeProperties[] = [
	operation,
	...recordsFrom,
	...parameters,
	output,
	{ ...simplify, displayOptions: { show: { operation: ['judge'] }, hide: { output: ['summary'] } } },
	options,
];
