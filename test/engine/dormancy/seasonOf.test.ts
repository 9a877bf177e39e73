import { seasonOf } from '../../../engine/dormancy/seasonalCalendar';

const dayOf = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / 86_400_000;
const actsIn = (months: readonly number[]) =>
	Int32Array.from([2023, 2024, 2025].flatMap((year) => months.flatMap((month) => [3, 12, 21].map((day) => dayOf(year, month, day)))));
const TODAY = dayOf(2026, 1, 1);
const SINCE = dayOf(2023, 1, 1);

it('finds the months in which a partner acts', () => {
	expect(seasonOf(actsIn([3, 4, 5]), TODAY, SINCE)).toBe(0b000000011100);
});

it('never takes the months in which it does next to nothing for a season', () => {
	const busy = [...actsIn([1, 2, 3, 4, 5, 6, 7, 8]), dayOf(2023, 10, 5), dayOf(2024, 11, 5)].sort((a, b) => a - b);
	const fromSeptember = 0b111100000000;
	expect(seasonOf(Int32Array.from(busy), TODAY, SINCE) & fromSeptember).toBe(0);
});
