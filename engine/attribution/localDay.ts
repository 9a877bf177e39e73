import { dayOf, type Instant } from '../core';

/** Offsets of time zones change at quarters of an hour: instants of one quarter share their day. */
const QUARTER = 900_000;
const MOST = 200_000;
const known = new Map<string, Map<number, string>>();

/** The calendar day of an instant in a time zone, as `dayOf`; a book repeats its days, and each is computed once. */
export function localDay(at: Instant, timeZone: string): string {
	let days = known.get(timeZone);
	if (days === undefined || days.size > MOST) known.set(timeZone, (days = new Map<number, string>()));
	const quarter = Math.floor(at / QUARTER);
	let day = days.get(quarter);
	if (day === undefined) days.set(quarter, (day = dayOf(at, timeZone)));
	return day;
}
