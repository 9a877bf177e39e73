import { DAY, compareText, isMissing, numberIn, textIn, toMinor, type Instant, type Issue } from '../core';
import { protectionEnd, type Sources } from '../attribution';
import { NO_CURRENCY, Registration, comesFirst, readRecord, recordsOf, type Book, type BookRecord } from '../model';
import { readRegistrationDecisions, type Said } from './decisions';
import type { RegistrationContext, Request } from './types';

/** Who submitted first comes first; registrations of one instant by id, so that the order of rows decides nothing. */
const inOrder = (a: Request, b: Request): number => {
	const [first, second] = [a.submitted ?? Infinity, b.submitted ?? Infinity];
	return first === second ? compareText(a.id, b.id) : first < second ? -1 : 1;
};

const WAITING: ReadonlySet<unknown> = new Set(['submitted', 'underReview']);
const CLOSED: ReadonlySet<unknown> = new Set(['rejected', 'withdrawn', 'expired', 'draft']);

function valueOf({ amount, currency }: BookRecord, { read }: Sources): Request['value'] {
	const value = numberIn(amount);
	if (value === undefined) return 'missing';
	const own = textIn(currency);
	// Where no deal says a currency there is none to convert into: the registration's own is as good as any.
	return (read.currency === undefined ? toMinor(value, own ?? NO_CURRENCY) : read.toMinor(value, own)) ?? 'unknown';
}

/** A registration after the word of people; what a CRM says and what they said may differ: they are later. */
function requestOf(record: BookRecord, said: Said | undefined, sources: Sources): Request {
	const { clock, roster, policies } = sources;
	const known = (value: unknown): Instant | undefined => {
		const at = clock.instantOf(value);
		return at !== undefined && at <= clock.asOf ? at : undefined;
	};
	const submitted = clock.instantOf(record['submittedAt']);
	const { answer, extension } = said ?? {};
	const accepted = known(record['acceptedAt']) ?? known(record['decidedAt']);
	const { state: given } = record;
	const isApproved = answer === undefined ? given === 'approved' || (given === 'expired' && known(record['acceptedAt']) !== undefined) : answer.verdict === 'approve';
	const answeredLater = answer === undefined && given === 'approved' && !isMissing(record['decidedAt']) && accepted === undefined;
	const approved = answer?.verdict === 'approve' && given !== 'approved' ? answer.at : (accepted ?? submitted);
	const policy = policies.policyOf({ created: submitted });
	const extended = known(record['extendedAt']) ?? extension?.at;
	const end = isApproved ? protectionEnd(approved, clock.instantOf(record['expiresAt']), policy) : undefined;
	// An extension that came in as a word only has not moved the expiry date of the record yet.
	const longer = extension !== undefined && isMissing(record['extendedAt']) && end !== undefined && extension.at <= end ? policy.registration.extensionDays * DAY : 0;
	const isClosed = answer === undefined ? CLOSED.has(given) && !isApproved : answer.verdict === 'refuse';
	const partner = roster.identify(record['partnerId'], record['partnerName']);
	const state = answeredLater ? 'waiting' : isApproved ? 'approved' : isClosed || !(WAITING.has(given) || isMissing(given)) ? 'closed' : 'waiting';
	return {
		id: String(record.id),
		record,
		partnerId: partner?.id,
		state,
		submitted,
		approved: isApproved && !answeredLater ? approved : undefined,
		closed: state === 'closed' ? (answer?.at ?? known(record['decidedAt'])) : undefined,
		until: end === undefined || answeredLater ? undefined : end + longer,
		extended,
		opportunityId: isMissing(record['opportunityId']) ? undefined : String(record['opportunityId']),
		productLine: textIn(record['productLine'])?.trim() ?? '',
		value: valueOf(record, sources),
		saidBy: answer === undefined ? undefined : { ruling: answer.verdict === 'approve' ? 'approve' : 'refuse', by: answer.by, note: answer.note },
	};
}

/**
 * Reads the registrations of a book as they stand at the as-of date, the word of people applied, first submitted first.
 *
 * Registrations submitted later do not exist yet; of several rows of one id the smallest by its text counts.
 * Cost: O(registrations log registrations).
 */
export function readRequests(book: Book, sources: Sources, context: RegistrationContext): { readonly requests: readonly Request[]; readonly issues: readonly Issue[] } {
	const said = readRegistrationDecisions(book, context);
	const issues: Issue[] = [];
	const byId = new Map<string, BookRecord>();
	for (const record of recordsOf(book, 'registration')) {
		const read = readRecord(Registration, record);
		if ('issue' in read) {
			issues.push(read.issue);
			continue;
		}
		const submitted = sources.clock.instantOf(record['submittedAt']);
		if (submitted !== undefined && submitted > context.asOf) continue;
		const known = byId.get(read.value.id);
		if (known === undefined || comesFirst(record, known)) byId.set(read.value.id, record);
	}
	const requests = [...byId.values()].map((record) => requestOf(record, said.get(String(record.id)), sources)).sort(inOrder);
	return { requests, issues };
}
