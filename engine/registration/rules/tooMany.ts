import { DAY } from '../../core';
import type { Rule } from './rule';

/** Does the partner register more than it can work? */
export const tooMany: Rule = {
	name: 'tooMany',
	check: ({ request, partnerId, at, facts }) => {
		const { mostADay, mostWaiting } = facts.spec;
		const own = facts.requestsOf(partnerId).filter((other) => facts.orderOf(other) <= facts.orderOf(request));
		const today = own.filter(({ submitted }) => submitted !== undefined && submitted > at - DAY).length;
		if (today > mostADay) return { ruling: 'review', sentence: `It is registration ${today} of the partner within a day; from ${mostADay + 1} on a person looks at each.`, records: [] };
		const waiting = own.filter(({ state }) => state === 'waiting').length;
		return request.state === 'waiting' && waiting > mostWaiting ? { ruling: 'review', sentence: `${waiting} registrations of the partner wait for an answer; from ${mostWaiting + 1} on a person looks at each.`, records: [] } : undefined;
	},
};
