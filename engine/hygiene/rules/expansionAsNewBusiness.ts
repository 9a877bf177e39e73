import type { Rule } from './rule';

export const expansionAsNewBusiness: Rule = {
	name: 'expansionAsNewBusiness',
	severity: 'blocker',
	title: 'An expansion is coded as new business',
	advice: 'Set the kind to expansion: expansions close far more often than new business and lift its win rate.',
	spoils: ['winRate', 'wonAcv', 'pipeline'],
	check: ({ kindAsGiven }, { kind, kindEvidence }) => {
		if (kind !== 'expansion' || (kindAsGiven !== 'newBusiness' && kindAsGiven !== undefined)) return undefined;
		return {
			message: `It counts as new business, and is an expansion: ${kindEvidence[0]?.text ?? ''}.`,
			fix: { field: 'kind', from: kindAsGiven ?? null, to: 'expansion', how: 'Set the kind to expansion.' },
			evidence: { signs: kindEvidence.map(({ sign }) => sign) },
		};
	},
};
