import type { INodeProperties } from 'n8n-workflow';
import { asOf, currency, exchangeRates, output, recordsFrom, simplify } from '../shared';

const weightOf = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 2 },
	default: 1,
	description,
	displayOptions: { show: { preset: ['own'] } },
});

export const partnerScoreProperties: readonly INodeProperties[] = [
	...recordsFrom,
	{
		displayName: 'Weights',
		name: 'preset',
		type: 'options',
		noDataExpression: true,
		default: 'playbook',
		description: 'How much each signal counts in the score',
		options: [
			{
				name: 'Own Weights',
				value: 'own',
				description: 'Weights that you set below; only their proportions matter',
			},
			{
				name: 'Playbook',
				value: 'playbook',
				description: 'Win rate, won revenue and deal size in equal parts',
			},
			{
				name: 'Quality',
				value: 'quality',
				description: 'Three fifths win rate: who wins often, whatever the size',
			},
			{
				name: 'Value',
				value: 'value',
				description: 'Three fifths won revenue: who brings the money',
			},
		],
	},
	weightOf('Win Rate Weight', 'winRateWeight', 'How much the share of decided deals that were won counts'),
	weightOf('Won Revenue Weight', 'wonRevenueWeight', 'How much the revenue that decided deals bring counts'),
	weightOf('Deal Size Weight', 'dealSizeWeight', 'How much the size of a won deal counts'),
	output,
	{ ...simplify, displayOptions: { hide: { output: ['summary'] } } },
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			asOf,
			{
				displayName: 'Assumed Win Rate',
				name: 'assumedWinRate',
				type: 'number',
				typeOptions: { minValue: 0.01, maxValue: 0.99, numberPrecision: 2 },
				default: 0.25,
				description:
					'Win rate to assume, with the weight of two deals, where no deal is decided anywhere; results then say "assumed"',
			},
			currency,
			exchangeRates,
			{
				displayName: 'Window (Months)',
				name: 'windowMonths',
				type: 'number',
				typeOptions: { minValue: 0, numberPrecision: 0 },
				default: 0,
				description: 'Only deals decided in this many months before As Of count; 0 means all',
			},
		],
	},
];
