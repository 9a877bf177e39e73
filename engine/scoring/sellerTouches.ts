import { instantReader } from '../core';
import { recordsOf, survivorsOf, type Book } from '../model';
import type { ScoreContext } from './types';

/**
 * How many touches of our sellers each deal took: calls, meetings and mails that name the deal and happened by the
 * as-of date. Those on a row that Partner Dedupe merged count for its survivor.
 *
 * Cost: O(touches) once, O(1) a question.
 */
export function sellerTouches(book: Book, { asOf, timeZone }: ScoreContext): (dealId: string) => number {
	const instantOf = instantReader(timeZone);
	const counts = new Map<string, number>();
	const touches = recordsOf(book, 'touch');
	if (touches.length === 0) return () => 0;
	const dealOf = survivorsOf(book, 'opportunity');
	touches.forEach(({ actor, opportunityId, at }) => {
		if (actor !== 'seller' || typeof opportunityId !== 'string') return;
		const when = instantOf(at);
		if (when !== undefined && when > asOf) return;
		const id = dealOf(opportunityId);
		counts.set(id, (counts.get(id) ?? 0) + 1);
	});
	return (dealId) => counts.get(dealId) ?? 0;
}
