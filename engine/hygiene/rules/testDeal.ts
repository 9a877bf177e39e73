import type { Rule } from './rule';

export const testDeal: Rule = {
	name: 'testDeal',
	severity: 'blocker',
	title: 'A row made to try something out',
	advice: 'Delete it, or move it out of the pipeline.',
	spoils: ['winRate', 'wonAcv', 'pipeline'],
	check: ({ name, accountName }, { test }) =>
		test
			? { message: `It is a test: ${name ?? accountName ?? ''}.`, fix: { field: 'status', from: null, to: null, how: 'Delete the row.' } }
			: undefined,
};
