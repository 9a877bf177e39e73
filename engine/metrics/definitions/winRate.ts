import { columnOf, numberColumn, quantileInPlace, shareInterval, type Instant } from '../../core';
import type { Ask, Definition } from '../definition';
import type { DealTable } from '../dealTable';
import { adder, segmentOfDeal, type SegmentSum } from '../segments';
import type { Deals, Reading, Window } from '../types';

/** Where both ways of counting differ by more than this, readers must know. */
const WORTH_SAYING = 0.03;

const rateOf = ({ numerator, denominator }: Pick<SegmentSum, 'denominator' | 'numerator'>) => (denominator === 0 ? null : numerator / denominator);

/**
 * The 90th percentile of the time from creation to close, over the deals decided in a window; Infinity with none.
 *
 * @param room for the times, as long as the table
 */
function longCycle({ ids, created, closed, cellOf, cells }: DealTable, { from, to }: Window, room: number[]): number {
	const isWithin = columnOf(Uint8Array, cells, ({ counts, closed: by }) => (counts && by > from && by <= to ? 1 : 0));
	let found = 0;
	for (let row = 0; row < ids.length; row++) {
		if (isWithin[cellOf[row] ?? -1] !== 1) continue;
		const cycle = (closed[row] ?? NaN) - (created[row] ?? NaN);
		if (cycle >= 0) room[found++] = cycle;
	}
	return quantileInPlace(room, 0.9, found) ?? Infinity;
}

/** The deals that were open at an instant and older than an age: how many there are by cell. */
function openLongerThan(age: number, at: Instant, { ids, created, cellOf, cells }: DealTable): readonly Deals[] {
	const found = new Int32Array(cells.length);
	const isOpen = columnOf(Uint8Array, cells, ({ closed }) => (closed > at ? 1 : 0));
	for (let row = 0; row < ids.length; row++) {
		const cell = cellOf[row] ?? -1;
		if (isOpen[cell] === 1 && at - (created[row] ?? NaN) > age) found[cell] = (found[cell] ?? 0) + 1;
	}
	return cells.flatMap((deals, cell) => (found[cell] === 0 ? [] : { ...deals, n: found[cell] ?? 0 }));
}

const keyOf = ({ segmentBy, segment }: Pick<SegmentSum, 'segment' | 'segmentBy'>) => `${segmentBy} ${segment}`;

function read({ deals, window, divisions, keepRecords }: Ask, table: DealTable, room: number[]): readonly Reading[] {
	const [plain, withStale] = [adder(divisions, segmentOfDeal, keepRecords), adder(divisions, segmentOfDeal, keepRecords)];
	for (const deal of deals.closedIn(window)) {
		if (!deal.counts) continue;
		const won = deal.status === 'won' ? deal.n : 0;
		plain.add(deal, won, deal.n);
		withStale.add(deal, won, deal.n);
	}
	for (const deal of openLongerThan(longCycle(table, window, room), window.to, table)) if (deal.counts) withStale.add(deal, 0, deal.n);
	const stale = withStale.sums();
	const staleRates = new Map(stale.map((sum) => [keyOf(sum), rateOf(sum)]));
	const reading = (variant: string, sum: SegmentSum, note?: string): Reading => ({
		...sum,
		variant,
		value: rateOf(sum),
		...shareInterval(sum.numerator, sum.denominator),
		...(note === undefined ? {} : { note }),
	});
	return [
		...plain.sums().map((sum) => {
			const [value, other] = [rateOf(sum), staleRates.get(keyOf(sum)) ?? null];
			const apart = value !== null && other !== null && Math.abs(value - other) > WORTH_SAYING;
			return reading('decided', sum, apart ? 'Open deals that outlived nine in ten cycles would change this by more than 3 points.' : undefined);
		}),
		...stale.map((sum) => reading('withStaleOpen', sum)),
	];
}

/** Won over decided, by close date; "no decision" is lost. */
export const winRate: Definition = {
	metric: 'winRate',
	population: () => 'New business that was decided in the window; no duplicates, tests, negative amounts or administrative losses.',
	variants: {
		decided: { title: 'Win rate', unit: 'share', rule: 'Won deals over won and lost deals, by close date; "no decision" is lost.' },
		withStaleOpen: {
			title: 'Win rate, stale open deals lost',
			unit: 'share',
			rule: 'As the win rate, with open deals older than the 90th percentile of cycle time counted as lost.',
		},
	},
	divisions: ['all', 'motion', 'owner', 'region', 'role', 'tier', 'type'],
	hasRaw: true,
	reader: ({ views }) => {
		const room = numberColumn(views.clean.table.ids.length);
		return (ask) => read(ask, views[ask.view].table, room);
	},
};
