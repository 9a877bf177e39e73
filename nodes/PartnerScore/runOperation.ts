import type { Book } from '../../engine/model';
import { compareDates, leagueTable, scorePartners, tierPartners, type DateComparison, type LeagueTable, type ScoreResult, type TieredResult } from '../../engine/scoring';
import type { Environment } from '../shared';
import type { PartnerScoreParameters } from './parameters';

/** What an operation answers. */
export type Operated =
	| { readonly operation: 'compareDates'; readonly result: DateComparison }
	| { readonly operation: 'leagueTable'; readonly result: LeagueTable }
	| { readonly operation: 'score'; readonly result: ScoreResult }
	| { readonly operation: 'scoreAndTier' | 'tierLists'; readonly result: TieredResult };

/** Asks the engine the one question of the operation. */
export function runOperation(book: Book, { operation, score, tiers, since }: PartnerScoreParameters, context: Environment): Operated {
	switch (operation) {
		case 'compareDates':
			return { operation, result: compareDates(book, score, since, context) };
		case 'leagueTable':
			return { operation, result: leagueTable(book, score, context) };
		case 'score':
			return { operation, result: scorePartners(book, score, context) };
		default:
			return { operation, result: tierPartners(book, { score, tiers }, context) };
	}
}
