import { DAY, instantReader, monthsBefore, type Instant } from '../core';
import { kindOf } from '../hygiene';
import { recordsOf, survivorsOf, type Book } from '../model';
import type { ScoreContext } from './types';

/** A cancellation is booked around the day it holds from. */
const GRACE = 31 * DAY;
const YEAR = 365 * DAY;

/**
 * Whether a customer won on a day was still one a year later.
 *
 * 1. A customer left when its account says so with a day, or when a churn or a lost renewal of its closed, within a
 *    year of the win and a month for bookkeeping.
 * 2. Only wins old enough to have had that year are asked: judging younger ones by those that left early would make
 *    every partner look worse than it is.
 * 3. Where the book never tells of anybody leaving or renewing, nothing is known, and the answer is undefined.
 *
 * Cost: O(accounts + deals) once, O(departures of the account) a question.
 */
export function customersStaying(book: Book, { asOf, timeZone }: ScoreContext): (accountId: unknown, wonAt: Instant) => boolean | undefined {
	const instantOf = instantReader(timeZone);
	const accountOf = survivorsOf(book, 'account');
	const departures = new Map<string, Instant[]>();
	let isTold = false;
	const leaves = (accountId: unknown, at: Instant | undefined) => {
		if (typeof accountId !== 'string' || at === undefined || at > asOf) return;
		isTold = true;
		const id = accountOf(accountId);
		const known = departures.get(id);
		if (known === undefined) departures.set(id, [at]);
		else known.push(at);
	};
	for (const { id, status, cancelledAt } of recordsOf(book, 'account')) {
		if (status === 'customer') isTold = true;
		leaves(id, instantOf(cancelledAt));
	}
	recordsOf(book, 'opportunity').forEach((record) => {
		const kind = kindOf(record);
		if (kind === 'renewal') isTold = true;
		if (kind === 'churn' || (kind === 'renewal' && record['status'] === 'lost')) leaves(record['accountId'], instantOf(record['closedAt']));
	});
	if (!isTold) return () => undefined;
	const latest = monthsBefore(asOf, 12, timeZone) - GRACE;
	return (accountId, wonAt) => {
		if (typeof accountId !== 'string' || wonAt > latest) return undefined;
		return !(departures.get(accountOf(accountId)) ?? []).some((at) => at > wonAt && at <= wonAt + YEAR + GRACE);
	};
}
