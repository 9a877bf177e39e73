import type { INodeProperties } from 'n8n-workflow';

/** The instant that counts as now. */
export const asOf: INodeProperties = Object.freeze({
	displayName: 'As Of',
	name: 'asOf',
	type: 'dateTime',
	default: '',
	description:
		"The date that counts as today: what happened later does not exist yet. Empty takes the run's own date, else now.",
});
