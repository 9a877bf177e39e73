import { TZDate } from '@date-fns/tz';
import { subMonths } from 'date-fns/subMonths';
import { plainDay, plainInstant } from './plainInstant';

/** A point in time: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** Milliseconds of a minute, an hour, and a day without clock change. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const CALENDAR_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;

/** Whether this runtime knows the time zone, e.g. `Europe/Berlin`. */
export function isTimeZone(timeZone: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone });
		return true;
	} catch {
		return false;
	}
}

/** Whether year, month and day (1-based) are a day of the calendar. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * Reads the two forms that canonical records use: a calendar day (`2026-03-31`, which begins at
 * midnight in the given time zone) and an ISO 8601 instant with its offset.
 *
 * Returns a reader for one time zone, because a book repeats its days: each day is computed once.
 * The reader answers undefined for anything else.
 */
export function instantReader(timeZone: string): (text: unknown) => Instant | undefined {
	const days = new Map<string, Instant | undefined>();
	const readDay = (text: string): Instant | undefined => {
		const plain = timeZone === 'UTC' ? plainDay(text) : undefined;
		if (plain !== undefined) return plain;
		const known = days.get(text);
		if (known !== undefined || days.has(text)) return known;
		const instant = dayIn(text, timeZone);
		days.set(text, instant);
		return instant;
	};
	return (text) => {
		if (typeof text !== 'string') return undefined;
		return text.length === DAY_LENGTH ? readDay(text) : readInstant(text);
	};
}

const DAY_LENGTH = '2026-03-31'.length;

/** The midnight at which a calendar day begins in a time zone. */
function dayIn(text: string, timeZone: string): Instant | undefined {
	const match = CALENDAR_DAY.exec(text);
	if (match === null) return undefined;
	const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
	if (!isCalendarDay(year, month, day)) return undefined;
	return timeZone === 'UTC' ? Date.UTC(year, month - 1, day) : new TZDate(year, month - 1, day, timeZone).getTime();
}

/** An ISO 8601 instant with its offset. */
function readInstant(text: string): Instant | undefined {
	const plain = plainInstant(text);
	if (plain !== undefined) return plain;
	if (!ISO_INSTANT.test(text)) return undefined;
	const instant = Date.parse(text);
	return Number.isNaN(instant) ? undefined : instant;
}

/** The instant a local clock shows, for text that carries no offset. Month is 1-based. */
export function localInstant(
	timeZone: string,
	year: number,
	month: number,
	day: number,
	hours: number,
	minutes: number,
	seconds: number,
): Instant {
	return new TZDate(year, month - 1, day, hours, minutes, seconds, timeZone).getTime();
}

/** An instant as a date whose parts are those of a time zone. */
export const localDate = (instant: Instant, timeZone: string): Date => new TZDate(instant, timeZone);

const YEAR_ZERO = Date.parse('0000-01-01T00:00:00Z');
const YEAR_TEN_THOUSAND = Date.parse('9999-12-31T00:00:00Z') + DAY;

/** The calendar day of an instant in a time zone, as `YYYY-MM-DD`. */
export function dayOf(instant: Instant, timeZone: string): string {
	if (timeZone === 'UTC' && instant >= YEAR_ZERO && instant < YEAR_TEN_THOUSAND) return new Date(instant).toISOString().slice(0, DAY_LENGTH);
	const date = localDate(instant, timeZone);
	const pad = (value: number, width: number) => String(value).padStart(width, '0');
	return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;
}

/** An instant as records carry it, e.g. `2026-03-31T08:00:00.000Z`. */
export function isoInstant(instant: Instant): string {
	return new Date(instant).toISOString();
}

/** Days from one instant to another; fractions are kept. */
export function daysBetween(from: Instant, to: Instant): number {
	return (to - from) / DAY;
}

/** The same local clock some months earlier; a day that the earlier month lacks becomes its last. */
export function monthsBefore(instant: Instant, months: number, timeZone: string): Instant {
	return subMonths(localDate(instant, timeZone), months).getTime();
}
