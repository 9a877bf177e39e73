import type { Rule } from './rule';

export const renewalAsNewBusiness: Rule = {
	name: 'renewalAsNewBusiness',
	severity: 'blocker',
	title: 'A renewal is coded as new business',
	advice: 'Set the kind to renewal: renewals close far more often than new business and lift its win rate.',
	spoils: ['winRate', 'wonAcv', 'pipeline'],
	check: ({ kindAsGiven }, { kind, kindEvidence }) => {
		if (kind !== 'renewal' || (kindAsGiven !== 'newBusiness' && kindAsGiven !== undefined)) return undefined;
		return {
			message: `It counts as new business, and is a renewal: ${kindEvidence[0]?.text ?? ''}.`,
			fix: { field: 'kind', from: kindAsGiven ?? null, to: 'renewal', how: 'Set the kind to renewal.' },
			evidence: { signs: kindEvidence.map(({ sign }) => sign) },
		};
	},
};
