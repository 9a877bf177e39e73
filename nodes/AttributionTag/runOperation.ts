import {
	attributeOpportunities,
	auditAttribution,
	planWriteBack,
	splitCredit,
	suggestPolicy,
	type AttributionResult,
	type AuditResult,
	type CreditResult,
	type Suggestion,
	type WriteBackPlan,
} from '../../engine/attribution';
import type { Book } from '../../engine/model';
import type { Environment } from '../shared';
import type { AttributionTagParameters } from './parameters';

/** What an operation answers. */
export type Operated =
	| { readonly operation: 'audit'; readonly result: AuditResult }
	| { readonly operation: 'creditSplit'; readonly result: CreditResult }
	| { readonly operation: 'planWriteBack'; readonly result: WriteBackPlan }
	| { readonly operation: 'suggestPolicy'; readonly result: Suggestion }
	| { readonly operation: 'tagOpportunities'; readonly result: AttributionResult };

/** Asks the engine the one question of the operation. */
export function runOperation(book: Book, { operation, spec, target }: AttributionTagParameters, context: Environment): Operated {
	switch (operation) {
		case 'audit':
			return { operation, result: auditAttribution(book, spec, context) };
		case 'creditSplit':
			return { operation, result: splitCredit(book, spec, context) };
		case 'planWriteBack':
			return { operation, result: planWriteBack(book, spec, target ?? { fields: {} }, context) };
		case 'suggestPolicy':
			return { operation, result: suggestPolicy(book, spec, context) };
		case 'tagOpportunities':
			return { operation, result: attributeOpportunities(book, spec, context) };
	}
}
