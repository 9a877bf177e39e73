import { isoInstant } from '../../core';
import { holdersOf, isOwn, waitingBefore } from '../rivals';
import type { Request } from '../types';
import type { Rule } from './rule';

/** Did another partner register the deal before? */
export const alreadyRegistered: Rule = {
	name: 'alreadyRegistered',
	check: (one) => {
		const { facts, request } = one;
		const nameOf = ({ partnerId }: Request) => (partnerId === undefined ? 'an unknown partner' : facts.nameOf(partnerId));
		const held = holdersOf(one).filter(({ other }) => !isOwn(one, other));
		const [holder] = held.sort((a, b) => (a.certainty === b.certainty ? 0 : a.certainty === 'sure' ? -1 : 1));
		const day = (at: number | undefined) => (at === undefined ? 'an unknown day' : isoInstant(at).slice(0, 10));
		if (holder !== undefined) {
			const { other, certainty } = holder;
			const until = `approved on ${day(other.approved)} and kept until ${day(other.until)}`;
			return certainty === 'sure'
				? { ruling: 'refuse', sentence: `${nameOf(other)} registered the deal before; ${until}.`, records: held.map((beside) => beside.other.id).sort() }
				: { ruling: 'review', sentence: `${nameOf(other)} registered what may be the same deal (${String(other.record['accountName'] ?? other.record['accountDomain'] ?? '')}); ${until}.`, records: held.map((beside) => beside.other.id).sort() };
		}
		const waiting = waitingBefore(one).filter(({ other }) => !isOwn(one, other));
		const [first] = waiting;
		if (first === undefined) return undefined;
		return {
			ruling: 'review',
			sentence: `${nameOf(first.other)} registered ${first.certainty === 'sure' ? 'the deal' : 'what may be the same deal'} ${first.other.submitted === request.submitted ? 'in the same moment' : 'before'}, and waits for an answer.`,
			records: waiting.map(({ other }) => other.id).sort(),
		};
	},
};
