import { localDate, localInstant, type Instant } from '../../core';

/** An instant on the clock of a place. Month from 1; weekday 1 is Monday. */
export interface LocalClock {
	readonly year: number;
	readonly month: number;
	readonly day: number;
	readonly weekday: number;
	readonly hour: number;
	/** `12-25`. */
	readonly monthDay: string;
}

const two = (value: number) => String(value).padStart(2, '0');

/** What the clock and calendar of a time zone show. */
export function localClock(instant: Instant, timeZone: string): LocalClock {
	const date = localDate(instant, timeZone);
	const [month, day] = [date.getMonth() + 1, date.getDate()];
	return { year: date.getFullYear(), month, day, weekday: ((date.getDay() + 6) % 7) + 1, hour: date.getHours(), monthDay: `${two(month)}-${two(day)}` };
}

/** The instant at which a local day shows an hour; days beyond the month run on. */
export const atLocalHour = (timeZone: string, { year, month, day }: LocalClock, hour: number, daysLater = 0): Instant => localInstant(timeZone, year, month, day + daysLater, hour, 0, 0);
