import { countUpTo } from './acts';
import { monthNumber, monthOfYear } from './dayNumber';

/** The months of the year, as 12 bits, in which a partner's clock runs; all of them for most. */
export type Months = number;
export const ALL_MONTHS: Months = 0xfff;

/** The longest season; who acts in more months than that has no season. */
const LONGEST = 6;
/** Log odds that a season must have over chance, after all possible seasons are taken into account. */
const SURE = 3;
const SEASONS = 12 * LONGEST;

const bits = (first: number, length: number): Months => {
	let months = 0;
	for (let i = 0; i < length; i++) months |= 1 << (first + i) % 12;
	return months;
};

/**
 * The season in which a partner acts, if it has one: the run of at most six months that explains the beats of its
 * rhythm best.
 *
 * Only from 2 full earlier years of the book, and only where at least two different years have their beats in it.
 * Formula: log-likelihood of the beats under "almost only in the season" less that under "any month alike", less the
 * logarithm of the number of possible seasons; a season needs 3 or more (20 to 1).
 *
 * @param starts sorted day numbers of beats
 * @param since first day of the book
 * Cost: O(beats).
 */
export function seasonOf(starts: Int32Array, day: number, since: number): Months {
	if (monthNumber(day) - monthNumber(since) < 24) return ALL_MONTHS;
	const count = countUpTo(starts, day);
	if (count < 4) return ALL_MONTHS;
	const counts = new Array<number>(12).fill(0);
	for (let i = 0; i < count; i++) {
		const month = monthOfYear(starts[i] ?? 0);
		counts[month] = (counts[month] ?? 0) + 1;
	}
	let [best, months] = [SURE + Math.log(SEASONS), ALL_MONTHS];
	for (let length = 1; length <= LONGEST; length++) {
		// Of seasons of one length that hold more than their share, the odds rise with the beats that they hold.
		const { first, inside } = fullest(counts, length);
		const chance = length / 12;
		// The time in which it does nothing explains the beats too, the other way round, but is no season.
		if (inside <= count * chance) continue;
		const outside = count - inside;
		const stray = (outside + 0.5) / (count + 1);
		const odds = inside * Math.log((1 - stray) / chance) + outside * Math.log(stray / (1 - chance));
		if (odds > best) [best, months] = [odds, bits(first, length)];
	}
	return months === ALL_MONTHS || yearsIn(starts, count, months) < 2 ? ALL_MONTHS : months;
}

/** The months in a row that hold the most beats; the first of equals. */
function fullest(counts: readonly number[], length: number): { readonly first: number; readonly inside: number } {
	let within = 0;
	for (let month = 0; month < length; month++) within += counts[month] ?? 0;
	let [first, inside] = [0, within];
	for (let from = 1; from < 12; from++) {
		within += (counts[(from + length - 1) % 12] ?? 0) - (counts[from - 1] ?? 0);
		if (within > inside) [first, inside] = [from, within];
	}
	return { first, inside };
}

/** In how many years, each beginning half a year away from the season, beats fell into the season. */
function yearsIn(starts: Int32Array, count: number, months: Months): number {
	let first = 0;
	while (!((months >> first) & 1 && !((months >> (first + 11) % 12) & 1))) first += 1;
	const years = new Set<number>();
	for (let i = 0; i < count; i++) {
		const day = starts[i] ?? 0;
		if ((months >> monthOfYear(day)) & 1) years.add(Math.floor((monthNumber(day) - first) / 12));
	}
	return years.size;
}

/** Counts the days of a season between two days, the first excluded and the last included. */
export type OwnDays = (from: number, to: number, months: Months) => number;

/** Prepares the counting of own days; each season's calendar is laid out once. */
export function ownDaysReader(firstDay: number, lastDay: number): OwnDays {
	const calendars = new Map<Months, Int32Array>();
	const calendarOf = (months: Months): Int32Array => {
		let calendar = calendars.get(months);
		if (calendar === undefined) {
			calendar = new Int32Array(lastDay - firstDay + 2);
			for (let day = firstDay; day <= lastDay; day++) {
				const at = day - firstDay + 1;
				calendar[at] = (calendar[at - 1] ?? 0) + ((months >> monthOfYear(day)) & 1);
			}
			calendars.set(months, calendar);
		}
		return calendar;
	};
	return (from, to, months) => {
		if (months === ALL_MONTHS) return to - from;
		const calendar = calendarOf(months);
		const upTo = (day: number) => calendar[Math.min(calendar.length - 1, Math.max(0, day - firstDay + 1))] ?? 0;
		return upTo(to) - upTo(from);
	};
}
