import { DAY, counted } from '../../core';
import type { Rule } from './rule';

export const openPastClose: Rule = {
	name: 'openPastClose',
	severity: 'warning',
	title: 'Open, and its close date has passed',
	advice: 'Move the close date to a day to come, or close the deal.',
	spoils: ['pipeline'],
	check: ({ status, closedAt, record }, _decided, { asOf, today }) => {
		if (status !== 'open' || closedAt === undefined || closedAt >= today) return undefined;
		const days = Math.max(1, Math.floor((asOf - closedAt) / DAY));
		return {
			message: `It is open, and was to close on ${String(record['closedAt'])}, ${counted(days, 'day')} ago.`,
			fix: { field: 'closedAt', from: record['closedAt'], to: null, how: 'Enter a new close date, or close the deal.' },
			evidence: { days },
		};
	},
};
