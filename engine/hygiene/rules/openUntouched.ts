import { DAY } from '../../core';
import type { Rule } from './rule';

export const openUntouched: Rule = {
	name: 'openUntouched',
	severity: 'warning',
	title: 'Open, and nobody touched it for long',
	advice: 'Do the next step, or close the deal.',
	spoils: ['pipeline'],
	check: ({ id, status, lastActivityAt }, _decided, facts) => {
		// Without any date of activity it is not known to be untouched.
		if (status !== 'open' || lastActivityAt === undefined) return undefined;
		const last = Math.max(lastActivityAt, facts.lastTouchOn(id) ?? -Infinity);
		const days = Math.floor((facts.asOf - last) / DAY);
		if (days < facts.spec.untouchedDays) return undefined;
		return {
			message: `It is open, and nobody touched it for ${String(days)} days.`,
			fix: { field: 'nextStep', from: null, to: null, how: 'Enter the next step, or close the deal.' },
			evidence: { days },
		};
	},
};
