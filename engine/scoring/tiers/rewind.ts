import { monthsBefore, type Instant } from '../../core';
import { OPEN, type DealTable } from '../dealTable';
import { fitMotions } from '../motionModel';
import { membersOf, type ScoreBook } from '../scoreBook';
import { readScores } from '../scoreModel';
import type { ScoreSpec } from '../spec';
import { sizeCap, summarizeDeals } from '../summarizeDeals';

/** The rows of a table with what was known of them before an instant; one of later days is in no rate, and nobody's. */
function asOf(later: DealTable, before: Instant, windowStart: Instant): DealTable {
	const partnerOf = later.partnerOf.slice();
	const statuses = later.statuses.slice();
	const inRates = new Uint8Array(statuses.length);
	const never = new Uint8Array(statuses.length);
	for (let row = 0; row < later.records.length; row++) {
		const closedAt = later.closed[row] ?? NaN;
		if ((later.created[row] ?? NaN) >= before) {
			partnerOf[row] = -1;
			continue;
		}
		const isOpen = statuses[row] === OPEN || closedAt >= before;
		// When it will be closed stays where it is: of an open deal nobody asks.
		if (isOpen) statuses[row] = OPEN;
		// Without a day it counts.
		inRates[row] = Number(isOpen || !(closedAt <= windowStart));
	}
	return { ...later, partnerOf, statuses, inRates, phases: never, stays: never };
}

/**
 * A book as it stood at an earlier instant, made from what was read of it later: deals of later days are gone, those
 * decided later are open again, and win rates and sizes are learned anew.
 *
 * Says the same of partners, decided deals, win rates and sizes as reading the records at that instant, in a third of the
 * time; momentum and influence, which no tier looks at, are left out.
 */
export function rewind(book: ScoreBook, before: Instant, spec: ScoreSpec, timeZone: string): ScoreBook {
	const windowStart = spec.windowMonths === undefined ? -Infinity : monthsBefore(before - 1, spec.windowMonths, timeZone);
	const deals = asOf(book.deals, before, windowStart);
	const cap = sizeCap(deals, book.currency, spec.winsoriseAt);
	const summary = summarizeDeals({ ...deals, influences: [] }, book.currency, cap);
	const members = membersOf(book.roster, deals, summary);
	const model = { ...book.ready.model, motions: fitMotions(members, spec) };
	return { ...book, deals, members, summary, ready: { ...book.ready, model, reader: readScores(model), signals: [], influenced: [] } };
}
