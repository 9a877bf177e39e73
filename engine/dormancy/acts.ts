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
