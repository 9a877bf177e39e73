import type { INodeProperties } from 'n8n-workflow';

/** Where a node takes its records: from its input, or from JSON so that it also works as an AI tool. */
export const recordsFrom: readonly INodeProperties[] = Object.freeze([
	{
		displayName: 'Records From',
		name: 'recordsFrom',
		type: 'options',
		noDataExpression: true,
		default: 'input',
		description: 'Where the records come from',
		options: [
			{
				name: 'Input',
				value: 'input',
				description: 'One record an item, as Partner Records hands them on',
			},
			{
				name: 'JSON',
				value: 'json',
				description: 'A list of records as JSON, for AI tools, which have no input',
			},
		],
	},
	{
		displayName: 'Records',
		name: 'records',
		type: 'json',
		default: '[]',
		required: true,
		description: 'A list of records or plain rows, as JSON',
		hint: 'e.g. [{ "recordType": "opportunity", "id": "1", "status": "won", "acv": 12000 }]',
		displayOptions: { show: { recordsFrom: ['json'] } },
	},
]);
