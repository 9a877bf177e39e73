import { editDistance } from '../strings/editDistance';
import { saysNothing, textsIn } from './cells';
import { readDate, type DateParts } from './dateParts';
import { single } from './single';

interface Day extends DateParts {
	readonly digits: string;
	/** Days since 1970; NaN when month or day is unknown. */
	readonly count: number;
}

const DAY_MS = 86_400_000;
const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function toDay(text: string): Day | undefined {
	const parts = readDate(text);
	if (parts === undefined) return undefined;
	const { year, month, day } = parts;
	const known = month > 0 && day > 0;
	return {
		...parts,
		digits: `${pad(year, 4)}${pad(month, 2)}${pad(day, 2)}`,
		count: known ? Date.UTC(year, month - 1, day) / DAY_MS : Number.NaN,
	};
}

/** Instants and dates that a program already read. */
const asText = (cell: unknown): unknown =>
	cell instanceof Date && !saysNothing(cell.getTime()) ? cell.toISOString() : cell;

/** Calendar days such as a date of birth: typing slips, swapped day and month, two of three parts, closeness. */
export const calendarDate = single<Day>('date', {
	levels: [
		'same day',
		'one slip',
		'two of three parts',
		'within a month',
		'within a year',
		'within ten years',
		'different',
	],
	usual: [0.75, 0.08, 0.05, 0.03, 0.03, 0.02, 0.04],
	chance: [1e-4, 1e-3, 3e-3, 2e-3, 0.03, 0.25, 0.71],
	different: [0.02, 0.08],
	read: (cells) => textsIn(cells.map(asText)).flatMap((text) => toDay(text) ?? []),
	identity: ({ digits }) => digits,
	level: (a, b, least) => {
		const partly = Number.isNaN(a.count) || Number.isNaN(b.count);
		if (partly)
			return a.year !== b.year
				? Math.abs(a.year - b.year) <= 10
					? 6
					: 7
				: a.month === b.month || a.month * b.month === 0
					? 3
					: 5;
		if (a.year === b.year && a.month === b.day && a.day === b.month) return 2;
		if (least <= 1 && editDistance(a.digits, b.digits, 1) <= 1) return 2;
		const same = Number(a.year === b.year) + Number(a.month === b.month) + Number(a.day === b.day);
		if (same === 2) return 3;
		const apart = Math.abs(a.count - b.count);
		return apart <= 31 ? 4 : apart <= 366 ? 5 : apart <= 3653 ? 6 : 7;
	},
	keys: ({ digits, year, month, day }, found) => {
		if (month === 0 || day === 0) {
			found('y', String(year));
			return;
		}
		found('', digits);
		found('ym', `${year}-${month}`);
		found('yd', `${year}-${day}`);
		found('md', `${month}-${day}`);
		found('ym', month === 12 ? `${year + 1}-1` : `${year}-${month + 1}`);
		found('yd', `${year}-${month}`);
	},
});
