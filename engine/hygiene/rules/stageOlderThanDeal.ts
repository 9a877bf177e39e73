import { DAY } from '../../core';
import type { Rule } from './rule';

export const stageOlderThanDeal: Rule = {
	name: 'stageOlderThanDeal',
	severity: 'warning',
	title: 'Its stage was entered before it was created',
	advice: 'Correct the date of the stage: time in stage is wrong.',
	spoils: [],
	check: ({ status, createdAt, stageEnteredAt, record }) => {
		if (status !== 'open' || createdAt === undefined || stageEnteredAt === undefined || stageEnteredAt > createdAt - DAY) return undefined;
		return {
			message: `Its stage was entered on ${String(record['stageEnteredAt'])}, before it was created on ${String(record['createdAt'])}.`,
			fix: { field: 'stageEnteredAt', from: record['stageEnteredAt'], to: record['createdAt'], how: 'Correct the date on which the stage was entered.' },
		};
	},
};
