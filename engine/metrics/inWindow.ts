import type { DealFact, Facts, Window } from './types';

/** The place of the first deal after an instant. Cost: O(log n). */
function firstAfter(deals: readonly DealFact[], at: (deal: DealFact) => number | undefined, instant: number): number {
	let [low, high] = [0, deals.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		const deal = deals[middle];
		if (deal !== undefined && (at(deal) ?? 0) <= instant) low = middle + 1;
		else high = middle;
	}
	return low;
}

const closedAt = ({ closed }: DealFact) => closed;
const createdAt = ({ created }: DealFact) => created;

/** Deals that closed in a window. */
export const closedIn = ({ byClose }: Facts, { from, to }: Window): readonly DealFact[] =>
	byClose.slice(firstAfter(byClose, closedAt, from), firstAfter(byClose, closedAt, to));

/** Deals that were created in a window. */
export const createdIn = ({ byCreation }: Facts, { from, to }: Window): readonly DealFact[] =>
	byCreation.slice(firstAfter(byCreation, createdAt, from), firstAfter(byCreation, createdAt, to));

/** Deals that were open at an instant: created until then, and not closed. */
export const openAt = ({ byCreation }: Facts, instant: number): readonly DealFact[] =>
	byCreation.slice(0, firstAfter(byCreation, createdAt, instant)).filter(({ status, closed }) => (closed === undefined ? status === 'open' : closed > instant));
