import { applyStoredMatches, dedupeBook, type DedupeResult, type StoredMatches } from '../../engine/matching';
import type { Book } from '../../engine/model';
import type { Environment } from '../shared';
import type { PartnerDedupeParameters } from './parameters';

/** What an operation answers: what was compared, or what an earlier run knew. */
export type Operated = { readonly compared: DedupeResult } | { readonly stored: StoredMatches };

/** Asks the engine the one question of the operation. */
export function runOperation(book: Book, { asStored, ...spec }: PartnerDedupeParameters, context: Environment): Operated {
	return asStored ? { stored: applyStoredMatches(book) } : { compared: dedupeBook(book, spec, context) };
}
