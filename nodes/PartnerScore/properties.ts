import type { INodeProperties } from 'n8n-workflow';
import { asOf, currency, exchangeRates, output, recordsFrom, simplify } from '../shared/properties';
import { operation } from './operations';
import { tierOptions, tiers } from './tierProperties';

const weightOf = (displayName: string, name: string, description: string, weight = 1): INodeProperties => ({
	displayName,
	name,
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 2 },
	default: weight,
	description,
	displayOptions: { show: { preset: ['own'] } },
});

export const partnerScoreProperties: readonly INodeProperties[] = [
	operation,
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
				name: 'Efficiency',
				value: 'efficiency',
				description: "Yield and sellers' touches for each won deal: whose deals are worth our sellers' time",
			},
			{
				name: 'Growth',
				value: 'growth',
				description: 'Pace of revenue and momentum: who is on the way up',
			},
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
				description: 'Seven tenths what a year at the present pace brings: who brings the money',
			},
		],
	},
	weightOf('Win Rate Weight', 'winRateWeight', 'How much the share of decided deals that were won counts'),
	weightOf('Won Revenue Weight', 'wonRevenueWeight', 'How much the revenue that decided deals bring counts'),
	weightOf('Deal Size Weight', 'dealSizeWeight', 'How much the size of a won deal counts'),
	weightOf('Yield Weight', 'yieldWeight', 'How much win rate times deal size counts', 0),
	weightOf('Pace of Revenue Weight', 'runRateWeight', 'How much the revenue that a year at the present pace brings counts', 0),
	weightOf('Momentum Weight', 'momentumWeight', 'How much the opportunities of this window against the last count', 0),
	weightOf('Effort Weight', 'effortWeight', "How much sellers' touches for each won deal count; few are good", 0),
	weightOf('Retention Weight', 'retentionWeight', 'How much it counts whether customers stay for a year', 0),
	{
		displayName: 'Compare With',
		name: 'since',
		type: 'dateTime',
		default: '',
		required: true,
		description: 'The earlier date; a bare day means all of it',
		placeholder: 'e.g. 2026-03-31',
		displayOptions: { show: { operation: ['compareDates'] } },
	},
	tiers,
	{ ...output, displayOptions: { hide: { operation: ['tierLists'] } } },
	{ ...simplify, displayOptions: { show: { operation: ['score', 'scoreAndTier'] }, hide: { output: ['summary'] } } },
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
				displayName: 'Momentum Window (Months)',
				name: 'momentumMonths',
				type: 'number',
				typeOptions: { minValue: 1, numberPrecision: 0 },
				default: 6,
				description: 'Length of each of the two windows whose opportunities momentum compares',
			},
			...tierOptions,
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
