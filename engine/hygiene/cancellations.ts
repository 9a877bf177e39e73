import { compareNumber, compareText, DAY, inTurn, type Instant } from '../core';
import { recordsOf, type Book } from '../model';
import type { Deal } from './deal';
import type { DealTable } from './dealTable';

/** A cancellation is booked around the day it holds from. */
const AROUND = 31 * DAY;

/**
 * Finds the rows of won deals that are really an account's cancellation: on an account that was a customer before and is
 * none now, the last win after an earlier one of the same product line, unless another deal already shows the
 * cancellation. With the day of the cancellation known, the win must lie within a month of it, or after.
 *
 * Cost: O(deals log deals).
 */
export function cancellationsIn(
	book: Book,
	{ accounts, dealAt, isReal, rows, showsChurn }: DealTable,
	accountOf: (id: string) => string,
	instantOf: (text: unknown) => Instant | undefined,
	asOf: Instant,
): ReadonlySet<number> {
	const cancelled = new Map<string, Instant | undefined>();
	for (const account of recordsOf(book, 'account')) {
		const at = instantOf(account['cancelledAt']);
		if (account['status'] !== 'former' && at === undefined) continue;
		if (at !== undefined && at > asOf) continue;
		const key = accountOf(String(account.id ?? ''));
		cancelled.set(key, at ?? cancelled.get(key));
	}
	if (cancelled.size === 0) return new Set();
	const explained = new Set<string>();
	const wins = new Map<string, Deal[]>();
	for (let row = 0; row < rows; row++) {
		const account = accounts[row];
		if (account === undefined || !cancelled.has(account)) continue;
		const deal = dealAt(row);
		if (showsChurn(row)) explained.add(account);
		else if (deal.status === 'won' && deal.closedAt !== undefined && isReal(row)) {
			const known = wins.get(account);
			if (known === undefined) wins.set(account, [deal]);
			else known.push(deal);
		}
	}
	const found = new Set<number>();
	for (const [account, own] of wins) {
		if (explained.has(account)) continue;
		own.sort(inTurn((a, b) => compareNumber(a.closedAt ?? 0, b.closedAt ?? 0), (a, b) => compareText(a.id, b.id)));
		const day = cancelled.get(account);
		const seen = new Set<string | undefined>();
		let last: Deal | undefined;
		for (const deal of own) {
			if (seen.has(deal.productLine) && (day === undefined || (deal.closedAt ?? 0) >= day - AROUND)) last = deal;
			seen.add(deal.productLine);
		}
		if (last !== undefined) found.add(last.row);
	}
	return found;
}
