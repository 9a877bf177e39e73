import { holdersOf, waitingBefore } from '../rivals';
import type { Rule } from './rule';

export const repeated: Rule = {
	name: 'repeated',
	title: 'Did the partner itself register the deal before?',
	check: (one) => {
		const { partnerId } = one;
		if (partnerId === undefined) return undefined;
		const own = [...holdersOf(one), ...waitingBefore(one)].filter(({ other, certainty }) => other.partnerId === partnerId && certainty === 'sure');
		const [first] = own;
		if (first === undefined) return undefined;
		return {
			ruling: 'review',
			sentence: first.other.state === 'approved' ? 'The partner holds this deal already; a second registration would start its clock anew.' : 'The partner registered this deal before, and that registration waits for an answer.',
			records: own.map(({ other }) => other.id).sort(),
		};
	},
};
