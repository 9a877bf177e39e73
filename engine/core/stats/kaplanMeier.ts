/** A stretch of time that ended as looked for, or was last seen still going on (censored). */
export interface Duration {
	readonly days: number;
	readonly ended: boolean;
}

/** The share that lasts longer than each time at which something ended. */
export interface SurvivalCurve {
	/** Times at which stretches ended, rising. */
	readonly days: readonly number[];
	/** Share that lasts longer than that time, falling. */
	readonly surviving: readonly number[];
	readonly ended: number;
	readonly censored: number;
}

/**
 * How long things last when some of them have not ended yet.
 *
 * Assumes that what is censored would have gone on like the others; a stretch censored at a time counts as still
 * there when others end at that time.
 * Formula: S(t) = product over times u up to t of (1 - ended at u / still there at u).
 *
 * @throws nothing
 * @see Kaplan and Meier 1958, doi:10.1080/01621459.1958.10501452. Cost: O(n log n).
 *
 * @example
 * kaplanMeier([{ days: 1, ended: true }, { days: 2, ended: false }]).surviving //=> [0.5]
 */
export function kaplanMeier(durations: Iterable<Duration>): SurvivalCurve {
	const sorted = [...durations].sort((a, b) => a.days - b.days);
	const days: number[] = [];
	const surviving: number[] = [];
	let [share, ended] = [1, 0];
	for (let from = 0; from < sorted.length; ) {
		const time = sorted[from]?.days ?? 0;
		let [to, here] = [from, 0];
		for (; to < sorted.length && sorted[to]?.days === time; to++) if (sorted[to]?.ended === true) here += 1;
		if (here > 0) {
			share *= 1 - here / (sorted.length - from);
			ended += here;
			days.push(time);
			surviving.push(share);
		}
		from = to;
	}
	return { days, surviving, ended, censored: sorted.length - ended };
}

/**
 * The time by which a share of all has ended: the first at which no more than 1 - share last longer.
 *
 * @returns undefined where so many are censored that the share is never reached
 */
export function timeByWhich(curve: SurvivalCurve, share: number): number | undefined {
	// The product of many factors misses a round share by some last digits.
	const at = curve.surviving.findIndex((left) => left <= 1 - share + 1e-12);
	return at === -1 ? undefined : curve.days[at];
}
