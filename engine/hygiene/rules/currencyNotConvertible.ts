import type { Rule } from './rule';

export const currencyNotConvertible: Rule = {
	name: 'currencyNotConvertible',
	severity: 'warning',
	title: 'A currency that no rate converts',
	advice: 'Add a rate for the currency under Exchange Rates, or correct the currency.',
	spoils: ['wonAcv', 'pipeline'],
	check: ({ value, currency, size }, _decided, facts) => {
		if (value === undefined || currency === undefined || size !== undefined) return undefined;
		return {
			message: `No rate is known from ${currency} to ${facts.currency ?? ''}: ${String(value)} is in no sum.`,
			fix: { field: 'currency', from: currency, to: null, how: `Add a rate for ${currency}, or correct the currency.` },
		};
	},
};
