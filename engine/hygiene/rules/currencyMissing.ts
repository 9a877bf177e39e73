import type { Rule } from './rule';

export const currencyMissing: Rule = {
	name: 'currencyMissing',
	severity: 'warning',
	title: 'An amount without a currency',
	advice: 'Set the currency: until then the amount counts as being in the currency of the results.',
	spoils: ['wonAcv', 'pipeline'],
	check: ({ value, currency }, _decided, facts) => {
		// Where no deal has a currency, the book has one and says it nowhere.
		if (value === undefined || value === 0 || currency !== undefined || !facts.filled.has('currency')) return undefined;
		return {
			message: `Its amount of ${String(value)} has no currency; it counts as ${facts.currency ?? 'the same as the others'}.`,
			fix: { field: 'currency', from: null, to: facts.currency ?? null, how: 'Set the currency of the amount.' },
		};
	},
};
