import type { Rule } from './rule';

export const wonAtZero: Rule = {
	name: 'wonAtZero',
	severity: 'warning',
	title: 'Won, at nothing',
	advice: 'Enter the annual value.',
	spoils: ['wonAcv'],
	check: ({ status, value, valueField }) =>
		status === 'won' && value === 0
			? { message: `It was won, and its ${valueField} is 0.`, fix: { field: valueField, from: 0, to: null, how: 'Enter the annual value.' } }
			: undefined,
};
