import type { Instant } from '../../core';
import type { OutreachSpec } from '../spec';
import { atLocalHour, localClock, type LocalClock } from './localClock';

/** Where a contact is: the time zones that its place may be in, and its country for holidays. */
export interface Place {
	readonly zones: readonly string[];
	readonly country: string | undefined;
}

/** So many days without one open hour, and there is none. */
const MOST_DAYS = 400;

function isHoliday({ year, monthDay }: LocalClock, country: string | undefined, holidays: ReadonlySet<string>): boolean {
	const days = [monthDay, `${String(year).padStart(4, '0')}-${monthDay}`];
	return days.some((day) => holidays.has(day) || (country !== undefined && holidays.has(`${country} ${day}`)));
}

/**
 * Finds the first instant from one on at which a mail may arrive: on an allowed weekday, between the hours, on no holiday,
 * by the clocks of all zones of the place.
 *
 * @returns a reader; it answers undefined where no hour suits all zones. Cost: O(days until then), once per place and instant
 */
export function openHours({ weekdays, fromHour, untilHour, holidays }: Pick<OutreachSpec, 'weekdays' | 'fromHour' | 'untilHour' | 'holidays'>): (from: Instant, place: Place) => Instant | undefined {
	const allowed = new Set(weekdays);
	const closed = new Set(holidays);
	const known = new Map<string, Instant | undefined>();

	/** The instant itself where the zone is open, else the next one that might be. */
	const nextIn = (instant: Instant, zone: string, country: string | undefined): Instant => {
		const clock = localClock(instant, zone);
		if (!allowed.has(clock.weekday) || isHoliday(clock, country, closed) || clock.hour >= untilHour) return atLocalHour(zone, clock, fromHour, 1);
		return clock.hour < fromHour ? atLocalHour(zone, clock, fromHour) : instant;
	};
	const search = (from: Instant, { zones, country }: Place): Instant | undefined => {
		let at = from;
		const rounds = MOST_DAYS * 2 * zones.length;
		for (let round = 0; round < rounds; round++) {
			const next = Math.max(...zones.map((zone) => nextIn(at, zone, country)));
			if (next === at) return at;
			at = next;
		}
		return undefined;
	};
	return (from, place) => {
		const key = `${from} ${place.zones.join(' ')} ${place.country ?? ''}`;
		if (!known.has(key)) known.set(key, search(from, place));
		return known.get(key);
	};
}
