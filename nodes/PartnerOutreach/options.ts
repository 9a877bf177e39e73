import type { INodeProperties } from 'n8n-workflow';

const hour = { minValue: 0, maxValue: 24, numberPrecision: 0 };

export const planOptions: INodeProperties[] = [
	{ displayName: 'Attempts', name: 'attempts', type: 'number', typeOptions: { minValue: 1, maxValue: 20, numberPrecision: 0 }, default: 6, description: 'So often a mail that was refused for now is offered again; then a person looks' },
	{ displayName: 'Cooldown (Days)', name: 'cooldownDays', type: 'number', typeOptions: { minValue: 0 }, default: 180, description: 'Days of rest after the last mail, before a partner is written to again' },
	{ displayName: 'Draft for Tiers', name: 'draftTiers', type: 'string', default: 'Platinum', placeholder: 'e.g. Platinum, Gold', description: 'Partners of these tiers get a draft for their manager instead of a mail, as strategic ones always do' },
	{ displayName: 'Fallback Manager', name: 'fallbackManager', type: 'string', default: '', placeholder: 'e.g. partners@example.com', description: 'Who writes and answers for partners without a manager' },
	{ displayName: 'From Hour', name: 'fromHour', type: 'number', typeOptions: hour, default: 9, description: "First hour of the contact's day in which a mail may arrive" },
	{ displayName: 'Holidays', name: 'holidays', type: 'string', typeOptions: { rows: 3 }, default: '', placeholder: 'e.g. 12-25, de 10-03, 2026-12-31', description: 'Days without mails, separated by commas: one day, one of every year, or one of a country' },
	{ displayName: 'Legal Basis', name: 'legalBasis', type: 'json', default: '{}', description: 'What a country asks for, laid over the own table, e.g. { "de": "consent" }: optOut, agreement or consent' },
	{ displayName: 'Retry (Minutes)', name: 'retryMinutes', type: 'number', typeOptions: { minValue: 1 }, default: 30, description: 'After so many minutes a mail that was refused for now is offered again' },
	{ displayName: 'Time Zones', name: 'timeZones', type: 'json', default: '{}', description: 'Time zone of a country, laid over the own table, e.g. { "us": "America/Chicago" }' },
	{ displayName: 'Until Hour', name: 'untilHour', type: 'number', typeOptions: hour, default: 17, description: "Hour of the contact's day from which on no mail arrives" },
	{
		displayName: 'Weekdays',
		name: 'weekdays',
		type: 'multiOptions',
		default: [1, 2, 3, 4, 5],
		description: 'Days of the week on which mails may arrive',
		options: [
			{ name: 'Friday', value: 5, description: 'Mails may arrive on Fridays' },
			{ name: 'Monday', value: 1, description: 'Mails may arrive on Mondays' },
			{ name: 'Saturday', value: 6, description: 'Mails may arrive on Saturdays' },
			{ name: 'Sunday', value: 7, description: 'Mails may arrive on Sundays' },
			{ name: 'Thursday', value: 4, description: 'Mails may arrive on Thursdays' },
			{ name: 'Tuesday', value: 2, description: 'Mails may arrive on Tuesdays' },
			{ name: 'Wednesday', value: 3, description: 'Mails may arrive on Wednesdays' },
		],
	},
];

export const composeOptions: INodeProperties[] = [
	{ displayName: 'Days a Link Is Good', name: 'linkDays', type: 'number', typeOptions: { minValue: 1, maxValue: 730, numberPrecision: 0 }, default: 90, description: 'After so many days an answer link is not taken any more' },
	{ displayName: 'From Email', name: 'fromEmail', type: 'string', default: '', placeholder: 'e.g. partners@example.com', description: 'Sender for partners without a manager' },
	{ displayName: 'Templates', name: 'templates', type: 'json', default: '[]', description: 'Own words, a list of { step, language, subjects, body }; the page of this node has the placeholders. Empty takes the bundled ones.' },
	{ displayName: 'What Changed', name: 'changed', type: 'string', default: '', placeholder: 'e.g. leads now reach partners within a day', description: 'One sentence on what is new at your company; without it that paragraph is left out' },
];
