import { instantReader, type Instant } from '../core';
import { dayNumbers } from './dayNumber';
import type { DormancyContext } from './types';

/** On which local days things happened, and how many did not happen yet or have no date. */
export interface EventDays {
	readonly instantOf: (moment: unknown) => Instant | undefined;
	readonly dayOf: (instant: Instant) => number;
	/** The day of an instant, if it has come; undefined, and counted, for any other and where there is none. */
	readonly cameOn: (instant: Instant | undefined) => number | undefined;
	/** The same of the first of these moments that can be read. */
	readonly happened: (moment: unknown, orElse?: unknown, orLast?: unknown) => number | undefined;
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
	const cameOn = (instant: Instant | undefined): number | undefined => {
		if (instant === undefined) skipped.withoutDate += 1;
		else if (instant > asOf) skipped.afterAsOf += 1;
		else {
			const day = dayOf(instant);
			saw(day);
			return day;
		}
		return undefined;
	};
	return {
		instantOf,
		dayOf,
		cameOn,
		saw,
		skipped,
		first: () => (first === Infinity ? undefined : first),
		happened: (moment, orElse, orLast) => cameOn(instantOf(moment) ?? instantOf(orElse) ?? instantOf(orLast)),
	};
}
