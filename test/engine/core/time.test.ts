import fc from 'fast-check';
import { dayOf, instantReader, isTimeZone, localInstant, monthsBefore } from '../../../engine/core';

const at = (iso: string) => Date.parse(iso);

describe('instantReader', () => {
	const inBerlin = instantReader('Europe/Berlin');

	it.each([
		['a day begins at local midnight in winter', '2026-01-15', '2026-01-14T23:00:00Z'],
		['and in summer', '2026-07-15', '2026-07-14T22:00:00Z'],
		['the day the clock goes forward', '2026-03-29', '2026-03-28T23:00:00Z'],
		['an instant in UTC', '2026-01-15T10:00:00Z', '2026-01-15T10:00:00Z'],
		['an instant with an offset', '2026-01-15T10:00:00+05:30', '2026-01-15T04:30:00Z'],
		['the year 1900', '1900-01-02', '1900-01-01T23:00:00Z'],
		['the year 9999', '9999-12-31', '9999-12-30T23:00:00Z'],
	])('%s', (_, text, expected) => {
		expect(inBerlin(text)).toBe(at(expected));
	});

	it('reads an instant in the form of this package as any other', () => {
		fc.assert(
			fc.property(fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }), (date) => {
				expect(inBerlin(date.toISOString())).toBe(date.getTime());
			}),
		);
	});

	it.each(['2026-01-15T24:01:00.000Z', '2026-13-15T10:00:00.000Z', '2026-00-15T10:00:00.000Z', '2026-01-00T10:00:00.000Z', '2026-01-15T10:60:00.000Z', '2026-0a-15T10:00:00.000Z', '2026-01-15 10:00:00.000Z'])(
		'does not read the instant %p, that no clock shows',
		(text) => {
			expect(inBerlin(text)).toBeUndefined();
		},
	);

	it.each(['2026-02-30', '2026-13-01', '15.01.2026', '', 'soon', 20260115, null, undefined, '2026-01-15T10:00'])(
		'does not read %p',
		(text) => {
			expect(inBerlin(text)).toBeUndefined();
		},
	);
});

describe('days', () => {
	it('depend on the time zone, not on the machine', () => {
		const late = at('2026-03-31T23:30:00Z');
		expect(dayOf(late, 'UTC')).toBe('2026-03-31');
		expect(dayOf(late, 'Europe/Berlin')).toBe('2026-04-01');
		expect(dayOf(late, 'America/Los_Angeles')).toBe('2026-03-31');
	});

	it('a local clock becomes an instant', () => {
		expect(localInstant('America/New_York', 2026, 11, 1, 12, 0, 0)).toBe(at('2026-11-01T17:00:00Z'));
	});

	it('months are counted on the local clock, whatever the machine thinks', () => {
		expect(monthsBefore(at('2026-07-31T22:30:00Z'), 6, 'Europe/Berlin')).toBe(at('2026-01-31T23:30:00Z'));
		expect(monthsBefore(at('2026-03-31T12:00:00Z'), 1, 'UTC')).toBe(at('2026-02-28T12:00:00Z'));
	});

	it('a time zone nobody knows is not one', () => {
		expect(isTimeZone('Europe/Berlin')).toBe(true);
		expect(isTimeZone('Europe/Atlantis')).toBe(false);
	});
});
