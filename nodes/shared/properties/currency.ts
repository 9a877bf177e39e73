import type { INodeProperties } from 'n8n-workflow';

/** The currency of results, and the rates that lead to it. */
export const currency: INodeProperties = Object.freeze<INodeProperties>({
	displayName: 'Currency',
	name: 'currency',
	type: 'string',
	default: '',
	placeholder: 'e.g. USD',
	description:
		'Code of the currency that results are given in. Empty takes the one that most deals carry; amounts without a currency count as this one.',
});

export const exchangeRates: INodeProperties = Object.freeze<INodeProperties>({
	displayName: 'Exchange Rates',
	name: 'exchangeRates',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Rate',
	default: {},
	description: 'What one unit of another currency is worth in the result currency. Deals without a rate are counted and left out of sums.',
	options: [
		{
			displayName: 'Rate',
			name: 'rate',
			values: [
				{
					displayName: 'Currency',
					name: 'currency',
					type: 'string',
					default: '',
					placeholder: 'e.g. EUR',
					description: 'Code of the other currency',
				},
				{
					displayName: 'From',
					name: 'from',
					type: 'string',
					default: '',
					placeholder: 'e.g. 2026-01-01',
					description: 'First day on which the rate holds; empty means always',
				},
				{
					displayName: 'Rate',
					name: 'rate',
					type: 'number',
					typeOptions: { numberPrecision: 6, minValue: 0 },
					default: 1,
					description: 'Units of the result currency for one unit',
				},
			],
		},
	],
});
