import { DAY, compareText, type Instant } from '../core';
import type { Motion } from '../model';
import { DEAL, partnersOf } from './dealColumns';
import type { BookActs } from './readActs';
import type { Member } from './roster';
import { STATES, type KindVerdict, type State } from './types';
import { counted } from './words';

/** No partner in any state. */
export const noStates = (): Record<State, number> => ({ neverActivated: 0, producing: 0, cooling: 0, dormant: 0, responded: 0, reactivated: 0, archived: 0 });

interface Draft {
	readonly type: string;
	readonly motion: Motion;
	enrolled: number;
	readonly states: Record<State, number>;
	opportunities: number;
	wins: number;
	/** The row of the deal that was counted last. */
	last: number;
}

/**
 * How each type does in each motion, in a line that a person can read. Those with the most partners that bring nothing
 * come first. A deal counts once for every kind it names partners of.
 */
export function kindVerdicts(members: readonly Member[], states: ReadonlyMap<string, State>, { deals, numberOf }: Pick<BookActs, 'deals' | 'numberOf'>, asOf: Instant): readonly KindVerdict[] {
	const since = asOf - 365 * DAY;
	const kinds = new Map<string, Draft>();
	/** By the number of a partner. */
	const kindOf: Draft[] = [];
	for (const { id, type, motion } of members) {
		const key = `${type} ${motion}`;
		let kind = kinds.get(key);
		if (kind === undefined) kinds.set(key, (kind = { type, motion, enrolled: 0, states: noStates(), opportunities: 0, wins: 0, last: -1 }));
		kindOf[numberOf(id)] = kind;
		kind.enrolled += 1;
		kind.states[states.get(id) ?? 'neverActivated'] += 1;
	}
	for (let row = 0; row < deals.count; row++) {
		const flags = deals.flags[row] ?? 0;
		const [isNew, isWin] = [(deals.created[row] ?? NaN) > since, (flags & DEAL.won) !== 0 && (deals.closed[row] ?? NaN) > since];
		if ((flags & DEAL.worth) === 0 || (!isNew && !isWin)) continue;
		for (const partner of partnersOf(deals, row)) {
			const kind = kindOf[partner];
			if (kind === undefined || kind.last === row) continue;
			kind.last = row;
			if (isNew) kind.opportunities += 1;
			if (isWin) kind.wins += 1;
		}
	}
	const silent = ({ states: { neverActivated, dormant } }: { readonly states: Record<State, number> }) => neverActivated + dormant;
	return [...kinds.values()]
		.sort((a, b) => silent(b) - silent(a) || compareText(`${a.type} ${a.motion}`, `${b.type} ${b.motion}`))
		.map(({ type, motion, enrolled, states: counts, opportunities, wins }) => {
			const quiet = STATES.filter((state) => state === 'neverActivated' || state === 'dormant').reduce((total, state) => total + counts[state], 0);
			const sentence = `${type}, ${motion === 'named' ? 'named' : 'self-serve'}: ${counted(enrolled, 'partner')} enrolled, ${counted(opportunities, 'opportunity', 'opportunities')} and ${counted(wins, 'win')} in 12 months; ${quiet} dormant or never active.`;
			return { type, motion, enrolled, states: counts, opportunities12Months: opportunities, wins12Months: wins, sentence };
		});
}
