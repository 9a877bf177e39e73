import { isMissing, isoInstant, type Instant } from '../core';
import { recordsOf, type Book, type BookRecord } from '../model';
import { questionCase } from './questionCase';
import type { AttributedDeal } from './types';

/** The question that was last put down for each deal. */
export function readQuestions(book: Book): ReadonlyMap<string, BookRecord> {
	const asked = recordsOf(book, 'ledger').filter((record) => record['kind'] === 'case' && record['queue'] === 'attribution' && !isMissing(record['opportunityId']));
	return new Map(asked.map((record) => [String(record['opportunityId']), record]));
}

/**
 * What to put down of a deal: a question where it is open, involves a partner and nobody decided it; that it is closed
 * where it was asked and is decided or closed now; nothing where nothing changed.
 *
 * Without `armed` the question is only shown (`shadow`); of deals made before that instant it is `baseline`, never asked.
 */
export function questionOf(row: BookRecord, deal: AttributedDeal, before: BookRecord | undefined, armed: number | undefined, asOf: Instant): BookRecord | undefined {
	const { tagged, strong, weak } = deal.attribution.involvement;
	const involved = tagged || strong || weak;
	const isOpen = deal.status === 'open' && deal.counts && involved && deal.attribution.decision === 'undecided' && deal.attribution.decidedBy !== 'person';
	const was = before?.['state'];
	if (!isOpen) return before === undefined || was === 'closed' || was === 'decided' ? undefined : { ...before, state: 'closed', at: isoInstant(asOf) };
	const state = armed === undefined ? 'shadow' : (deal.created ?? -Infinity) >= armed ? 'open' : 'baseline';
	if (before !== undefined && !(was === 'shadow' && state === 'open') && was !== 'closed') return undefined;
	return { ...questionCase(row, deal, asOf), state };
}
