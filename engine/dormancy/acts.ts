/** What one partner did, as sorted local day numbers; nothing of it lies after the as-of date. */
export interface Acts {
	/** Days with a productive act, each once. */
	readonly days: Int32Array;
	/** Days that began a new matter: the beats of the rhythm. */
	readonly starts: Int32Array;
	/** Days with an act that a deal or an accepted registration stands behind. */
	readonly fresh: Int32Array;
	readonly logins: Int32Array;
	/** Days on which it answered us. */
	readonly answers: Int32Array;
}

const NONE = new Int32Array(0);
export const NO_ACTS: Acts = Object.freeze({ days: NONE, starts: NONE, fresh: NONE, logins: NONE, answers: NONE });

/** How many of the sorted days are not after a day. */
export function countUpTo(days: Int32Array, day: number): number {
	let [low, high] = [0, days.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((days[middle] ?? 0) <= day) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The last of the sorted days that is not after a day. */
export const lastUpTo = (days: Int32Array, day: number): number | undefined => days[countUpTo(days, day) - 1];

/** Whether one of the sorted days lies from one day to another, both included. */
export const anyWithin = (days: Int32Array, from: number, to: number): boolean => countUpTo(days, to) > countUpTo(days, from - 1);

/** What a partner did, in the order of the rows. */
export interface ActsDraft {
	/** A productive act as one number: its day, and which matter it is about. */
	readonly acts: number[];
	readonly fresh: number[];
	readonly logins: number[];
	readonly answers: number[];
}

export const emptyDraft = (): ActsDraft => ({ acts: [], fresh: [], logins: [], answers: [] });

/** Matters are numbered; this many fit beside a day in one number that is still exact. */
const MATTERS = 2 ** 32;

/** A day and a matter as one number that sorts by day. */
export const actOf = (day: number, matter: number): number => day * MATTERS + matter;

export const dayOfAct = (act: number): number => Math.floor(act / MATTERS);
export const matterOfAct = (act: number): number => act - dayOfAct(act) * MATTERS;

function sortedOnce(days: readonly number[]): Int32Array {
	const sorted = Int32Array.from(days).sort();
	let kept = 0;
	for (const day of sorted) if (kept === 0 || sorted[kept - 1] !== day) sorted[kept++] = day;
	return sorted.slice(0, kept);
}

/** So near to another act, one about nobody knows which customer is taken for a second note of the same thing. */
const LOOSE_DAYS = 7;

/**
 * Puts a draft in order. Acts about one matter within `sameMatterDays` of each other are one beat: a registration, the
 * deal made of it and the tag set on the deal are one thing that the partner did. Which beats there are up to a day does
 * not depend on what comes later.
 */
export function settleActs({ acts, fresh, logins, answers }: ActsDraft, sameMatterDays: number): Acts {
	const sorted = Float64Array.from(acts).sort();
	const days: number[] = [];
	const starts: number[] = [];
	const lastOf = new Map<number, number>();
	let looseOn = -Infinity;
	for (const act of sorted) {
		const day = dayOfAct(act);
		const matter = matterOfAct(act);
		const before = matter === 0 ? (starts.at(-1) ?? -Infinity) : (lastOf.get(matter) ?? -Infinity);
		const same = day - before <= (matter === 0 ? LOOSE_DAYS : sameMatterDays) || day - looseOn <= LOOSE_DAYS;
		if (days.at(-1) !== day) days.push(day);
		if (!same && starts.at(-1) !== day) starts.push(day);
		if (matter !== 0) lastOf.set(matter, day);
		else if (!same) looseOn = day;
	}
	return { days: Int32Array.from(days), starts: Int32Array.from(starts), fresh: sortedOnce(fresh), logins: sortedOnce(logins), answers: sortedOnce(answers) };
}
