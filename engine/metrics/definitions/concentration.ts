import { remembered } from '../../core';
import type { Definition } from '../definition';
import type { BookView } from '../facts';
import type { PartnerFact, Reading, View, Window } from '../types';

/** The part of partners at the top. */
const TOP = 0.2;

/** @param won is sorted where it lies */
function shareOfTop(won: Float64Array): Pick<Reading, 'denominator' | 'numerator' | 'records' | 'segment' | 'segmentBy' | 'value'> {
	const sorted = won.sort().reverse();
	const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
	const [top, all] = [sum(sorted.subarray(0, Math.max(1, Math.round(sorted.length * TOP)))), sum(sorted)];
	return { segmentBy: 'all', segment: 'all', numerator: top, denominator: all, value: all === 0 ? null : top / all, records: [] };
}

/** By partner, the first end of a window by which it had an opportunity; Infinity where it never had one. */
function sinceOf({ table: { ids, cellOf, cells, leads }, partners }: BookView): Float64Array {
	const since = new Float64Array(partners.facts.length).fill(Infinity);
	// A deal of unknown date was there from the beginning.
	const from = Float64Array.from(cells, ({ counts, created }) => (!counts ? Infinity : Number.isNaN(created) ? -Infinity : created));
	for (let row = 0; row < ids.length; row++) {
		const [lead, at] = [leads[row] ?? -1, from[cellOf[row] ?? -1] ?? Infinity];
		if (lead !== -1 && at < (since[lead] ?? Infinity)) since[lead] = at;
	}
	return since;
}

/** What partners won in a window. */
interface Won {
	/** By partner; NaN where it had no opportunity until then. */
	readonly won: Float64Array;
	/** In how many deals. */
	readonly deals: number;
}

function wonIn({ table: { ids, sizes, cellOf, cells, leads } }: BookView, since: Float64Array, { from, to }: Window): Won {
	let deals = 0;
	const won = since.map((at) => (at <= to ? 0 : NaN));
	const isWon = Uint8Array.from(cells, ({ status, counts, closed }) => (status === 'won' && counts && closed > from && closed <= to ? 1 : 0));
	for (let row = 0; row < ids.length; row++) {
		const lead = leads[row] ?? -1;
		if (lead === -1 || isWon[cellOf[row] ?? -1] !== 1) continue;
		won[lead] = (won[lead] || 0) + (sizes[row] || 0);
		deals += 1;
	}
	return { won, deals };
}

function read({ won, deals }: Won, partners: readonly PartnerFact[]): readonly Reading[] {
	const withDeals = won.filter((sum) => !Number.isNaN(sum));
	const others = partners.filter(({ onRoster }, partner) => onRoster && Number.isNaN(won[partner])).length;
	const everyone = new Float64Array(withDeals.length + others);
	everyone.set(withDeals);
	return [
		{ ...shareOfTop(withDeals), deals, variant: 'withDeals' },
		{ ...shareOfTop(everyone), deals, variant: 'ofAll' },
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
		const sinceIn = remembered((view: View) => sinceOf(views[view]));
		return ({ view, window }) => read(wonIn(views[view], sinceIn(view), window), views[view].partners.facts);
	},
};
