import { remembered, type Instant } from '../core';
import type { DealTable } from './dealTable';
import type { Deals, Window } from './types';

/** The deals that a stretch of time holds. Each question is answered once for all metrics. */
export interface DealsIn {
	readonly closedIn: (window: Window) => readonly Deals[];
	readonly createdIn: (window: Window) => readonly Deals[];
	/** Open at an instant: created until then, and not closed. */
	readonly openAt: (at: Instant) => readonly Deals[];
}

/** A table's deals one by one, for whoever wants to know which they are. */
export const oneByOne = ({ ids, cellOf, cells, sizes }: DealTable): readonly Deals[] =>
	ids.flatMap((id, row) => {
		const cell = cells[cellOf[row] ?? -1];
		return cell === undefined ? [] : { ...cell, id, n: 1, size: sizes[row] || 0 };
	});

/** Answers about deals, in cells or one by one; one that nobody says when it was made was there from the beginning. Cost: O(deals) a question. */
export function dealsIn(deals: readonly Deals[]): DealsIn {
	return {
		closedIn: remembered(({ from, to }: Window) => deals.filter(({ closed }) => closed > from && closed <= to)),
		createdIn: remembered(({ from, to }: Window) => deals.filter(({ created }) => created > from && created <= to)),
		openAt: remembered((at: Instant) => deals.filter(({ created, closed }) => !(created > at) && closed > at)),
	};
}
