import { DAY } from '../../core';
import { isClosed, type Rule } from './rule';

export const closedBeforeCreated: Rule = {
	name: 'closedBeforeCreated',
	severity: 'warning',
	title: 'Closed before it was created',
	advice: 'Correct the close date or the creation date: its cycle time is negative.',
	spoils: [],
	check: (deal) => {
		const { createdAt, closedAt, record } = deal;
		if (!isClosed(deal) || createdAt === undefined || closedAt === undefined || closedAt > createdAt - DAY) return undefined;
		return {
			message: `It was closed on ${String(record['closedAt'])}, before it was created on ${String(record['createdAt'])}.`,
			fix: { field: 'closedAt', from: record['closedAt'], to: null, how: 'Enter the day on which it was decided.' },
		};
	},
};
