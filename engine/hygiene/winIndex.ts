import { compareNumber, compareText, inTurn } from '../core';
import type { DealTable } from './dealTable';
import type { Facts, Win } from './facts';

/** The contracts a deal can follow are the last few: one account with thousands stays cheap. */
const MOST_WINS = 12;
const NO_WINS: readonly Win[] = Object.freeze([]);
const oldestFirst = inTurn<Win>((a, b) => compareNumber(a.at, b.at), (a, b) => compareText(a.id, b.id));

/**
 * Groups the wins of customers by product line, so that each deal finds those before it quickly.
 *
 * @param counts whether the win of a row is one that others can follow
 * @param byProduct whether product lines are told apart: not where no deal of the book has one
 * Cost: O(wins log wins of a customer).
 */
export function winIndex({ accounts, closedAt, ids, productLines, rows, sizes, statuses }: DealTable, counts: (row: number) => boolean, byProduct: boolean): Facts['winsBefore'] {
	/** Lines are few and customers many: one map for each line, not for each customer. */
	const lines = new Map<string, Map<string, Win[]>>();
	for (let row = 0; row < rows; row++) {
		if (statuses[row] !== 'won') continue;
		const [at, size, account, line] = [closedAt[row] ?? NaN, sizes[row] ?? NaN, accounts[row], byProduct ? productLines[row] : ''];
		if (account === undefined || line === undefined || Number.isNaN(at) || !counts(row)) continue;
		let ofLine = lines.get(line);
		if (ofLine === undefined) lines.set(line, (ofLine = new Map()));
		const win = { id: ids[row] ?? '', at, size: Number.isNaN(size) ? undefined : size };
		const known = ofLine.get(account);
		if (known === undefined) ofLine.set(account, [win]);
		else known.push(win);
	}
	for (const ofLine of lines.values()) for (const known of ofLine.values()) if (known.length > 1) known.sort(oldestFirst);
	return ({ account, productLine }, before) => {
		const line = byProduct ? productLine : '';
		const known = account === undefined || line === undefined ? undefined : lines.get(line)?.get(account);
		if (known === undefined) return NO_WINS;
		let [low, high] = [0, known.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((known[middle]?.at ?? Infinity) <= before) low = middle + 1;
			else high = middle;
		}
		return low === 0 ? NO_WINS : known.slice(Math.max(0, low - MOST_WINS), low);
	};
}
