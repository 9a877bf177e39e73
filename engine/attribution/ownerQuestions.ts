import { isMissing } from '../core';
import { recordsOf, type Book, type BookRecord } from '../model';
import type { AttributedDeal } from './types';

/** Kind of the ledger records that ask an owner about a deal. */
export const QUESTION = 'question';

/** Partners that a question offers as an answer. */
const MOST_CANDIDATES = 4;

/** The question that was last put down for each deal. */
export function readQuestions(book: Book): ReadonlyMap<string, BookRecord> {
	const asked = recordsOf(book, 'ledger').filter((record) => record['kind'] === QUESTION && !isMissing(record['opportunityId']));
	return new Map(asked.map((record) => [String(record['opportunityId']), record]));
}

/** Partners with anything that speaks for them, rivals first. */
function candidatesOf({ attribution: { conflict, refused, roles } }: AttributedDeal): { partnerId: string; partnerName: string }[] {
	const named = new Map<string, string>();
	for (const { partnerId, partnerName } of [...(conflict?.partners ?? []), ...roles, ...refused]) if (!named.has(partnerId)) named.set(partnerId, partnerName);
	return [...named].slice(0, MOST_CANDIDATES).map(([partnerId, partnerName]) => ({ partnerId, partnerName }));
}

/**
 * What to put down of a deal: a question where it is open, involves a partner and nobody decided it; that it is settled
 * where it was asked and is decided or closed now; nothing where nothing changed.
 *
 * Without `armed` the question is only shown (`shadow`); of deals made before that instant it is `baseline`, never asked.
 */
export function questionOf(row: BookRecord, deal: AttributedDeal, before: BookRecord | undefined, armed: number | undefined, at: string): BookRecord | undefined {
	const { tagged, strong, weak } = deal.attribution.involvement;
	const involved = tagged || strong || weak;
	const isOpen = deal.status === 'open' && deal.counts && involved && deal.attribution.decision === 'undecided' && deal.attribution.decidedBy !== 'person';
	const was = before?.['state'];
	if (!isOpen) return before === undefined || was === 'settled' || was === 'answered' ? undefined : { ...before, state: 'settled', at };
	const state = armed === undefined ? 'shadow' : (deal.created ?? -Infinity) >= armed ? 'open' : 'baseline';
	if (before !== undefined && !(was === 'shadow' && state === 'open') && was !== 'settled') return undefined;
	return {
		recordType: 'ledger',
		id: `question ${deal.id}`,
		kind: QUESTION,
		state,
		opportunityId: deal.id,
		name: row['name'] ?? deal.id,
		sourceSystem: row['sourceSystem'] ?? null,
		ownerEmail: row['ownerEmail'] ?? null,
		amount: row['acv'] ?? row['amount'] ?? null,
		currency: row['currency'] ?? null,
		candidates: candidatesOf(deal),
		sentence: deal.attribution.sentence,
		at,
	};
}
