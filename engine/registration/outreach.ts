import { DAY, type Instant } from '../core';
import type { Sources } from '../attribution';
import { recordsOf, type Book } from '../model';
import type { Customers } from './customers';

/** A moment at which our sellers and a customer were in contact. */
interface Outreach {
	readonly id: string;
	readonly at: Instant;
	readonly inbound: boolean;
	readonly opportunityId: string | undefined;
}

/** A call or mail of a person; newsletters and systems do not make an account ours. */
const CONTACT: ReadonlySet<unknown> = new Set(['email', 'meeting']);
const PEOPLE: ReadonlySet<unknown> = new Set(['customer', 'seller']);

/** Reads by customer when sellers and customer wrote or met; nothing that somebody logged after the as-of date. Cost: O(touches). */
export function readOutreach(book: Book, { clock, roster, read }: Sources, customers: Customers): (key: string, before: Instant, days: number) => readonly Outreach[] {
	const byCustomer = new Map<string, Outreach[]>();
	for (const record of recordsOf(book, 'touch')) {
		if (!CONTACT.has(record['kind']) || !PEOPLE.has(record['actor'])) continue;
		const at = clock.instantOf(record['at']);
		if (at === undefined || at > clock.asOf || (clock.instantOf(record['loggedAt']) ?? at) > clock.asOf) continue;
		// What a partner wrote is the partner's, and no seller's.
		if (roster.identify(record['partnerId'], record['partnerName']) !== undefined || roster.byEmail(record['contactEmail']) !== undefined) continue;
		const deal = read.byRow.get(String(record['opportunityId'] ?? ''));
		const one: Outreach = { id: String(record.id), at, inbound: record['direction'] === 'inbound' || record['actor'] === 'customer', opportunityId: deal?.id };
		for (const key of customers.ofRecord(record)) {
			const own = byCustomer.get(key);
			if (own === undefined) byCustomer.set(key, [one]);
			else own.push(one);
		}
	}
	return (key, before, days) => (byCustomer.get(key) ?? []).filter(({ at }) => at < before && at >= before - days * DAY);
}
