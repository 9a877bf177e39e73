import { monthOf } from './monthOf';

/** Which part of `03/04/2026` is the month. With dots the day is always first. */
export type DateOrder = 'monthFirst' | 'dayFirst';

/** A date as somebody wrote it, taken apart; whether the calendar has it is not asked yet. */
interface WrittenDate {
	readonly year: number;
	readonly month: number;
	readonly day: number;
	readonly time: string | undefined;
	/** Whether month and day could be meant the other way round. */
	readonly swappable: boolean;
}

const NUMERIC = /^(\d{1,4})([./-])(\d{1,2})\2(\d{4}|\d{1,2})(?:[,t ]+(.+))?$/;
const DAY_MONTH =
	/^(?:[a-z]+\.?,? )?(\d{1,2})(?:st|nd|rd|th|er|\.)?(?: de(?= ))?[ -]?([a-z]+)\.?,?(?: del?(?= ))?[ -](\d{4}|\d{2})(?:[,t ]+(.+))?$/;
const MONTH_DAY = /^(?:[a-z]+,? )?([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:[,t ]+(.+))?$/;

const fullYear = (text: string): number =>
	text.length > 2 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900);

function readNumeric(match: RegExpExecArray, order: DateOrder): WrittenDate | undefined {
	const [, first = '', mark = '', second = '', third = '', time] = match;
	if (first.length === 4) {
		const isDay = third.length < 3;
		return isDay
			? { year: Number(first), month: Number(second), day: Number(third), time, swappable: false }
			: undefined;
	}
	if (first.length === 3 || third.length === 1) return undefined;
	const [month, day] = mark === '.' || order === 'dayFirst' ? [second, first] : [first, second];
	return { year: fullYear(third), month: Number(month), day: Number(day), time, swappable: true };
}

/**
 * Takes a date apart that is no ISO date: numbers in any order, or a month's name in English, German,
 * French or Spanish. Two-digit years: 70 to 99 are 1970 to 1999, the rest 2000 to 2069.
 *
 * @param text folded
 * @example
 * readWrittenDate('31. dezember 2025', 'monthFirst')?.month //=> 12
 */
export function readWrittenDate(text: string, order: DateOrder): WrittenDate | undefined {
	const numeric = NUMERIC.exec(text);
	if (numeric) return readNumeric(numeric, order);
	const dayMonth = DAY_MONTH.exec(text);
	const named = dayMonth ?? MONTH_DAY.exec(text);
	if (!named) return undefined;
	const [, first = '', second = '', year = '', time] = named;
	const month = monthOf(dayMonth ? second : first);
	if (month === undefined) return undefined;
	return { year: fullYear(year), month, day: Number(dayMonth ? first : second), time, swappable: false };
}
