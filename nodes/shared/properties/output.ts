import type { INodeProperties } from 'n8n-workflow';

/** What a node hands on. */
export const output: INodeProperties = Object.freeze({
	displayName: 'Output',
	name: 'output',
	type: 'options',
	noDataExpression: true,
	default: 'all',
	description: 'What to hand on to the next node',
	options: [
		{
			name: 'All Records',
			value: 'all',
			description: 'The whole stream, so that the next node finds everything it needs',
		},
		{
			name: 'Only What This Node Decided',
			value: 'decided',
			description: 'Only the records that carry a result of this node, and the models of the run',
		},
		{
			name: 'Summary',
			value: 'summary',
			description: 'One item with counts and sums',
		},
	],
});
