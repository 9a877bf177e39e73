import { proposeFixes, type FixResult } from '../../engine/fixes';
import { auditOpportunities, type HygieneResult } from '../../engine/hygiene';
import type { Book } from '../../engine/model';
import type { Environment } from '../shared';
import type { DealHygieneParameters } from './parameters';

/** What an operation answers. */
export type Operated = { readonly fixes: FixResult; readonly environment: Environment } | { readonly audit: HygieneResult };

/** Asks the engine the one question of the operation. */
export function runOperation(book: Book, parameters: DealHygieneParameters, environment: Environment): Operated {
	if (parameters.operation === 'proposeFixes') return { fixes: proposeFixes(book, parameters.fixSpec, environment), environment };
	return { audit: auditOpportunities(book, parameters, environment) };
}
