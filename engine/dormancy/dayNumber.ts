import { TZDate } from '@date-fns/tz';
import { DAY, type Instant } from '../core';

/** How far the local clock is ahead of UTC, in milliseconds. */
const offsetAt = (instant: Instant, timeZone: string): number => -60_000 * new TZDate(instant, timeZone).getTimezoneOffset();

/**
 * Says on which local day an instant falls, as days since 1 January 1970.
 *
 * A zone's offset is looked up once per UTC day and, on days that change it, once per instant: a book has millions of
 * instants and some thousand days.
 */
export function dayNumbers(timeZone: string): (instant: Instant) => number {
	/** By UTC day; NaN where it changes on that day. */
	const offsets = new Map<number, number>();
	return (instant) => {
		const utcDay = Math.floor(instant / DAY);
		let offset = offsets.get(utcDay);
		if (offset === undefined) {
			const morning = offsetAt(utcDay * DAY, timeZone);
			offsets.set(utcDay, (offset = morning === offsetAt((utcDay + 1) * DAY, timeZone) ? morning : NaN));
		}
		return Math.floor((instant + (Number.isNaN(offset) ? offsetAt(instant, timeZone) : offset)) / DAY);
	};
}

/** A day number as records carry it, e.g. `2026-03-31`. */
export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Month of the year of a day number, from 0. */
export const monthOfYear = (day: number): number => new Date(day * DAY).getUTCMonth();

/** Months since the year 0 of a day number. */
export function monthNumber(day: number): number {
	const date = new Date(day * DAY);
	return 12 * date.getUTCFullYear() + date.getUTCMonth();
}
