// @ts-check

/** Milliseconds. */
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

/** The instant at which the company is looked at: it never depends on today. */
export const AS_OF = '2026-06-30T00:00:00.000Z';

/** Days since 1970. @param {number} year @param {number} month @param {number} day */
export const dayOf = (year, month, day) => Math.floor(Date.UTC(year, month - 1, day) / DAY);

export const AS_OF_DAY = dayOf(2026, 6, 30);
/** First day of the three years that the company has lived through. */
export const FIRST_DAY = dayOf(2023, 7, 1);

/** Starts of the last 12 months and the as-of day itself, latest first. */
export const MONTHLY_DAYS = Object.freeze([AS_OF_DAY, ...Array.from({ length: 12 }, (_, back) => dayOf(2026, 6 - back, 1))]);

/** `2026-06-30`. @param {number} day */
export const isoDay = (day) => new Date(Math.floor(day) * DAY).toISOString().slice(0, 10);

/** `2026-06-30T09:15:00.000Z`. @param {number} instant */
export const isoInstant = (instant) => new Date(instant).toISOString();

/** Calendar parts of a day. @param {number} day */
export function partsOf(day) {
	const date = new Date(Math.floor(day) * DAY);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: date.getUTCDay() };
}

/** Moves a day that falls on a weekend to the Monday after, or before the limit to the Friday before. @param {number} day @param {number} [latest] */
export function workday(day, latest = Infinity) {
	const weekday = (Math.floor(day) + 4) % 7;
	const later = weekday === 6 ? day + 2 : weekday === 0 ? day + 1 : day;
	return later <= latest ? later : weekday === 6 ? day - 1 : weekday === 0 ? day - 2 : day;
}

/** The fiscal year that a day belongs to, named after the year in which it ends. @param {number} day @param {number} startMonth */
export function fiscalYearOf(day, startMonth) {
	const { year, month } = partsOf(day);
	return startMonth > 1 && month >= startMonth ? year + 1 : year;
}
