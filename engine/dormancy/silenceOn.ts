import { countUpTo, lastUpTo, type Acts } from './acts';
import type { Cadence, Gaps } from './cadence';
import type { Kind } from './fitCadence';
import type { Limits } from './limits';
import { ALL_MONTHS, seasonOf, type Months, type OwnDays } from './seasonalCalendar';
import type { DormancySpec } from './spec';

/** What is needed to judge a silence: the same for every partner and day. */
export interface Yardstick {
	readonly spec: DormancySpec;
	readonly limitsOf: (gaps: Gaps, cadence: Cadence, acts: number) => Limits;
	readonly cadenceOf: (kind: Kind) => Cadence;
	readonly ownDays: OwnDays;
	/** First day of the book. */
	readonly firstDay: number;
}

/** A partner's silence on a day, against its rhythm until then. Days are own days: those of its season. */
export interface Silence {
	readonly lastOn: number;
	readonly days: number;
	readonly gaps: Gaps;
	readonly limits: Limits;
	readonly months: Months;
	/** How many beats lie behind. */
	readonly beats: number;
}

/** The rhythm of the first beats: their gaps in own days. */
export function gapsOf(starts: Int32Array, beats: number, months: Months, ownDays: OwnDays): Gaps {
	if (beats < 2) return { count: 0, sum: 0 };
	const first = starts[0] ?? 0;
	const last = starts[beats - 1] ?? 0;
	return { count: beats - 1, sum: ownDays(first, last, months) };
}

/** The silence of a partner on a day; undefined before its first act. */
export function silenceOn(acts: Acts, kind: Kind, day: number, { spec, limitsOf, cadenceOf, ownDays, firstDay }: Yardstick): Silence | undefined {
	const lastOn = lastUpTo(acts.days, day);
	if (lastOn === undefined) return undefined;
	const months = seasonOf(acts.starts, day, firstDay);
	const beats = countUpTo(acts.starts, day);
	const gaps = gapsOf(acts.starts, beats, months, ownDays);
	const login = lastUpTo(acts.logins, day);
	const eased = login !== undefined && login > lastOn ? spec.loginWeight * ownDays(lastOn, login, months) : 0;
	return { lastOn, days: ownDays(lastOn, day, months) - eased, gaps, limits: limitsOf(gaps, cadenceOf(kind), countUpTo(acts.days, day)), months, beats };
}

export const isSeasonal = (months: Months): boolean => months !== ALL_MONTHS;
