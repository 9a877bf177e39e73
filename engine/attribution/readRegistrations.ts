import { isMissing } from '../core';
import { recordsOf, type Book } from '../model';
import type { Clock } from './clock';
import type { Customers } from './customers';
import type { Deal, ReadDeals } from './deals';
import type { Evidence } from './evidence';
import { placeAct } from './placeEvidence';
import type { AttributionPolicy } from './policy';
import { protectionEnd } from './protectionEnd';
import type { Roster } from './roster';
import { shelf } from './shelf';

const WAITING: ReadonlySet<unknown> = new Set(['submitted', 'underReview']);

/**
 * Reads registrations as evidence: accepted ones are acts of the day on which they were submitted, those that wait for
 * an answer propose, and those that were refused, withdrawn or never sent say nothing.
 *
 * 1. A registration that expired had been accepted only where somebody says so.
 * 2. It keeps its deal until it expires, at most protection and extension long; without an expiry date for the
 *    protection. Both are counted from its acceptance.
 * 3. Somebody wrote it down when it was submitted where its answer is dated; a record without a dated answer may have been
 *    brought in later, and does not say when.
 *
 * Cost: O(registrations).
 */
export function readRegistrations(
	book: Book,
	{ byRow }: ReadDeals,
	customers: Customers,
	roster: Roster,
	siblings: (deal: Deal) => readonly Deal[],
	longestLookback: number,
	policyOf: (deal: Deal) => AttributionPolicy,
	{ asOf, instantOf }: Clock,
): { readonly evidenceOf: (deal: Deal) => readonly Evidence[]; readonly isRead: boolean; readonly unplaced: number } {
	const evidence = shelf<Evidence>();
	let [isRead, unplaced] = [false, 0];
	for (const record of recordsOf(book, 'registration')) {
		const submitted = instantOf(record['submittedAt']);
		const decided = instantOf(record['acceptedAt']) ?? instantOf(record['decidedAt']);
		const at = submitted ?? decided;
		if ((at ?? asOf) > asOf) continue;
		isRead = true;
		const answered = decided !== undefined && decided <= asOf;
		const { state } = record;
		const accepted = state === 'approved' ? decided === undefined || answered : state === 'expired' && answered && !isMissing(record['acceptedAt']);
		// Before its answer came it was waiting for one.
		const isPending = WAITING.has(state) || (!accepted && decided !== undefined && decided > asOf);
		if (!accepted && !isPending) continue;
		const partner = roster.identify(record['partnerId'], record['partnerName']);
		if (partner === undefined) {
			unplaced += 1;
			continue;
		}
		const named = isMissing(record['opportunityId']) ? undefined : byRow.get(String(record['opportunityId']));
		const places = named === undefined ? placeAct({ kind: 'registration', at, slack: 0 }, customers.dealsOf(record), longestLookback, siblings) : siblings(named);
		if (places.length === 0) unplaced += 1;
		for (const deal of places) {
			const until = protectionEnd(decided ?? at, instantOf(record['expiresAt']), policyOf(deal));
			evidence.put(deal.at, {
				kind: 'registration',
				partner,
				at,
				slack: 0,
				loggedAt: answered ? submitted : undefined,
				actor: 'partner',
				role: undefined,
				source: 'registrations',
				records: [String(record.id)],
				...(until === undefined ? {} : { protectedUntil: until }),
				isPending,
			});
		}
	}
	return { evidenceOf: ({ at }) => evidence.of(at), isRead, unplaced };
}
