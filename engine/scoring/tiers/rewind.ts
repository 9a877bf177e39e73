import { monthsBefore, type Instant } from '../../core';
import type { Deal } from '../deals';
import { fitMotions } from '../motionModel';
import { allPartners, type ScoreBook } from '../scoreBook';
import type { ScoreSpec } from '../spec';
import { sizeCap, summarizeDeals } from '../summarizeDeals';
import { emptyTally } from '../tally';

/**
 * A book as it stood at an earlier instant, made from what was read of it later: deals of later days are gone, those
 * decided later are open again, and win rates and sizes are learned anew.
 *
 * Says the same of partners, decided deals, win rates and sizes as reading the records at that instant, in a third of the
 * time; momentum, which no tier looks at, is left out.
 */
export function rewind(book: ScoreBook, before: Instant, spec: ScoreSpec, timeZone: string): ScoreBook {
	const windowStart = spec.windowMonths === undefined ? -Infinity : monthsBefore(before - 1, spec.windowMonths, timeZone);
	const deals: Iterable<Deal> = {
		*[Symbol.iterator]() {
			for (const deal of book.deals) {
				const { createdAt, closedAt } = deal;
				if (createdAt !== undefined && createdAt >= before) continue;
				const isOpen = deal.status === 'open' || (closedAt !== undefined && closedAt >= before);
				yield {
					...deal,
					status: isOpen ? 'open' : deal.status,
					closedAt: isOpen ? undefined : closedAt,
					inRates: isOpen || closedAt === undefined || closedAt > windowStart,
					phase: undefined,
					stayed: undefined,
				};
			}
		},
	};
	const cap = sizeCap(deals, book.currency, spec.winsoriseAt);
	const summary = summarizeDeals(deals, book.currency, cap);
	const everyone = allPartners(book.roster, deals);
	const members = [...everyone.values()].map((entry) => ({ entry, tally: summary.partners.get(entry.id) ?? emptyTally() }));
	return { ...book, deals, everyone, summary, model: { ...book.model, motions: fitMotions(members, spec) } };
}
