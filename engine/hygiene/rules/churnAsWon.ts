import type { Rule } from './rule';

export const churnAsWon: Rule = {
	name: 'churnAsWon',
	severity: 'blocker',
	title: 'A customer who goes is coded as won',
	advice: 'Set the kind to churn and the status to lost: it lowers revenue, it is no win.',
	spoils: ['winRate', 'wonAcv'],
	check: ({ status, kindAsGiven }, { kind, kindEvidence }) => {
		if (status !== 'won' || kind !== 'churn') return undefined;
		const [first] = kindEvidence;
		return {
			message: `It is won, and is really churn: ${first?.text ?? ''}.`,
			fix: { field: 'kind', from: kindAsGiven ?? null, to: 'churn', how: 'Set the kind to churn, and the status to lost.' },
			evidence: { signs: kindEvidence.map(({ sign }) => sign) },
		};
	},
};
