import type { INodeProperties } from 'n8n-workflow';
import { asOf, currency, exchangeRates, output, recordsFrom, simplify } from '../shared/properties';
import { ownRules } from './ownRules';
import { RULE_OPTIONS, SEVERITY_OPTIONS } from './ruleOptions';

export const dealHygieneProperties: readonly INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'audit',
		options: [
			{
				name: 'Audit',
				value: 'audit',
				action: 'Audit deals',
				description: 'Hand the records on, each opportunity with its kind, its defects and whether it counts in rates',
			},
			{
				name: 'Fix Queue',
				value: 'fixQueue',
				action: 'List what to fix in deals',
				description: 'One row per fix, by owner and capped, ready for a form or a mail',
			},
			{
				name: 'Propose Fixes',
				value: 'proposeFixes',
				action: 'Propose fixes for people to confirm',
				description: 'One case per change to confirm: duplicates, kinds, loss reasons, missing partners; what was answered is not asked again',
			},
			{
				name: 'Summary',
				value: 'summary',
				action: 'Summarize what is wrong with deals',
				description: 'One item: each defect with its count, the ACV it touches and what it does to the metrics',
			},
		],
	},
	...recordsFrom,
	{ ...output, displayOptions: { show: { operation: ['audit'] } } },
	{ ...simplify, displayOptions: { show: { operation: ['audit'] }, hide: { output: ['summary'] } } },
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			asOf,
			{
				displayName: 'Amount Outlier Factor',
				name: 'outlierFactor',
				type: 'number',
				typeOptions: { minValue: 2, numberPrecision: 0 },
				default: 50,
				description: 'How many times the median of its segment an amount must be, up or down, to be taken for a typing error',
			},
			currency,
			exchangeRates,
			{
				displayName: 'Max Fixes per Owner',
				name: 'maxPerOwner',
				type: 'number',
				typeOptions: { minValue: 1, numberPrecision: 0 },
				default: 20,
				description: 'How many fixes Fix Queue and Propose Fixes give each owner, the most urgent first',
			},
			ownRules,
			{
				displayName: 'Renewal Within (Days)',
				name: 'renewalDays',
				type: 'number',
				typeOptions: { minValue: 1, numberPrecision: 0 },
				default: 30,
				description: 'How near to an anniversary of the contract before it a deal must close to be a renewal and no expansion',
			},
			{
				displayName: 'Rules Off',
				name: 'rulesOff',
				type: 'multiOptions',
				default: [],
				description: 'Rules that are not applied',
				options: [...RULE_OPTIONS],
			},
			{
				displayName: 'Severities',
				name: 'severities',
				type: 'fixedCollection',
				typeOptions: { multipleValues: true },
				placeholder: 'Add Severity',
				default: {},
				description: 'Severities other than the rules\' own; a blocker puts the deal in quarantine',
				options: [
					{
						displayName: 'Severity',
						name: 'severity',
						values: [
							{
								displayName: 'Rule',
								name: 'rule',
								type: 'options',
								default: 'lostWithoutReason',
								description: 'Which rule',
								options: [...RULE_OPTIONS],
							},
							{
								displayName: 'Severity',
								name: 'severity',
								type: 'options',
								default: 'warning',
								description: 'How much it matters',
								options: [...SEVERITY_OPTIONS],
							},
						],
					},
				],
			},
			{
				displayName: 'Untouched After (Days)',
				name: 'untouchedDays',
				type: 'number',
				typeOptions: { minValue: 1, numberPrecision: 0 },
				default: 90,
				description: 'After how many days without any activity an open deal is untouched',
			},
		],
	},
];
