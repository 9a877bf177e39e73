import { columnOf, nthSmallest, numberColumn, remembered } from '../../core';
import type { Definition } from '../definition';
import type { BookView } from '../facts';
import type { PartnerFact, Reading, View, Window } from '../types';

/** The part of partners at the top. */
const TOP = 0.2;

/**
 * The share of the first so many sums that the highest fifth of them holds.
 *
 * @param won changes its order
 */
function shareOfTop(won: number[], count: number): Pick<Reading, 'denominator' | 'numerator' | 'records' | 'segment' | 'segmentBy' | 'value'> {
	const places = Math.max(1, Math.round(count * TOP));
	const least = count === 0 ? 0 : nthSmallest(won, count - places, count);
	let [above, over, all] = [0, 0, 0];
	for (let place = 0; place < count; place++) {
		const sum = won[place] ?? 0;
		all += sum;
		if (sum <= least) continue;
		above += 1;
		over += sum;
	}
	const top = count === 0 ? 0 : over + (places - above) * least;
	return { segmentBy: 'all', segment: 'all', numerator: top, denominator: all, value: all === 0 ? null : top / all, records: [] };
}

/** By partner, the first end of a window by which it had an opportunity; Infinity where it never had one. */
function sinceOf({ table: { ids, cellOf, cells, leads }, partners }: BookView): readonly number[] {
	const since = numberColumn(partners.facts.length, Infinity);
	// A deal of unknown date was there from the beginning.
	const from = columnOf(Float64Array, cells, ({ counts, created }) => (!counts ? Infinity : Number.isNaN(created) ? -Infinity : created));
	for (let row = 0; row < ids.length; row++) {
		const [lead, at] = [leads[row] ?? -1, from[cellOf[row] ?? -1] ?? Infinity];
		if (lead !== -1 && at < (since[lead] ?? Infinity)) since[lead] = at;
	}
	return since;
}

/** The won deals of partners: a tenth of all, so that each window looks through these alone. */
function wonRowsOf({ table: { ids, cellOf, cells } }: BookView): readonly number[] {
	const isWon = columnOf(Uint8Array, cells, ({ status, counts, lead }) => (status === 'won' && counts && lead !== undefined ? 1 : 0));
	const rows: number[] = [];
	for (let row = 0; row < ids.length; row++) if (isWon[cellOf[row] ?? -1] === 1) rows.push(row);
	return rows;
}

/** What partners won in a window. */
interface Won {
	/** By partner; NaN where it had no opportunity until then. */
	readonly won: readonly number[];
	/** In how many deals. */
	readonly deals: number;
}

function wonIn({ table: { sizes, cellOf, cells, leads } }: BookView, since: readonly number[], wonRows: readonly number[], { from, to }: Window): Won {
	let deals = 0;
	const won = since.map((at) => (at <= to ? 0 : NaN));
	const isWithin = columnOf(Uint8Array, cells, ({ closed }) => (closed > from && closed <= to ? 1 : 0));
	wonRows.forEach((row) => {
		if (isWithin[cellOf[row] ?? -1] !== 1) return;
		const lead = leads[row] ?? -1;
		won[lead] = (won[lead] || 0) + (sizes[row] || 0);
		deals += 1;
	});
	return { won, deals };
}

/** @param room for the sums, one for each partner */
function read({ won, deals }: Won, partners: readonly PartnerFact[], room: number[]): readonly Reading[] {
	let [withDeals, others] = [0, 0];
	for (let partner = 0; partner < won.length; partner++) {
		const sum = won[partner] ?? NaN;
		if (!Number.isNaN(sum)) room[withDeals++] = sum;
		else if (partners[partner]?.onRoster === true) others += 1;
	}
	const ofThose = shareOfTop(room, withDeals);
	room.fill(0, withDeals, withDeals + others);
	return [
		{ ...ofThose, deals, variant: 'withDeals' },
		{ ...shareOfTop(room, withDeals + others), deals, variant: 'ofAll' },
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
		const wonRowsIn = remembered((view: View) => wonRowsOf(views[view]));
		const room = numberColumn(Math.max(views.clean.partners.facts.length, views.raw.partners.facts.length));
		return ({ view, window }) => read(wonIn(views[view], sinceIn(view), wonRowsIn(view), window), views[view].partners.facts, room);
	},
};
