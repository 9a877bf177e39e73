import type { INodeProperties } from 'n8n-workflow';
import { asOf, recordsFrom } from '../shared/properties';

export const partnerReportProperties: readonly INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'page',
		options: [
			{ name: 'Make Page', value: 'page', description: 'One page as a file, and the same as Markdown for a chat', action: 'Make a page' },
			{ name: 'Make Scorecards', value: 'scorecards', description: 'One item a partner, with only what that partner may see', action: 'Make scorecards' },
		],
	},
	...recordsFrom,
	{
		displayName: 'Title',
		name: 'title',
		type: 'string',
		default: 'Partner report',
		placeholder: 'e.g. Northlight partner report',
		description: 'Heading of the page',
		displayOptions: { show: { operation: ['page'] } },
	},
	{
		displayName: 'Sections',
		name: 'sections',
		type: 'multiOptions',
		noDataExpression: true,
		default: [],
		description: 'What the page shows; none chosen means everything that came in',
		displayOptions: { show: { operation: ['page'] } },
		options: [
			{ name: 'Aging Deals', value: 'aging', description: 'Co-sell deals and registrations that stand still' },
			{ name: 'Attribution Audit', value: 'audit', description: 'Invisible and over-credited partners, with proof and money' },
			{ name: 'Concentration', value: 'pareto', description: 'How much of won ACV a few partners hold' },
			{ name: 'Dormancy', value: 'dormancy', description: 'Who is going quiet, and the backtest' },
			{ name: 'Headline Metrics', value: 'headline', description: 'The five metrics with interval and trend' },
			{ name: 'Investment', value: 'investment', description: 'Where partners beat direct sellers' },
			{ name: 'League Table', value: 'league', description: 'Partners by score, raw and true side by side' },
			{ name: 'Metrics Table', value: 'metrics', description: 'Every metric with its rule' },
			{ name: 'Plays', value: 'plays', description: 'What to do next, with the arithmetic' },
			{ name: 'Tiers', value: 'tiers', description: 'Who moves, and why' },
			{ name: 'Win Rate Waterfall', value: 'waterfall', description: 'From the raw win rate to the clean one, by named deals' },
		],
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{ displayName: 'Accent Colour', name: 'accent', type: 'color', default: '#0f766e', description: 'Colour of charts and links' },
			asOf,
			{ displayName: 'Include Figures', name: 'includeFigures', type: 'boolean', default: false, description: 'Whether the item also lists the metrics as flat rows, for a sheet or a database', displayOptions: { show: { '/operation': ['page'] } } },
			{ displayName: 'Include Results', name: 'includeResults', type: 'boolean', default: false, description: 'Whether partners with their results, metrics, models and the run come after the page, for tables', displayOptions: { show: { '/operation': ['page'] } } },
			{ displayName: 'Locale', name: 'locale', type: 'string', default: 'en-US', placeholder: 'e.g. de-DE', description: 'How numbers and dates are written' },
			{ displayName: 'Logo', name: 'logo', type: 'string', default: '', placeholder: 'e.g. data:image/png;base64,iVBORw0...', description: 'A picture as a data URI, so that the page needs no other file' },
			{ displayName: 'Rows per List', name: 'rows', type: 'number', typeOptions: { minValue: 1, maxValue: 200, numberPrecision: 0 }, default: 10, description: 'How many rows each list shows at most' },
		],
	},
];
