import type { Rule } from './rule';

export const repeatedId: Rule = {
	name: 'repeatedId',
	severity: 'warning',
	title: 'Several rows have the same ID',
	advice: 'See whether the rows are one deal exported twice, or the lines of one deal.',
	spoils: ['winRate', 'wonAcv', 'pipeline'],
	check: ({ id }, _decided, facts) => {
		const rows = id === '' ? 1 : facts.rowsWithId(id);
		if (rows < 2) return undefined;
		return {
			message: `${String(rows)} rows have the ID ${id}: each counts as a deal.`,
			fix: { field: 'id', from: id, to: null, how: 'Export one row per deal, or add up its lines first.' },
			evidence: { rows },
		};
	},
};
