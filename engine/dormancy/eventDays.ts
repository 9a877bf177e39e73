import { instantReader, type Instant } from '../core';
import { NO_DAY, dayNumbers } from './dayNumber';
import type { DormancyContext } from './types';

/** On which local days things happened, and how many did not happen yet or have no date. */
export interface EventDays {
	readonly instantOf: (moment: unknown) => Instant | undefined;
	readonly dayOf: (instant: Instant) => number;
	/** The day of the first of these moments that can be read, if it has come; undefined, and counted, for any other. */
	readonly happened: (moment: unknown, orElse?: unknown, orLast?: unknown) => number | undefined;
	/** The same of a day that has come, or NO_DAY. */
	readonly cameOn: (day: number) => number;
	/** Something else of the book happened on this day. */
	readonly saw: (day: number) => void;
	/** The first day that the book tells of. */
	readonly first: () => number | undefined;
	readonly skipped: { readonly afterAsOf: number; readonly withoutDate: number };
}

/** Prepares reading the days of events as of a date. */
export function eventDays({ asOf, timeZone }: DormancyContext): EventDays {
	const instantOf = instantReader(timeZone);
	const dayOf = dayNumbers(timeZone);
	const skipped = { afterAsOf: 0, withoutDate: 0 };
	let first = Infinity;
	const saw = (day: number): void => {
		if (day < first) first = day;
	};
	return {
		instantOf,
		dayOf,
		saw,
		skipped,
		first: () => (first === Infinity ? undefined : first),
		happened: (moment, orElse, orLast) => {
			const instant = instantOf(moment) ?? instantOf(orElse) ?? instantOf(orLast);
			if (instant === undefined) skipped.withoutDate += 1;
			else if (instant > asOf) skipped.afterAsOf += 1;
			else {
				const day = dayOf(instant);
				saw(day);
				return day;
			}
			return undefined;
		},
		cameOn: (day) => {
			if (day === NO_DAY) skipped.withoutDate += 1;
			else saw(day);
			return day;
		},
	};
}
