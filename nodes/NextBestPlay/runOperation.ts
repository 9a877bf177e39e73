import type { Book } from '../../engine/model';
import { bestPartners, investmentIndex, recommendPlays, type BestPartnersResult, type InvestmentIndex, type PlaysResult } from '../../engine/plays';
import type { Environment } from '../shared';
import type { NextBestPlayParameters } from './parameters';

/** What an operation answers. */
export type Operated = BestPartnersResult | InvestmentIndex | PlaysResult;

/** Asks the engine the one question of the operation. */
export function runOperation(book: Book, { operation, spec }: NextBestPlayParameters, context: Environment): Operated {
	if (operation === 'investmentIndex') return investmentIndex(book, spec.investment, context);
	return operation === 'bestPartners' ? bestPartners(book, spec, context) : recommendPlays(book, spec, context);
}
