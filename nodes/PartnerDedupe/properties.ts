import type { INodeProperties } from 'n8n-workflow';
import { asOf, output, recordsFrom, simplify } from '../shared/properties';
import { ownFields } from './ownFields';
import { options } from './options';

const onlyFor = (operation: string) => ({ show: { operation: [operation] } });

export const partnerDedupeProperties: readonly INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'findDuplicates',
		options: [
			{
				name: 'Find Duplicates',
				value: 'findDuplicates',
				action: 'Find duplicates',
				description: 'Say which records are one, which may be, and why; nothing is changed',
			},
			{
				name: 'Match Against Registry',
				value: 'matchAgainstRegistry',
				action: 'Match records against known ones',
				description: 'Say of each record whether it is known already, new, or unsure',
			},
			{
				name: 'Plan Merge',
				value: 'planMerge',
				action: 'Plan the merge of duplicates',
				description: 'Say what a merge would fill, overwrite and lose in each survivor, and how to take it back',
			},
			{
				name: 'Use Stored Matches',
				value: 'useStoredMatches',
				action: 'Use the matches of an earlier run',
				description: 'Put what the nightly run found on the records of a few deals; nothing is compared',
			},
		],
	},
	...recordsFrom,
	{
		displayName: 'Record Type',
		name: 'recordType',
		type: 'options',
		noDataExpression: true,
		default: 'all',
		description: 'Which records to compare',
		options: [
			{
				name: 'Account',
				value: 'account',
				description: 'Customers and prospects, by name, domain and place',
			},
			{
				name: 'All',
				value: 'all',
				description: 'Partners, accounts, contacts, then deals, whose customers are then known',
			},
			{
				name: 'Contact',
				value: 'contact',
				description: 'People, by name, email and employer',
			},
			{
				name: 'Opportunity',
				value: 'opportunity',
				description: 'Deals, by customer, amount and dates; never across product line, kind or currency',
			},
			{
				name: 'Own Fields',
				value: 'own',
				description: 'Any records or plain rows, by columns that you choose',
			},
			{
				name: 'Partner',
				value: 'partner',
				description: 'Partners, by name, domain, email and place',
			},
		],
	},
	...ownFields,
	{
		displayName: 'Known Records Have in Field',
		name: 'registryField',
		type: 'string',
		requiresDataPath: 'single',
		default: 'sourceSystem',
		required: true,
		placeholder: 'e.g. sourceSystem',
		description: 'Field that tells known records from new ones, e.g. the system they come from',
		displayOptions: onlyFor('matchAgainstRegistry'),
	},
	{
		displayName: 'One of These Values',
		name: 'registryValues',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. hubspot, salesforce',
		description: 'Values that mean known, separated by commas. All other records are looked up among those.',
		displayOptions: onlyFor('matchAgainstRegistry'),
	},
	output,
	{ ...simplify, displayOptions: { hide: { output: ['summary'] } } },
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [asOf, ...options],
	},
];
