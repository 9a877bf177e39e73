import type { Answer } from '../shared';
import { auditAnswer } from './outputAudit';
import { creditAnswer } from './outputCredit';
import { planAnswer } from './outputPlan';
import { policyAnswer } from './outputPolicy';
import { tagAnswer } from './outputTags';
import type { AttributionTagParameters } from './parameters';
import type { Operated } from './runOperation';

/** Says what an operation found as records, a summary and hints. */
export function answer(operated: Operated, { simple }: AttributionTagParameters): Answer {
	switch (operated.operation) {
		case 'audit':
			return auditAnswer(operated.result, simple);
		case 'creditSplit':
			return creditAnswer(operated.result, simple);
		case 'planWriteBack':
			return planAnswer(operated.result);
		case 'suggestPolicy':
			return policyAnswer(operated.result);
		case 'tagOpportunities':
			return tagAnswer(operated.result, simple);
	}
}
