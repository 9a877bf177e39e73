import { DAY, HOUR, localInstant, type Instant } from '../core';

interface LocalDay {
	readonly midnight: Instant;
	/** Whether the clock runs through 24 hours, as it does on all but two days a year. */
	readonly plain: boolean;
}

/**
 * Instants of local clock times in one time zone. Each day is looked up once, then a time of an ordinary
 * day is an addition; only days of a clock change are asked one by one.
 */
export function localClock(
	timeZone: string,
): (year: number, month: number, day: number, milliseconds: number) => Instant {
	const days = new Map<number, LocalDay>();
	const at = (year: number, month: number, day: number): Instant =>
		localInstant(timeZone, year, month, day, 0, 0, 0);
	return (year, month, day, milliseconds) => {
		const key = (year * 16 + month) * 32 + day;
		let known = days.get(key);
		if (known === undefined) {
			const midnight = at(year, month, day);
			known = { midnight, plain: at(year, month, day + 1) - midnight === DAY };
			days.set(key, known);
		}
		if (known.plain) return known.midnight + milliseconds;
		const seconds = Math.floor(milliseconds / 1000);
		const [hours, minutes] = [Math.floor(milliseconds / HOUR), Math.floor((seconds % 3600) / 60)];
		const instant = localInstant(timeZone, year, month, day, hours, minutes, seconds % 60);
		return instant + (milliseconds % 1000);
	};
}
