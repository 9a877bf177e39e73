import { textsIn } from './cells';
import { readDate } from './dateParts';
import { single } from './single';

interface Period {
	/** Days since 1970. */
	readonly from: number;
	readonly to: number;
}

const DAY_MS = 86_400_000;

/** First day and last day in cells; one known day is a period of a day. */
function readPeriod(cells: readonly unknown[]): readonly Period[] {
	const days = textsIn(cells).flatMap((text) => {
		const parts = readDate(text);
		return parts === undefined
			? []
			: [Date.UTC(parts.year, Math.max(0, parts.month - 1), Math.max(1, parts.day)) / DAY_MS];
	});
	return days.length === 0 ? [] : [{ from: Math.min(...days), to: Math.max(...days) }];
}

/** Stretches of time such as a deal from creation to close: both ends, overlap, or distance. */
export const period = single<Period>('period', {
	levels: ['same period', 'most in common', 'overlapping', 'within a month', 'within a quarter', 'apart'],
	usual: [0.35, 0.25, 0.2, 0.08, 0.05, 0.07],
	chance: [1e-3, 0.05, 0.2, 0.1, 0.15, 0.499],
	different: [0.03, 0.3],
	byRarity: false,
	read: readPeriod,
	identity: ({ from, to }) => `${from} ${to}`,
	level: (a, b) => {
		const common = Math.min(a.to, b.to) - Math.max(a.from, b.from);
		if (Math.abs(a.from - b.from) <= 1 && Math.abs(a.to - b.to) <= 1) return 1;
		const longer = Math.max(a.to - a.from, b.to - b.from);
		if (common > 0) return common >= 0.6 * longer ? 2 : 3;
		return common >= -31 ? 4 : common >= -92 ? 5 : 6;
	},
	keys: ({ from, to }, found) => {
		const [first, last] = [Math.floor(from / 31), Math.floor(to / 31)];
		found('f', String(first));
		found('f', String(first + 1));
		found('t', String(last));
		found('t', String(last + 1));
	},
});
