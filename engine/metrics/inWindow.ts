import type { Ask } from './definition';
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

/** Deals that closed in the window asked for, for sums: one each only where their records are wanted. */
export const closedCells = ({ facts: { byClose, cells }, window: { from, to }, keepRecords }: Ask): readonly DealFact[] => {
	const deals = keepRecords ? byClose : cells.byClose;
	return deals.slice(firstAfter(deals, closedAt, from), firstAfter(deals, closedAt, to));
};

/** The same for deals that were created in it. */
export const createdCells = ({ facts: { byCreation, cells }, window: { from, to }, keepRecords }: Ask): readonly DealFact[] => {
	const deals = keepRecords ? byCreation : cells.byCreation;
	return deals.slice(firstAfter(deals, createdAt, from), firstAfter(deals, createdAt, to));
};

/** Deals that were open at an instant: created until then, and not closed. */
export const openAt = ({ byCreation }: Facts, instant: number): readonly DealFact[] =>
	createdUntil(byCreation, instant).filter(({ status, closed }) => (closed === undefined ? status === 'open' : closed > instant));

/** Of deals in the order of creation, those created until an instant. */
const createdUntil = (deals: readonly DealFact[], instant: number) => deals.slice(0, firstAfter(deals, createdAt, instant));
