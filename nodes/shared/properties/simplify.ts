import type { INodeProperties } from 'n8n-workflow';

/** Shortens the node's own result to what fits a table; the record itself stays whole. */
export const simplify: INodeProperties = Object.freeze({
	displayName: 'Simplify',
	name: 'simple',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
});
