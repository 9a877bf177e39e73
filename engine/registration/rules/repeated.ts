import { holdersOf, waitingBefore } from '../rivals';
import type { Request } from '../types';
import type { Rule } from './rule';

/** Did the partner itself register the deal before? */
export const repeated: Rule = {
	name: 'repeated',
	check: (one) => {
		const { partnerId, request } = one;
		// Two systems tell of one registration: submitted in one moment, it is no repetition.
		const isTwin = ({ submitted, record }: Request) => submitted !== undefined && submitted === request.submitted && record['sourceSystem'] !== request.record['sourceSystem'];
		if (partnerId === undefined) return undefined;
		const own = [...holdersOf(one), ...waitingBefore(one)].filter(({ other, certainty }) => other.partnerId === partnerId && certainty === 'sure' && !isTwin(other));
		const [first] = own;
		if (first === undefined) return undefined;
		return {
			ruling: 'review',
			sentence: first.other.state === 'approved' ? 'The partner holds this deal already; a second registration would start its clock anew.' : 'The partner registered this deal before, and that registration waits for an answer.',
			records: own.map(({ other }) => other.id).sort(),
		};
	},
};
