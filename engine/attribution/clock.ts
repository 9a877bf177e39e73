import { DAY, MINUTE, dayOf, instantReader, isoInstant, type Instant } from '../core';
import type { AttributionContext } from './types';

/** Offsets of time zones change at quarters of an hour: instants of one quarter share their day. */
const QUARTER = 15 * MINUTE;
const TIME_LENGTH = 'T08:00:00.000Z'.length;
/** Days and times that are kept; a book with more does not repeat them often. */
const MOST_KEPT = 50_000;

/** Time as one run sees it: a book repeats its dates, and each is worked out once. */
export interface Clock extends AttributionContext {
	/** The instant of a day or time, as `instantReader`. */
	readonly instantOf: (text: unknown) => Instant | undefined;
	/** The calendar day of an instant, as `dayOf`. */
	readonly dayOf: (at: Instant) => string;
	/** An instant as records carry it; null where nobody says. */
	readonly isoOf: (at: Instant | undefined) => string | null;
}

function kept<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
	const known = new Map<Key, Value>();
	return (key) => {
		let value = known.get(key);
		if (value !== undefined) return value;
		value = work(key);
		if (known.size < MOST_KEPT) known.set(key, value);
		return value;
	};
}

/** The clock of a run, with memories of its own. */
export function clockOf({ asOf, timeZone }: AttributionContext): Clock {
	const ofQuarter = kept((quarter: number) => dayOf(quarter * QUARTER, timeZone));
	// Instants are many; their days and the times of a day are few.
	const isoDay = kept((day: number) => isoInstant(day * DAY).slice(0, -TIME_LENGTH));
	const isoTime = kept((time: number) => isoInstant(time).slice(-TIME_LENGTH));
	const iso = (at: Instant): string => {
		const day = Math.floor(at / DAY);
		return isoDay(day) + isoTime(at - day * DAY);
	};
	return {
		asOf,
		timeZone,
		instantOf: instantReader(timeZone),
		dayOf: (at) => ofQuarter(Math.floor(at / QUARTER)),
		isoOf: (at) => (at === undefined ? null : iso(at)),
	};
}
