import { DAY, MINUTE, localDate, type Instant } from '../core';

/** How far the local clock is ahead of UTC, in milliseconds. */
const offsetAt = (instant: Instant, timeZone: string): number => -MINUTE * localDate(instant, timeZone).getTimezoneOffset();

/** A day that nobody knows, for columns. */
export const NO_DAY = -(2 ** 31);

/** Days from 1970 whose offset is remembered: up to the year 2106. */
const LISTED_DAYS = 50_000;

/**
 * Says on which local day an instant falls, as days since 1 January 1970; NaN of NaN.
 *
 * A zone's offset is looked up once per UTC day and, on days that change it, once per instant: a book has millions of
 * instants and some thousand days.
 */
export function dayNumbers(timeZone: string): (instant: Instant) => number {
	/** By UTC day; NaN where it changes on that day, Infinity where nobody asked yet. */
	const offsets = new Float64Array(LISTED_DAYS).fill(Infinity);
	const mornings = new Map<number, number>();
	const morningOf = (utcDay: number): number => {
		let offset = mornings.get(utcDay);
		if (offset === undefined) mornings.set(utcDay, (offset = offsetAt(utcDay * DAY, timeZone)));
		return offset;
	};
	const offsetOf = (utcDay: number): number => (morningOf(utcDay) === morningOf(utcDay + 1) ? morningOf(utcDay) : NaN);
	if (timeZone === 'UTC') return (instant) => Math.floor(instant / DAY);
	return (instant) => {
		if (Number.isNaN(instant)) return NaN;
		const utcDay = Math.floor(instant / DAY);
		let offset = offsets[utcDay] ?? NaN;
		if (offset === Infinity) offsets[utcDay] = offset = offsetOf(utcDay);
		return Math.floor((instant + (Number.isNaN(offset) ? offsetAt(instant, timeZone) : offset)) / DAY);
	};
}

/** A day number as records carry it, e.g. `2026-03-31`. */
export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Says the same of many: partners share their days. */
export function isoDays(): (day: number) => string {
	const known = new Map<number, string>();
	return (day) => {
		let text = known.get(day);
		if (text === undefined) known.set(day, (text = isoDay(day)));
		return text;
	};
}

const FOUR_CENTURIES = 146_097;
/** 1 March of the year 0, before 1970. */
const FROM_MARCH_0 = 719_468;

/**
 * Months since the year 0 of a day number, counted in years that begin in March so that the leap day comes last.
 * Without a date object: it is asked for every beat.
 */
export function monthNumber(day: number): number {
	const days = day + FROM_MARCH_0;
	const cycle = Math.floor(days / FOUR_CENTURIES);
	const inCycle = days - cycle * FOUR_CENTURIES;
	const year = Math.floor((inCycle - Math.floor(inCycle / 1460) + Math.floor(inCycle / 36_524) - Math.floor(inCycle / 146_096)) / 365);
	const inYear = inCycle - 365 * year - Math.floor(year / 4) + Math.floor(year / 100);
	return 12 * (400 * cycle + year) + Math.floor((5 * inYear + 2) / 153) + 2;
}

/** Month of the year of a day number, from 0. */
export const monthOfYear = (day: number): number => {
	const month = monthNumber(day) % 12;
	return month < 0 ? month + 12 : month;
};
