import { DAY, fold, isCalendarDay, type Instant } from '../core';
import { readClockTime, toClockTime, type ClockTime } from './clockTime';
import { isoWriter } from './isoText';
import { localClock } from './localClock';
import { readWrittenDate, type DateOrder } from './writtenDate';

export type { DateOrder };

/** A moment as records carry it, and whether it only made sense in the other order of day and month. */
interface Moment {
	readonly text: string;
	readonly swapped: boolean;
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const ISO_INSTANT =
	/^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Day 0 of spreadsheets that count from 1900 (with the leap day that 1900 did not have). */
const SPREADSHEET_ZERO = Date.UTC(1899, 11, 30);
const EARLIEST = Date.parse('0000-01-01T00:00:00Z');
const LATEST = Date.parse('9999-12-31T23:59:59.999Z');
const LONGEST = 60;
const REMEMBERED = 100_000;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
const dayText = (year: number, month: number, day: number): string =>
	`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/**
 * Makes the reader of dates for one time zone: any moment a source may write becomes a calendar day
 * (`2026-03-31`) where no time was given, else an instant in UTC. It answers undefined for anything else.
 *
 * 1. Numbers: 20,000 to 80,000 are spreadsheet days; 19,000,101 to 99,991,231 days written YYYYMMDD;
 *    from 10^8 seconds and from 10^11 (either sign) milliseconds since 1970.
 * 2. A time without offset is the local clock's.
 * 3. `31.12.2025` is always day first; with `/` and `-` the order is `order`. What is impossible in that
 *    order is read in the other, and told to `onSwapped`.
 */
export function momentReader(
	timeZone: string,
	order: DateOrder,
	onSwapped: (raw: unknown) => void,
): (raw: unknown) => string | undefined {
	const clock = localClock(timeZone);
	const write = isoWriter();
	const remembered = new Map<string, Moment | null>();

	const isoOf = (instant: Instant): string | undefined =>
		instant >= EARLIEST && instant <= LATEST ? write(instant) : undefined;
	const at = (year: number, month: number, day: number, { passed, offset }: ClockTime): string | undefined =>
		isoOf(
			offset === undefined
				? clock(year, month, day, passed)
				: Date.UTC(year, month - 1, day) + passed - offset * 60_000,
		);
	const withTime = (
		year: number,
		month: number,
		day: number,
		time: string | undefined,
	): string | undefined => {
		if (!isCalendarDay(year, month, day)) return undefined;
		if (time === undefined) return dayText(year, month, day);
		const read = readClockTime(time);
		return read === undefined ? undefined : at(year, month, day, read);
	};

	const readNumber = (value: number): string | undefined => {
		const size = Math.abs(value);
		if (size >= 1e11) return isoOf(Math.trunc(value));
		if (size >= 1e8) return isoOf(Math.trunc(value * 1000));
		if (value >= 20_000 && value <= 80_000) {
			const date = new Date(SPREADSHEET_ZERO + Math.floor(value) * DAY);
			const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
			const passed = Math.round((value % 1) * 86_400) * 1000;
			return passed === 0 ? dayText(year, month, day) : at(year, month, day, { passed, offset: undefined });
		}
		const [year, month, day] = [Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100];
		const isCompact = Number.isInteger(value) && year >= 1900 && isCalendarDay(year, month, day);
		return isCompact ? dayText(year, month, day) : undefined;
	};

	const readWritten = (raw: string): Moment | null => {
		const text = fold(raw);
		const moment = (read: string | undefined, swapped: boolean): Moment | null =>
			read === undefined ? null : { text: read, swapped };
		if (NUMBER.test(text)) return moment(readNumber(Number(text)), false);
		const written = readWrittenDate(text, order);
		if (written === undefined) return null;
		const { year, month, day, time, swappable } = written;
		const meant = moment(withTime(year, month, day, time), false);
		return meant ?? (swappable ? moment(withTime(year, day, month, time), true) : null);
	};

	const readIso = (raw: string, match: RegExpExecArray): string | undefined => {
		const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
		if (!isCalendarDay(year, month, day)) return undefined;
		const [, , , , hour = '', minute = '', second, fraction, zone] = match;
		const time = toClockTime(hour, minute, second, fraction, zone);
		if (time === undefined) return undefined;
		const isCanonical = raw.length === 24 && raw[10] === 'T' && raw[19] === '.' && fraction?.length === 3 && zone === 'Z';
		return isCanonical ? raw : at(year, month, day, time);
	};

	const remember = (raw: string): Moment | null => {
		let known = remembered.get(raw);
		if (known === undefined) {
			const day = ISO_DAY.exec(raw);
			const isDay = day !== null && isCalendarDay(Number(day[1]), Number(day[2]), Number(day[3]));
			known = isDay ? { text: raw, swapped: false } : readWritten(raw);
			if (remembered.size >= REMEMBERED) remembered.clear();
			remembered.set(raw, known);
		}
		return known;
	};

	return (raw) => {
		if (typeof raw === 'number') return readNumber(raw);
		if (raw instanceof Date) return isoOf(raw.getTime());
		if (typeof raw !== 'string' || raw.length > LONGEST) return undefined;
		if (raw.length > 9 && NUMBER.test(raw)) return readNumber(Number(raw));
		const iso = raw.length > 10 ? ISO_INSTANT.exec(raw) : null;
		if (iso) return readIso(raw, iso);
		const read = remember(raw);
		if (read?.swapped) onSwapped(raw);
		return read?.text;
	};
}
