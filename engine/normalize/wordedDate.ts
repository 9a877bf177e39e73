import { DAY, fold, isCalendarDay } from '../core';
import type { DATE_PRECISIONS } from '../model';
import { monthOf } from './monthOf';

/** A day in the middle of what somebody wrote, and how much that was; no precision: the day itself. */
interface WordedDate {
	readonly day: string;
	readonly precision?: (typeof DATE_PRECISIONS)[number];
}

const YEAR = String.raw`(?:'|\u2019)?(\d{4}|\d{2})`;
const OF = '(?:of |de |del )?';
/** Two digits are a year only where a mark says so: in "Mar 24" they may be a day. */
const MONTH = /^([a-z]+)\.?(?:,? ?(?:of |de |del )?'?(\d{4})|(?: ?['\u2019]|-)(\d{2}|\d{4}))$/;
const YEAR_MONTH = /^(\d{4})[-/. ](\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const QUARTER = new RegExp(String.raw`^(?:q|t|quarter |quartal |trimestre )([1-4])[ ./-]*${YEAR}$`);
const COUNTED_QUARTER = new RegExp(
	String.raw`^([1-4])(?:st|nd|rd|th|er|e|o|\.)?[ -]?(?:q|quarter|quartal|trimestre)[ ./-]*${OF}${YEAR}$`,
);
const YEAR_QUARTER = /^(\d{4})[ ./-]*q([1-4])$/;
const WEEK = new RegExp(
	String.raw`^(?:w|wk|cw|kw|week|kalenderwoche|woche|semaine|semana)[ .]*(\d{1,2})[ ,./-]*${OF}${YEAR}$`,
);
const YEAR_WEEK = /^(\d{4})-?w(\d{1,2})$/;
const ONLY_YEAR = /^(?:19|20)\d{2}$/;
const ABOUT =
	/^(?:~|ca\.?|circa|around|about|approx\.?|approximately|roughly|etwa|ungefahr|vers|hacia|aprox\.?) ?(.+)$/;

/** Parts of a month, and their days. */
const DAY_OF_PART: Readonly<Record<string, number>> = {
	early: 5, 'beginning of': 5, 'start of': 5, anfang: 5, debut: 5, 'principios de': 5,
	mid: 15, 'middle of': 15, mitte: 15, mi: 15, 'mediados de': 15,
	late: 25, 'end of': 25, ende: 25, fin: 25, 'fin de': 25, 'finales de': 25,
};
/** Longest first: "fin de marzo" begins with "fin" too. */
const PART = new RegExp(`^(${Object.keys(DAY_OF_PART).sort((a, b) => b.length - a.length).join('|')})[ -](.+)$`);

const fullYear = (text: string): number => (text.length > 2 ? Number(text) : 2000 + Number(text));
const toDay = (year: number, month: number, day: number): string | undefined =>
	isCalendarDay(year, month, day)
		? `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
		: undefined;
const made = (
	day: string | undefined,
	precision: NonNullable<WordedDate['precision']>,
): WordedDate | undefined => (day === undefined ? undefined : { day, precision });

/** Thursday of an ISO 8601 week: the day that decides which year the week belongs to. */
function ofWeek(year: number, week: number): WordedDate | undefined {
	if (week < 1 || week > 53) return undefined;
	const fourth = Date.UTC(year, 0, 4);
	const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
	const thursday = new Date(monday + ((week - 1) * 7 + 3) * DAY);
	// Most years have no week 53.
	return thursday.getUTCFullYear() === year ? made(thursday.toISOString().slice(0, 10), 'week') : undefined;
}

function ofMonth(text: string, day: number): WordedDate | undefined {
	const named = MONTH.exec(text);
	if (named) {
		const month = monthOf(named[1] ?? '');
		return month === undefined
			? undefined
			: made(toDay(fullYear(named[2] ?? named[3] ?? ''), month, day), 'month');
	}
	const numbered = YEAR_MONTH.exec(text);
	if (numbered) return made(toDay(Number(numbered[1]), Number(numbered[2]), day), 'month');
	const turned = MONTH_YEAR.exec(text);
	return turned ? made(toDay(Number(turned[2]), Number(turned[1]), day), 'month') : undefined;
}

function ofLonger(text: string): WordedDate | undefined {
	const quarter = QUARTER.exec(text) ?? COUNTED_QUARTER.exec(text);
	if (quarter) return made(toDay(fullYear(quarter[2] ?? ''), Number(quarter[1]) * 3 - 1, 15), 'quarter');
	const turned = YEAR_QUARTER.exec(text);
	if (turned) return made(toDay(Number(turned[1]), Number(turned[2]) * 3 - 1, 15), 'quarter');
	const week = WEEK.exec(text);
	if (week) return ofWeek(fullYear(week[2] ?? ''), Number(week[1]));
	const turnedWeek = YEAR_WEEK.exec(text);
	if (turnedWeek) return ofWeek(Number(turnedWeek[1]), Number(turnedWeek[2]));
	return ONLY_YEAR.test(text) ? made(toDay(Number(text), 7, 1), 'year') : undefined;
}

/**
 * Reads a date as people put it into words, in English, German, French or Spanish: a month, a quarter, a
 * week, a year, an early, mid or late month, about a day.
 *
 * 1. The day is in the middle of what was said: the 15th of a month (5th early, 25th late), the 15th of a
 *    quarter's second month, a week's Thursday, 1 July of a year.
 * 2. "Yesterday" and days without a year say nothing: the day on which they were written is not known, and
 *    today is not it.
 *
 * @param readExact reads what is a date in itself
 * @example
 * readWordedDate('mid March 2025', () => undefined) //=> { day: '2025-03-15', precision: 'month' }
 */
export function readWordedDate(raw: unknown, readExact: (raw: unknown) => unknown): WordedDate | undefined {
	if (typeof raw !== 'string' && typeof raw !== 'number') return undefined;
	const text = fold(String(raw)).replace(/[()]/g, '').trim();
	if (text.length > 40) return undefined;
	const about = ABOUT.exec(text);
	const said = about?.[1] ?? text;
	const plain = said.replace(/(\d)(?:st|nd|rd|th)? of (?=[a-z])/, '$1 ').replace(/['\u2019](\d{2})$/, '20$1');
	const exact = plain === text ? undefined : readExact(plain);
	if (typeof exact === 'string') return { day: exact, ...(about ? { precision: 'week' as const } : {}) };
	const part = PART.exec(said);
	if (part) {
		// After "early", two digits are a year: nobody speaks of an early 24th of March.
		const rest = (part[2] ?? '').replace(/ (\d{2})$/, ' 20$1');
		return ofMonth(rest, DAY_OF_PART[part[1] ?? ''] ?? 15) ?? ofLonger(rest);
	}
	return ofMonth(said, 15) ?? ofLonger(said);
}
