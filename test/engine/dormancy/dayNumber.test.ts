import { dayNumbers, isoDay } from '../../../engine/dormancy/dayNumber';

describe('local days', () => {
	it.each([
		['Europe/Berlin', '2026-03-28T22:59:59Z', '2026-03-28'],
		['Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29'],
		['Europe/Berlin', '2026-03-29T21:59:59Z', '2026-03-29'],
		['Europe/Berlin', '2026-03-29T22:00:00Z', '2026-03-30'],
		['Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25'],
		['Europe/Berlin', '2026-10-25T22:59:59Z', '2026-10-25'],
		['Europe/Berlin', '2026-10-25T23:00:00Z', '2026-10-26'],
		['America/New_York', '2026-03-08T04:59:59Z', '2026-03-07'],
		['America/New_York', '2026-03-09T04:00:00Z', '2026-03-09'],
		['America/New_York', '2026-11-01T04:00:00Z', '2026-11-01'],
		['America/New_York', '2026-11-02T04:59:59Z', '2026-11-01'],
		['Asia/Kolkata', '2026-06-30T18:30:00Z', '2026-07-01'],
	])('in %s %s falls on %s, on days of a clock change too', (timeZone, at, day) => {
		expect(isoDay(dayNumbers(timeZone)(Date.parse(at)))).toBe(day);
	});
});
