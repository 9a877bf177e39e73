import { anyWithin, countUpTo, type Acts } from './acts';
import type { Kind } from './fitCadence';
import type { Member } from './roster';
import { ALL_MONTHS } from './seasonalCalendar';
import { gapsOf, silenceOn, type Silence, type Yardstick } from './silenceOn';
import type { State } from './types';

/** Where a partner stands on a day, and what that rests on. */
export interface Standing {
	readonly state: State;
	readonly silence: Silence | undefined;
	/** The day on which the state began, as far as acts tell. */
	readonly since: number | undefined;
}

/** Whether the partner was archived by a day; where nobody says when, only the as-of day counts. */
const isArchived = ({ archivedOn }: Member, day: number, today: number): boolean => (archivedOn === undefined ? day >= today : archivedOn <= day);

/** No silence is looked further ahead than this many own days: the longest limit, in the shortest season. */
const FURTHEST = 24 * 365;

/** The first day on which the silence reaches a limit, if nothing happens: a search where a season's days do not run evenly. */
export function reachedOn({ lastOn, months, days }: Silence, limit: number, day: number, { ownDays }: Yardstick): number {
	const eased = ownDays(lastOn, day, months) - days;
	let [low, high] = [lastOn, day + FURTHEST];
	if (months === ALL_MONTHS) return Math.min(high, lastOn + Math.max(0, Math.ceil(limit + eased)));
	while (low < high) {
		const middle = (low + high) >> 1;
		if (ownDays(lastOn, middle, months) - eased >= limit) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** The latest act, of the days that still count, that ended a dormant silence; and whether a deal stands behind it. */
function comeback(acts: Acts, kind: Kind, day: number, silence: Silence, yardstick: Yardstick): { readonly on: number; readonly fresh: boolean } | undefined {
	const { spec, ownDays, limitsOf, cadenceOf } = yardstick;
	for (let at = countUpTo(acts.days, day) - 1; at > 0; at--) {
		const [before, after] = [acts.days[at - 1] ?? 0, acts.days[at] ?? 0];
		if (day - after > spec.reactivatedDays) return undefined;
		if (after - before < spec.dormantAfterAtLeast) continue;
		const gaps = gapsOf(acts.starts, countUpTo(acts.starts, before), silence.months, ownDays);
		if (ownDays(before, after, silence.months) >= limitsOf(gaps, cadenceOf(kind), at).dormant) {
			return { on: after, fresh: anyWithin(acts.fresh, after, Math.min(day, after + spec.reactivatedDays)) };
		}
	}
	return undefined;
}

/** Whether the partner answered us within the time that an answer counts, after it had gone quiet. */
function answer(acts: Acts, day: number, silence: Silence, yardstick: Yardstick): number | undefined {
	const quietSince = reachedOn(silence, silence.limits.cooling, day, yardstick);
	const from = Math.max(quietSince, day - yardstick.spec.reactivatedDays);
	return anyWithin(acts.answers, from, day) ? acts.answers[countUpTo(acts.answers, from - 1)] : undefined;
}

/**
 * Where a partner stands on a day, from what it did until then and nothing later.
 *
 * - `archived`: somebody archived or terminated it;
 * - `neverActivated`: no productive act yet;
 * - `dormant`, `cooling`: its silence is longer than 98% or 90% of its usual gaps, within the bounds of the spec;
 * - `responded`: dormant, but it answered; or it did something again without a deal behind it;
 * - `reactivated`: a new deal or an accepted registration ended a dormant silence within the last 90 days;
 * - `producing`: none of these.
 *
 * @param today the as-of day of the run
 * Cost: O(log acts + acts of 90 days).
 */
export function stateOn(member: Member, acts: Acts, day: number, today: number, yardstick: Yardstick): Standing {
	const silence = silenceOn(acts, member, day, yardstick);
	if (isArchived(member, day, today)) return { state: 'archived', silence, since: member.archivedOn };
	if (silence === undefined) return { state: 'neverActivated', silence, since: member.enrolledOn };
	const { limits, days } = silence;
	if (days >= limits.dormant) {
		const answered = answer(acts, day, silence, yardstick);
		if (answered !== undefined) return { state: 'responded', silence, since: answered };
		return { state: 'dormant', silence, since: reachedOn(silence, limits.dormant, day, yardstick) };
	}
	if (days >= limits.cooling) return { state: 'cooling', silence, since: reachedOn(silence, limits.cooling, day, yardstick) };
	const back = comeback(acts, member, day, silence, yardstick);
	if (back !== undefined) return { state: back.fresh ? 'reactivated' : 'responded', silence, since: back.on };
	return { state: 'producing', silence, since: undefined };
}
