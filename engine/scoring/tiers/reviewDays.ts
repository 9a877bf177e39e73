import { dayOf, fiscalYearStartOf, localInstant, monthsBefore, type Instant } from '../../core';

/** The reviews around an instant. */
export interface ReviewDays {
	/** When the latest review was, at local midnight. */
	readonly last: Instant;
	readonly next: Instant;
}

const midnight = (day: string, timeZone: string): Instant =>
	localInstant(timeZone, Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)), 0, 0, 0);

/** Local midnight of the day on which the fiscal year of an instant began. */
export const yearStart = (at: Instant, startMonth: number, timeZone: string): Instant => midnight(fiscalYearStartOf(dayOf(at, timeZone), startMonth), timeZone);

/** So many months later, on the same local clock. */
export const monthsAfter = (at: Instant, months: number, timeZone: string): Instant => monthsBefore(at, -months, timeZone);

/**
 * The latest review by an instant, and the one after it: every so many months from the start of the fiscal year, at the
 * beginning of a day, whenever the run takes place.
 */
export function reviewDays(asOf: Instant, { reviewMonths, fiscalYearStart }: { readonly reviewMonths: number; readonly fiscalYearStart: number }, timeZone: string): ReviewDays {
	const start = yearStart(asOf, fiscalYearStart, timeZone);
	let last = start;
	for (let months = reviewMonths; ; months += reviewMonths) {
		const next = monthsAfter(start, months, timeZone);
		if (next > asOf) return { last, next };
		last = next;
	}
}
