import type { INodeProperties } from 'n8n-workflow';
import { asOf, currency, exchangeRates, output, recordsFrom, simplify } from '../shared/properties';

const atLeastOne = { minValue: 1, numberPrecision: 0 };
const percentOf = { minValue: 0, maxValue: 99, numberPrecision: 1 };

export const nextBestPlayProperties: readonly INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'recommendPlays',
		options: [
			{
				name: 'Best Partners for a Deal',
				value: 'bestPartners',
				action: 'Find the best partners for open deals',
				description: 'Say for each open deal without a partner who would help, with the conflict check and what argues against',
			},
			{
				name: 'Investment Index',
				value: 'investmentIndex',
				action: 'Index where partners beat direct sellers',
				description: 'Compare partner yield with direct yield by segment, with a verdict and a split of a budget',
			},
			{
				name: 'Recommend Plays',
				value: 'recommendPlays',
				action: 'Recommend plays for each partner',
				description: 'Give each partner at most three plays, with their arithmetic, evidence and a drafted mail',
			},
		],
	},
	...recordsFrom,
	output,
	{ ...simplify, displayOptions: { show: { operation: ['bestPartners', 'recommendPlays'] }, hide: { output: ['summary'] } } },
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			asOf,
			{
				displayName: 'Assumptions',
				name: 'effects',
				type: 'json',
				default: '{}',
				description: 'What acting is assumed to change, by name, e.g. { "push": 0.15 }. The page of this node lists them. They are shown in every arithmetic.',
			},
			{
				displayName: 'Budget',
				name: 'budget',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 0,
				description: 'A budget that Investment Index splits over the segments to invest in, in the result currency; 0 means none',
			},
			{
				displayName: 'Budget For',
				name: 'budgetFor',
				type: 'options',
				noDataExpression: true,
				default: 'coSell',
				description: 'What the budget is meant for',
				options: [
					{ name: 'Co-Selling', value: 'coSell', description: 'Deals on which a partner sells together with us' },
					{ name: 'Sourcing', value: 'sourced', description: 'Deals that partners bring, e.g. a market development fund' },
				],
			},
			currency,
			{
				displayName: 'Direct Cost (% of Won ACV)',
				name: 'directCost',
				type: 'number',
				typeOptions: percentOf,
				default: 0,
				description: 'What selling direct costs. With a cost on either side the index is after cost.',
			},
			exchangeRates,
			{
				displayName: 'Open Plays per Manager',
				name: 'openPerManager',
				type: 'number',
				typeOptions: atLeastOne,
				default: 10,
				description: 'A manager with so many open plays gets no new ones',
			},
			{
				displayName: 'Partner Cost (% of Won ACV)',
				name: 'partnerCost',
				type: 'number',
				typeOptions: percentOf,
				default: 0,
				description: 'What selling with partners costs: commissions, discounts, funds. With a cost on either side the index is after cost.',
			},
			{
				displayName: 'Plays per Manager',
				name: 'perManager',
				type: 'number',
				typeOptions: atLeastOne,
				default: 5,
				description: 'A manager gets at most so many new plays a run; the others wait',
			},
			{
				displayName: 'Remember Plays',
				name: 'remember',
				type: 'boolean',
				default: false,
				description: 'Whether to add a ledger record for each play that is for now, so that it is not repeated while it is open. Keep them once the plays were shown.',
			},
			{
				displayName: 'Segment By',
				name: 'segmentBy',
				type: 'multiOptions',
				default: ['segment', 'region'],
				description: 'What makes a segment: one field or two',
				options: [
					{ name: 'Customer Size', value: 'segment', description: 'Segment of the account' },
					{ name: 'Industry', value: 'industry', description: 'Industry of the account' },
					{ name: 'Product Line', value: 'productLine', description: 'Product line of the deal' },
					{ name: 'Region', value: 'region', description: 'Region of the account' },
				],
			},
			{
				displayName: 'Undecided Deals',
				name: 'undecided',
				type: 'options',
				noDataExpression: true,
				default: 'apart',
				description: 'What to do with deals of which nobody has decided whether a partner was in them',
				options: [
					{ name: 'Count as Direct', value: 'direct', description: 'Compare partners with them too; some are partner deals that nobody saw' },
					{ name: 'Show Apart', value: 'apart', description: 'Compare partners with direct deals only' },
				],
			},
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
