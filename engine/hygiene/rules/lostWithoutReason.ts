import type { Rule } from './rule';

export const lostWithoutReason: Rule = {
	name: 'lostWithoutReason',
	severity: 'warning',
	title: 'Lost, and nobody says why',
	advice: 'Ask the owner which reason of the list it was.',
	spoils: [],
	reads: 'lossReason',
	check: ({ status, lossReason }) =>
		status === 'lost' && lossReason === undefined
			? { message: 'It was lost, and has no reason.', fix: { field: 'lossReason', from: null, to: null, how: 'Choose the reason from the list.' } }
			: undefined,
};
