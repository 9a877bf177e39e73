import { columnOf } from '../core';
import { namesOther } from './tables';
import { textOf } from './textOf';
import type { ApartRule, MatchRecord } from './types';

const DAY_MS = 86_400_000;
/** Days between the end of one row and the beginning of the next, up to which both may be one deal. */
const MOST_BETWEEN = 31;
/** Days between the creation of two rows of one deal: beyond, a customer buys again. */
const MOST_LATER = 183;
/** Two amounts of one deal are off by a quarter at most. */
const FURTHEST = 0.25;

/** The deal key: near amount, overlapping dates; and a renewal is never the deal that it renews. */
export function separateDeals(records: readonly MatchRecord[]): ApartRule {
	const cells = (column: string, read: (cell: unknown) => number): Float64Array =>
		columnOf(Float64Array, records, ({ fields }) => read(fields[column]));
	const days = (cell: unknown): number => Date.parse(textOf(cell)) / DAY_MS;
	const [created, closed] = [cells('createdAt', days), cells('closedAt', days)];
	const sizes = cells('size', (cell) => (typeof cell === 'number' ? cell : 0));
	const renewals = records.map(({ fields }) => textOf(fields['renewalOf']));
	const renews = namesOther(renewals, records);

	/** Whether one deal ended long before the other began; a date that is not known says nothing. */
	const follow = (a: number, b: number): boolean => {
		const [from, to, otherFrom, otherTo] = [created[a] ?? NaN, closed[a] ?? NaN, created[b] ?? NaN, closed[b] ?? NaN];
		if (Math.abs(from - otherFrom) > MOST_LATER) return true;
		const begins = Math.max(Math.min(from, to), Math.min(otherFrom, otherTo));
		return begins - Math.min(Math.max(from, to), Math.max(otherFrom, otherTo)) > MOST_BETWEEN;
	};
	const amountsDiffer = (a: number, b: number): boolean => {
		const [x, y] = [sizes[a] ?? 0, sizes[b] ?? 0];
		return x !== 0 && y !== 0 && Math.abs(x - y) > FURTHEST * Math.max(Math.abs(x), Math.abs(y));
	};
	return {
		keyOf: (row) => renewals[row] ?? '',
		holds: (a, b) => renews(a, b) || amountsDiffer(a, b) || follow(a, b),
	};
}
