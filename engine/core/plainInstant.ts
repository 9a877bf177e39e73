const ZERO = 48;
const MINUS = 45;
const COLON = 58;
const POINT = 46;
const TIME = 84;
const ZULU = 90;

/** The last day that each month has in every year. */
const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const SECOND = 1000;
const DAY = 86_400 * SECOND;

/** The number that some digits of a text are; NaN where one is no digit. */
function digits(text: string, from: number, to: number): number {
	let number = 0;
	for (let at = from; at < to; at++) {
		const digit = text.charCodeAt(at) - ZERO;
		if (digit < 0 || digit > 9) return NaN;
		number = number * 10 + digit;
	}
	return number;
}

/**
 * Days from 1970-01-01 to a day of the Gregorian calendar, by counting the leap days of years that begin in March.
 *
 * @see Richards 2013, Calendars, in: Explanatory Supplement to the Astronomical Almanac, 3rd edition, chapter 15
 */
function dayNumber(year: number, month: number, day: number): number {
	const years = month > 2 ? year : year - 1;
	const months = month > 2 ? month - 3 : month + 9;
	return 365 * years + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400) + Math.floor((153 * months + 2) / 5) + day - 719_469;
}

/**
 * Reads the most common form of an instant, `2026-03-31T08:00:00Z` with or without milliseconds, digit by digit, because a
 * book has millions of them. Undefined for everything else, which may still be an instant.
 */
export function plainInstant(text: string): number | undefined {
	const hasMillis = text.length === 24;
	if ((!hasMillis && text.length !== 20) || text.charCodeAt(text.length - 1) !== ZULU || text.charCodeAt(10) !== TIME) return undefined;
	if (text.charCodeAt(4) !== MINUS || text.charCodeAt(7) !== MINUS || text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON) return undefined;
	if (hasMillis && text.charCodeAt(19) !== POINT) return undefined;
	const year = digits(text, 0, 4);
	const month = digits(text, 5, 7);
	const day = digits(text, 8, 10);
	const hours = digits(text, 11, 13);
	const minutes = digits(text, 14, 16);
	const seconds = digits(text, 17, 19);
	const millis = hasMillis ? digits(text, 20, 23) : 0;
	// The 29th of February, 24:00 and what is no number are left to the general reader.
	if (!(year >= 0 && day >= 1 && day <= (LAST_DAYS[month - 1] ?? 0) && hours < 24 && minutes < 60 && seconds < 60 && millis >= 0)) return undefined;
	return dayNumber(year, month, day) * DAY + ((hours * 60 + minutes) * 60 + seconds) * SECOND + millis;
}

/** Years before this one are read otherwise by the runtime. */
const FIRST_YEAR = 100;

/** The midnight in UTC of a day such as `2026-03-31`, read digit by digit; undefined for everything else, which may still be a day. */
export function plainDay(text: string): number | undefined {
	if (text.length !== 10 || text.charCodeAt(4) !== MINUS || text.charCodeAt(7) !== MINUS) return undefined;
	const year = digits(text, 0, 4);
	const month = digits(text, 5, 7);
	const day = digits(text, 8, 10);
	if (!(year >= FIRST_YEAR && day >= 1 && day <= (LAST_DAYS[month - 1] ?? 0))) return undefined;
	return dayNumber(year, month, day) * DAY;
}
