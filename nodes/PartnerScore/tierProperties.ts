import type { INodeProperties } from 'n8n-workflow';

/** The operations that know tiers. */
const withTiers = { show: { operation: ['scoreAndTier', 'tierLists'] } };

const threshold = (displayName: string, name: string, description: string, precision = 0): INodeProperties => ({
	displayName,
	name,
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: precision },
	default: 0,
	description,
});

/** The steps of the ladders, one row each. */
export const tiers: INodeProperties = {
	displayName: 'Tiers',
	name: 'tiers',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Tier',
	default: {},
	description: 'What each tier asks for, lowest first. Rows with one ladder name make one ladder; without rows a usual programme is taken.',
	displayOptions: withTiers,
	options: [
		{
			displayName: 'Tier',
			name: 'tier',
			values: [
				{ displayName: 'Ladder', name: 'ladder', type: 'string', default: 'All partners', description: 'The track this tier belongs to', placeholder: 'e.g. Resellers' },
				{ displayName: 'Name', name: 'name', type: 'string', default: '', placeholder: 'e.g. Gold' },
				{
					displayName: 'Motion',
					name: 'motion',
					type: 'options',
					default: 'both',
					description: 'Whom the ladder is for; the first row of a ladder decides',
					options: [
						{ name: 'Both', value: 'both' },
						{ name: 'Named', value: 'named' },
						{ name: 'Self-Serve', value: 'selfServe' },
					],
				},
				{
					displayName: 'Partner Types',
					name: 'types',
					type: 'multiOptions',
					default: [],
					description: 'Whom the ladder is for; the first row of a ladder decides, and none chosen means all',
					options: [
						{ name: 'Affiliate', value: 'affiliate' },
						{ name: 'Agency', value: 'agency' },
						{ name: 'Consultant', value: 'consultant' },
						{ name: 'Distributor', value: 'distributor' },
						{ name: 'ISV', value: 'isv' },
						{ name: 'Marketplace', value: 'marketplace' },
						{ name: 'MSP', value: 'msp' },
						{ name: 'OEM', value: 'oem' },
						{ name: 'Other', value: 'other' },
						{ name: 'Referral', value: 'referral' },
						{ name: 'Reseller', value: 'reseller' },
						{ name: 'SI', value: 'si' },
					],
				},
				threshold('Won Deals', 'wonDeals', 'Won deals in the window; 0 asks for none'),
				threshold('Won ACV', 'wonAcv', 'Won ACV in the window, in the currency of the results; 0 asks for none', 2),
				threshold('Win Rate', 'winRate', 'Share of decided deals won, such as 0.25; 0 asks for none', 2),
				{ ...threshold('From Decided Deals', 'minDecided', 'How many decided deals a win rate must rest on'), default: 10 },
			],
		},
	],
};

/** Options of the tier rules. */
export const tierOptions: readonly INodeProperties[] = [
	{
		displayName: 'Tiers Decided By',
		name: 'decidedBy',
		type: 'options',
		default: 'person',
		description: 'Whether a review proposes and a person answers, or the rules act on their own',
		options: [
			{ name: 'Person', value: 'person' },
			{ name: 'Rules', value: 'policy' },
		],
		displayOptions: { show: { '/operation': ['scoreAndTier', 'tierLists'] } },
	},
	{
		displayName: 'Fiscal Year Starts in Month',
		name: 'fiscalYearStart',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 12, numberPrecision: 0 },
		default: 1,
		description: 'Month (1 to 12) in which the fiscal year starts: reviews and programme years begin there',
		displayOptions: { show: { '/operation': ['scoreAndTier', 'tierLists'] } },
	},
	{
		displayName: 'Grace (Days)',
		name: 'graceDays',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 0 },
		default: 90,
		description: 'Nobody is demoted within so many days of the first failed review',
		displayOptions: { show: { '/operation': ['scoreAndTier', 'tierLists'] } },
	},
	{
		displayName: 'Tier Window',
		name: 'tierWindow',
		type: 'options',
		default: 'rolling',
		description: 'Which won deals count for a tier',
		options: [
			{ name: 'Programme Year so Far', value: 'programmeYear' },
			{ name: 'Rolling Months', value: 'rolling' },
		],
		displayOptions: { show: { '/operation': ['scoreAndTier', 'tierLists'] } },
	},
	{
		displayName: 'Tier Window (Months)',
		name: 'tierMonths',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 12,
		description: 'How many months up to the review count for a tier',
		displayOptions: { show: { '/operation': ['scoreAndTier', 'tierLists'] } },
	},
];
