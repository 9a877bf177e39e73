import { TZDate } from '@date-fns/tz';
import { subMonths } from 'date-fns/subMonths';

/** A point in time: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** Milliseconds of a day without clock change. */
export const DAY = 86_400_000;

const CALENDAR_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_LENGTH = 10;
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

const [ZERO, NINE] = [48, 57];

/** The number that the digits from one place up to another write; NaN where one of them is no digit. */
function digits(text: string, from: number, to: number): number {
	let value = 0;
	for (let at = from; at < to; at++) {
		const code = text.charCodeAt(at);
		if (code < ZERO || code > NINE) return NaN;
		value = 10 * value + code - ZERO;
	}
	return value;
}

/**
 * An instant written as `2026-03-31T08:00:00.000Z`, read without a pattern because books have millions of them;
 * undefined for any other text, and for what only a calendar can decide.
 */
function plainInstant(text: string): Instant | undefined {
	if (text.length !== 24 || text[4] !== '-' || text[7] !== '-' || text[10] !== 'T' || text[13] !== ':' || text[16] !== ':' || text[19] !== '.' || text[23] !== 'Z') return undefined;
	const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
	const [hours, minutes, seconds, milliseconds] = [digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19), digits(text, 20, 23)];
	// A comparison with NaN is false: what is no number is left to the pattern.
	if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= 28 && hours <= 23 && minutes <= 59 && seconds <= 59 && milliseconds >= 0)) return undefined;
	return daysToMonth(year, month) * DAY + (day - 1) * DAY + 3_600_000 * hours + 60_000 * minutes + 1000 * seconds + milliseconds;
}

/** Days from 1 January 1970 to the first of a month (1-based), counted in years that begin in March and end with the leap day. */
function daysToMonth(year: number, month: number): number {
	const march = month > 2 ? year : year - 1;
	const fromMarch = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5);
	return 365 * march + Math.floor(march / 4) - Math.floor(march / 100) + Math.floor(march / 400) + fromMarch - 719_468;
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
	const readDay = (text: string, match: RegExpExecArray): Instant | undefined => {
		const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
		const instant = isCalendarDay(year, month, day)
			? new TZDate(year, month - 1, day, timeZone).getTime()
			: undefined;
		days.set(text, instant);
		return instant;
	};
	return (text) => {
		if (typeof text !== 'string') return undefined;
		if (text.length === DAY_LENGTH) {
			const known = days.get(text);
			if (known !== undefined || days.has(text)) return known;
			const day = CALENDAR_DAY.exec(text);
			return day === null ? undefined : readDay(text, day);
		}
		const plain = plainInstant(text);
		if (plain !== undefined) return plain;
		if (!ISO_INSTANT.test(text)) return undefined;
		const instant = Date.parse(text);
		return Number.isNaN(instant) ? undefined : instant;
	};
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

/** The calendar day of an instant in a time zone, as `YYYY-MM-DD`. */
export function dayOf(instant: Instant, timeZone: string): string {
	const date = new TZDate(instant, timeZone);
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
	return subMonths(new TZDate(instant, timeZone), months).getTime();
}
