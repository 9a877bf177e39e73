import { LOSS_CLASS_LABELS } from '../lossReasons';
import type { Rule } from './rule';

export const lossReasonUnclear: Rule = {
	name: 'lossReasonUnclear',
	severity: 'warning',
	title: 'A loss reason whose words do not tell',
	advice: 'Ask the owner which reason of the list it was.',
	spoils: [],
	reads: 'lossReason',
	check: ({ status, lossReason }, { reason }) => {
		if (status !== 'lost' || lossReason === undefined || reason?.class !== undefined) return undefined;
		const also = reason?.also ?? [];
		return {
			message: `"${lossReason.trim()}" does not say why${also.length > 0 ? `: ${also.map((of) => LOSS_CLASS_LABELS[of]).join(' or ')}?` : '.'}`,
			fix: { field: 'lossReason', from: lossReason, to: null, how: 'Choose the reason from the list.' },
			evidence: { candidates: also },
		};
	},
};
