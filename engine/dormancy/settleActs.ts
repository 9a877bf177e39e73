import { ACT, ANSWER, KINDS, LOGIN, dayOfNote, isFresh, matterOfNote, type ActRows } from './actRows';
import { NO_ACTS, type Acts } from './acts';

/** So near to another act, one about nobody knows which customer is taken for a second note of the same thing. */
const LOOSE_DAYS = 7;

/**
 * Puts rows in order, partner by partner. Acts about one matter within `sameMatterDays` of each other are one beat: a
 * registration, the deal made of it and the tag set on the deal are one thing that the partner did. Which beats there
 * are up to a day does not depend on what comes later.
 *
 * @param matters the highest number of a matter
 * @returns the acts of each partner, by its number
 * Cost: O(rows log rows of one partner).
 */
export function settleActs(rows: ActRows, partners: number, matters: number, sameMatterDays: number): readonly Acts[] {
	const { notes, from } = rows.inOrder();
	const [days, starts, fresh] = [new Int32Array(notes.length), new Int32Array(notes.length), new Int32Array(notes.length)];
	/** When each matter was last acted on, and by whom: a partner begins where no other has been. */
	const lastOn = new Int32Array(matters + 1);
	const lastBy = new Int32Array(matters + 1).fill(-1);
	let [dayCount, startCount, freshCount] = [0, 0, 0];

	const daysOnce = (slot: number): Int32Array => {
		const [begin, end] = [from[slot] ?? 0, from[slot + 1] ?? 0];
		if (begin === end) return NO_ACTS.days;
		const first = dayCount;
		for (let at = begin; at < end; at++) {
			const day = dayOfNote(notes[at] ?? 0);
			if (dayCount === first || days[dayCount - 1] !== day) days[dayCount++] = day;
		}
		return days.subarray(first, dayCount);
	};
	const settle = (partner: number): Acts => {
		const slot = partner * KINDS;
		const [begin, end] = [from[slot + ACT] ?? 0, from[slot + ACT + 1] ?? 0];
		const [firstDay, firstStart, firstFresh] = [dayCount, startCount, freshCount];
		let [lastDay, lastStart, lastFresh, looseOn] = [-Infinity, -Infinity, -Infinity, -Infinity];
		for (let at = begin; at < end; at++) {
			const note = notes[at] ?? 0;
			const day = dayOfNote(note);
			const matter = matterOfNote(note);
			const before = matter === 0 ? lastStart : lastBy[matter] === partner ? (lastOn[matter] ?? 0) : -Infinity;
			const same = day - before <= (matter === 0 ? LOOSE_DAYS : sameMatterDays) || day - looseOn <= LOOSE_DAYS;
			if (day !== lastDay) days[dayCount++] = lastDay = day;
			if (!same && day !== lastStart) starts[startCount++] = lastStart = day;
			if (matter !== 0) {
				lastOn[matter] = day;
				lastBy[matter] = partner;
			} else if (!same) looseOn = day;
			if (isFresh(note) && day !== lastFresh) fresh[freshCount++] = lastFresh = day;
		}
		const [own, beats, backed] = [days.subarray(firstDay, dayCount), starts.subarray(firstStart, startCount), fresh.subarray(firstFresh, freshCount)];
		return { days: own, starts: beats, fresh: backed, logins: daysOnce(slot + LOGIN), answers: daysOnce(slot + ANSWER) };
	};
	return Array.from({ length: partners }, (_, partner) => (from[partner * KINDS] === from[(partner + 1) * KINDS] ? NO_ACTS : settle(partner)));
}
