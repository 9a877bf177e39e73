import type { Rule } from './rule';

export const wonWithoutAmount: Rule = {
	name: 'wonWithoutAmount',
	severity: 'warning',
	title: 'Won, and nobody says for how much',
	advice: 'Enter the annual value.',
	spoils: ['wonAcv'],
	check: ({ status, value, valueUnreadable, record }) =>
		status === 'won' && value === undefined && !valueUnreadable
			? { message: 'It was won, and has no amount.', fix: { field: 'amount' in record ? 'amount' : 'acv', from: null, to: null, how: 'Enter the annual value.' } }
			: undefined,
};
