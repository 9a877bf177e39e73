import { ACT, ANSWER, KINDS, LOGIN, dayOfNote, isFresh, matterOf, restOfNote, type ActRows } from './actRows';
import { NO_ACTS, type Acts } from './acts';

/** So near to another act, one about nobody knows which customer is taken for a second note of the same thing. */
const LOOSE_DAYS = 7;

/** Days of many in one column; `from` says where those of each begin. */
interface Column {
	readonly days: Int32Array;
	readonly from: Int32Array;
}

/** The days of one, without a copy. */
function stretch({ days, from }: Column, one: number): Int32Array {
	const [begin, end] = [from[one] ?? 0, from[one + 1] ?? 0];
	return begin === end ? NO_ACTS.days : days.subarray(begin, end);
}

/**
 * Puts rows in order, partner by partner. Acts about one matter within `sameMatterDays` of each other are one beat: a
 * registration, the deal made of it and the tag set on the deal are one thing that the partner did. Which beats there
 * are up to a day does not depend on what comes later.
 *
 * @param matters the highest number of a matter
 * @returns a reader of the acts of each partner, by its number; they stay in columns, and what it gives is a view
 * Cost: O(rows log rows of one partner).
 */
export function settleActs(rows: ActRows, partners: number, matters: number, sameMatterDays: number): (partner: number) => Acts {
	const { notes, from, free } = rows.inOrder();
	const days: Column = { days: free, from: new Int32Array(from.length) };
	const starts: Column = { days: new Int32Array(notes.length), from: new Int32Array(partners + 1) };
	const fresh: Column = { days: new Int32Array(notes.length), from: new Int32Array(partners + 1) };
	/** The note of the last act on each matter, from 1: one that lies before a partner's own is somebody else's. */
	const last = new Int32Array(matters + 1);
	let [dayCount, startCount, freshCount] = [0, 0, 0];

	const daysOnce = (slot: number): void => {
		const [begin, end] = [from[slot] ?? 0, from[slot + 1] ?? 0];
		let lastDay = -Infinity;
		for (let at = begin; at < end; at++) {
			const day = dayOfNote(notes[at] ?? 0);
			if (day !== lastDay) days.days[dayCount++] = lastDay = day;
		}
		days.from[slot + 1] = dayCount;
	};
	const settle = (partner: number): void => {
		const slot = partner * KINDS + ACT;
		const [begin, end] = [from[slot] ?? 0, from[slot + 1] ?? 0];
		let [lastDay, lastStart, lastFresh, looseOn] = [-Infinity, -Infinity, -Infinity, -Infinity];
		for (let at = begin; at < end; at++) {
			const note = notes[at] ?? 0;
			const day = dayOfNote(note);
			const rest = restOfNote(note, day);
			const matter = matterOf(rest);
			const noted = last[matter] ?? 0;
			const before = matter === 0 ? lastStart : noted > begin ? dayOfNote(notes[noted - 1] ?? 0) : -Infinity;
			const same = day - before <= (matter === 0 ? LOOSE_DAYS : sameMatterDays) || day - looseOn <= LOOSE_DAYS;
			if (day !== lastDay) days.days[dayCount++] = lastDay = day;
			if (!same && day !== lastStart) starts.days[startCount++] = lastStart = day;
			if (matter !== 0) last[matter] = at + 1;
			else if (!same) looseOn = day;
			if (isFresh(rest) && day !== lastFresh) fresh.days[freshCount++] = lastFresh = day;
		}
		days.from[slot + 1] = dayCount;
		starts.from[partner + 1] = startCount;
		fresh.from[partner + 1] = freshCount;
	};
	for (let partner = 0; partner < partners; partner++) {
		settle(partner);
		daysOnce(partner * KINDS + LOGIN);
		daysOnce(partner * KINDS + ANSWER);
	}
	return (partner) => {
		const slot = partner * KINDS;
		if (from[slot] === from[slot + KINDS]) return NO_ACTS;
		return { days: stretch(days, slot + ACT), starts: stretch(starts, partner), fresh: stretch(fresh, partner), logins: stretch(days, slot + LOGIN), answers: stretch(days, slot + ANSWER) };
	};
}
