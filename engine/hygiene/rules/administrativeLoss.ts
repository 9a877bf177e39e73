import { isAdministrative } from '../lossReasons';
import type { Rule } from './rule';

export const administrativeLoss: Rule = {
	name: 'administrativeLoss',
	severity: 'information',
	title: 'Lost for no reason of the customer: a duplicate, or tidying up',
	advice: 'Nothing to mend in the metrics: it is left out. Delete or merge the row where your CRM allows it.',
	spoils: ['winRate'],
	reads: 'lossReason',
	check: ({ status, lossReason }, { reason }) =>
		status === 'lost' && isAdministrative(reason?.class)
			? { message: `It was closed as ${reason?.class ?? ''}: ${lossReason ?? ''}.`, evidence: { words: reason?.because } }
			: undefined,
};
