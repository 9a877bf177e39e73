import type { INodeProperties } from 'n8n-workflow';
import { asOf, currency, exchangeRates, output, recordsFrom, simplify } from '../shared';

export const dormancyDetectProperties: readonly INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'detect',
		options: [
			{
				name: 'Aging',
				value: 'aging',
				action: 'Find aging deals and registrations',
				description: 'Find co-sell deals that stand still and registrations that wait, with both owners',
			},
			{
				name: 'Backtest',
				value: 'backtest',
				action: 'Backtest on the last months',
				description: 'Show whom this node would have flagged in past months, beside a plain 90-day rule',
			},
			{
				name: 'Detect',
				value: 'detect',
				action: 'Detect partners going quiet',
				description: 'Say where each partner stands against its own rhythm, and what to propose',
			},
			{
				name: 'Roster Decay',
				value: 'rosterDecay',
				action: 'Measure the decay of the roster',
				description: 'Measure how fast partners at work go dormant, with an interval and a half-life',
			},
		],
	},
	...recordsFrom,
	output,
	{ ...simplify, displayOptions: { show: { operation: ['detect'] }, hide: { output: ['summary'] } } },
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Aging Deals',
				name: 'agingDeals',
				type: 'options',
				noDataExpression: true,
				default: 'coSell',
				description: 'Which open deals Aging looks at',
				options: [
					{ name: 'All Partner Deals', value: 'anyPartner', description: 'Every open deal that a partner takes part in' },
					{ name: 'Co-Sell Deals', value: 'coSell', description: 'Open deals on which a partner sells together with us' },
				],
			},
			asOf,
			{
				displayName: 'Cooldown (Days)',
				name: 'cooldownDays',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 7,
				description: 'Nobody is announced again within this many days; needs the snapshots or the ledger of earlier runs in the input',
			},
			currency,
			exchangeRates,
			{
				displayName: 'Months Back',
				name: 'backtestMonths',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 60, numberPrecision: 0 },
				default: 12,
				description: 'How many months Backtest plays again',
			},
			{
				displayName: 'Partner Team Emails',
				name: 'partnerTeamEmails',
				type: 'string',
				default: '',
				placeholder: 'e.g. ana@example.com, ben@example.com',
				description: 'Addresses of your own partnerships team, separated by commas. What they do is never counted as an act of a partner.',
			},
			{
				displayName: 'Period (Months)',
				name: 'periodMonths',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 36, numberPrecision: 0 },
				default: 3,
				description: 'Length of one period of Roster Decay',
			},
			{
				displayName: 'Second Opinion',
				name: 'secondOpinion',
				type: 'boolean',
				default: false,
				description: 'Whether to add the chance that a partner is still there under a modified BG/NBD, with its calibration. Nothing is ranked by it.',
			},
		],
	},
];
