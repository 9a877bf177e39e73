import { remembered, type Instant } from '../../core';
import type { Definition } from '../definition';
import type { BookView } from '../facts';
import type { PartnerFact, Reading, View, Window } from '../types';

/** The part of partners at the top. */
const TOP = 0.2;

function shareOfTop(won: Float64Array): Pick<Reading, 'denominator' | 'numerator' | 'records' | 'segment' | 'segmentBy' | 'value'> {
	const sorted = Float64Array.from(won).sort().reverse();
	const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
	const [top, all] = [sum(sorted.subarray(0, Math.round(sorted.length * TOP))), sum(sorted)];
	return { segmentBy: 'all', segment: 'all', numerator: top, denominator: all, value: all === 0 ? null : top / all, records: [] };
}

/** What partners had and won, by their number. */
interface Won {
	/** The first end of a window by which it had an opportunity; Infinity where it never had one. */
	readonly since: Float64Array;
	/** What it won, by the first end of a window by which it did; NaN where it won nothing. */
	readonly sizes: ReadonlyMap<Instant, Float64Array>;
}

function wonOf({ table: { ids, sizes, cellOf, cells, leads }, partners }: BookView): Won {
	const since = new Float64Array(partners.facts.length).fill(Infinity);
	const won = new Map<Instant, Float64Array>();
	const sumsAt = (by: Instant) => {
		const sums = won.get(by) ?? new Float64Array(partners.facts.length).fill(NaN);
		won.set(by, sums);
		return sums;
	};
	const sumsOf = cells.map(({ status, closed }) => (status === 'won' ? sumsAt(closed) : undefined));
	for (let row = 0; row < ids.length; row++) {
		const [number, lead] = [cellOf[row] ?? -1, leads[row] ?? -1];
		const cell = cells[number];
		if (cell === undefined || !cell.counts || lead === -1) continue;
		// A deal of unknown date was there from the beginning.
		const by = Number.isNaN(cell.created) ? -Infinity : cell.created;
		if (by < (since[lead] ?? Infinity)) since[lead] = by;
		const sums = sumsOf[number];
		if (sums !== undefined) sums[lead] = (sums[lead] || 0) + (sizes[row] || 0);
	}
	return { since, sizes: won };
}

/** By partner, what it won in a window; NaN where it had no opportunity until then. */
function wonIn({ since, sizes }: Won, { from, to }: Window): Float64Array {
	const won = since.map((at) => (at <= to ? 0 : NaN));
	for (const [by, sums] of sizes) {
		if (by > from && by <= to) sums.forEach((sum, partner) => (Number.isNaN(sum) ? undefined : (won[partner] = (won[partner] || 0) + sum)));
	}
	return won;
}

function read(won: Float64Array, partners: readonly PartnerFact[]): readonly Reading[] {
	const withDeals = won.filter((sum) => !Number.isNaN(sum));
	const others = partners.filter(({ onRoster }, partner) => onRoster && Number.isNaN(won[partner])).length;
	const everyone = new Float64Array(withDeals.length + others);
	everyone.set(withDeals);
	return [
		{ ...shareOfTop(withDeals), variant: 'withDeals' },
		{ ...shareOfTop(everyone), variant: 'ofAll' },
	];
}

/** How much of what partners won comes from a few of them. */
export const concentration: Definition = {
	metric: 'concentration',
	population: () => 'New business won in the window that is attributed to a partner.',
	variants: {
		withDeals: { title: 'Won ACV of the top fifth', unit: 'share', parts: 'money', rule: 'Share of won ACV held by the top 20% of partners that ever had an opportunity.' },
		ofAll: { title: 'Won ACV of the top fifth of all partners', unit: 'share', parts: 'money', rule: 'Share of won ACV held by the top 20% of all partners.' },
	},
	divisions: ['all'],
	hasRaw: true,
	reader: ({ views }) => {
		const wonByPartner = remembered((view: View) => wonOf(views[view]));
		return ({ view, window }) => read(wonIn(wonByPartner(view), window), views[view].partners.facts);
	},
};
