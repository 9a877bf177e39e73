import { DAY, fold, isCalendarDay, isoInstant, type Instant } from '../core';
import { localClock } from './localClock';
import { monthOf } from './monthOf';

/** Which part of `03/04/2026` is the month. With dots the day is always first. */
export type DateOrder = 'monthFirst' | 'dayFirst';

/** A moment as records carry it, and whether it only made sense in the other order of day and month. */
interface Moment {
	readonly text: string;
	readonly swapped: boolean;
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const ISO_INSTANT =
	/^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;
const NUMERIC = /^(\d{1,4})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:[,t ]+(.+))?$/;
const DAY_MONTH = /^(?:[a-z]+\.?,? )?(\d{1,2})(?:st|nd|rd|th|er|\.)?(?: de)?[ -]?([a-z]+)\.?,?(?: del?)?[ -](\d{4}|\d{2})(?:[,t ]+(.+))?$/;
const MONTH_DAY = /^(?:[a-z]+,? )?([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:[,t ]+(.+))?$/;
const TIME = /^(?:at |um |a )?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?(am|pm|a\.m\.|p\.m\.)?(?: uhr)? ?(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?$/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Day 0 of spreadsheets that count from 1900 (with the leap day that 1900 did not have). */
const SPREADSHEET_ZERO = Date.UTC(1899, 11, 30);
const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
const REMEMBERED = 100_000;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
const dayText = (year: number, month: number, day: number): string =>
	`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
const fullYear = (text: string): number =>
	text.length > 2 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900);
const milliseconds = (fraction = ''): number => Number(fraction.slice(0, 3).padEnd(3, '0'));

/** Minutes east of UTC, or undefined when the text has no offset. */
function offsetOf(text: string | undefined): number | undefined {
	if (text === undefined || text === '') return undefined;
	const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(text);
	if (!match) return 0;
	return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}

/**
 * Makes the reader of dates for one time zone: any moment a source may write becomes a calendar day
 * (`2026-03-31`) where no time was given, else an instant in UTC. It answers undefined for anything else.
 *
 * 1. Numbers: 20,000 to 80,000 are spreadsheet days; 19,000,101 to 99,991,231 days written YYYYMMDD;
 *    from 10^8 seconds and from 10^11 (either sign) milliseconds since 1970.
 * 2. A time without offset is the local clock's.
 * 3. `31.12.2025` is always day first; with `/` and `-` the order is `order`. What is impossible in that
 *    order is read in the other, and told to `onSwapped`.
 * 4. Two-digit years: 70 to 99 are 1970 to 1999, the rest 2000 to 2069.
 * 5. Month names in English, German, French and Spanish.
 */
export function momentReader(
	timeZone: string,
	order: DateOrder,
	onSwapped: (raw: unknown) => void,
): (raw: unknown) => string | undefined {
	const clock = localClock(timeZone);
	const remembered = new Map<string, Moment | null>();

	const isoOf = (instant: Instant): string | undefined =>
		Math.abs(instant) <= LATEST && new Date(instant).getUTCFullYear() >= 0 ? isoInstant(instant) : undefined;

	const withTime = (year: number, month: number, day: number, time: string | undefined): string | undefined => {
		if (!isCalendarDay(year, month, day)) return undefined;
		if (time === undefined) return dayText(year, month, day);
		const match = TIME.exec(time);
		if (!match) return undefined;
		const [, hour = '', minute = '', second = '0', fraction, half, zone] = match;
		const twelve = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.startsWith('p') ? 12 : 0);
		if (twelve > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
		const passed =
			(twelve * 3600 + Number(minute) * 60 + Number(second)) * 1000 + milliseconds(fraction);
		const offset = offsetOf(zone);
		return isoOf(
			offset === undefined
				? clock(year, month, day, passed)
				: Date.UTC(year, month - 1, day) + passed - offset * 60_000,
		);
	};

	const readNumeric = (match: RegExpExecArray): Moment | undefined => {
		const [, first = '', mark = '', second = '', third = '', time] = match;
		if (first.length > 2) {
			const text = first.length === 4 ? withTime(Number(first), Number(second), Number(third), time) : undefined;
			return text === undefined ? undefined : { text, swapped: false };
		}
		const year = fullYear(third);
		const dayFirst = mark === '.' || order === 'dayFirst';
		const [month, day] = dayFirst ? [second, first] : [first, second];
		const text = withTime(year, Number(month), Number(day), time);
		if (text !== undefined) return { text, swapped: false };
		const other = withTime(year, Number(day), Number(month), time);
		return other === undefined ? undefined : { text: other, swapped: true };
	};

	const readNumber = (value: number): string | undefined => {
		const size = Math.abs(value);
		if (size >= 1e11) return isoOf(Math.trunc(value));
		if (size >= 1e8) return isoOf(Math.trunc(value * 1000));
		if (value >= 20_000 && value <= 80_000) {
			const day = new Date(SPREADSHEET_ZERO + Math.floor(value) * DAY);
			const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
			const passed = Math.round((value % 1) * 86_400) * 1000;
			return passed === 0 ? dayText(year, month, date) : isoOf(clock(year, month, date, passed));
		}
		const [year, month, day] = [Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100];
		const isCompact = Number.isInteger(value) && year >= 1900 && isCalendarDay(year, month, day);
		return isCompact ? dayText(year, month, day) : undefined;
	};

	const readForeign = (raw: string): Moment | undefined => {
		const text = fold(raw);
		if (NUMBER.test(text)) {
			const read = readNumber(Number(text));
			return read === undefined ? undefined : { text: read, swapped: false };
		}
		const numeric = NUMERIC.exec(text);
		if (numeric) return readNumeric(numeric);
		const dayMonth = DAY_MONTH.exec(text);
		const monthDay = dayMonth ? null : MONTH_DAY.exec(text);
		const named = dayMonth ?? monthDay;
		const month = monthOf((dayMonth ? dayMonth[2] : monthDay?.[1]) ?? '');
		if (named === null || month === undefined) return undefined;
		const day = Number(dayMonth ? dayMonth[1] : monthDay?.[2]);
		const read = withTime(fullYear(named[3] ?? ''), month, day, named[4]);
		return read === undefined ? undefined : { text: read, swapped: false };
	};

	const readIso = (raw: string, match: RegExpExecArray): string | undefined => {
		const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
		if (!isCalendarDay(year, month, day)) return undefined;
		if (raw.length === 24 && raw.charCodeAt(23) === 90) {
			return Number.isNaN(Date.parse(raw)) ? undefined : raw;
		}
		const [hours, minutes, seconds] = [Number(match[4]), Number(match[5]), Number(match[6] ?? 0)];
		if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
		const passed = (hours * 3600 + minutes * 60 + seconds) * 1000 + milliseconds(match[7]);
		const offset = offsetOf(match[8]);
		return isoOf(
			offset === undefined
				? clock(year, month, day, passed)
				: Date.UTC(year, month - 1, day) + passed - offset * 60_000,
		);
	};

	const remember = (raw: string): Moment | null => {
		let known = remembered.get(raw);
		if (known === undefined) {
			const day = ISO_DAY.exec(raw);
			const isDay = day !== null && isCalendarDay(Number(day[1]), Number(day[2]), Number(day[3]));
			known = isDay ? { text: raw, swapped: false } : (readForeign(raw) ?? null);
			if (remembered.size >= REMEMBERED) remembered.clear();
			remembered.set(raw, known);
		}
		return known;
	};

	return (raw) => {
		if (typeof raw === 'number') return readNumber(raw);
		if (raw instanceof Date) return Number.isNaN(raw.getTime()) ? undefined : isoOf(raw.getTime());
		if (typeof raw !== 'string' || raw.length > 60) return undefined;
		const iso = raw.length > 10 ? ISO_INSTANT.exec(raw) : null;
		if (iso) return readIso(raw, iso);
		const read = remember(raw);
		if (read?.swapped) onSwapped(raw);
		return read?.text;
	};
}
