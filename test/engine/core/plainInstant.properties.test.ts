import fc from 'fast-check';
import { plainInstant } from '../../../engine/core/plainInstant';
import { instantReader } from '../../../engine/core';

const instants = fc.date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true });

describe('plainInstant', () => {
	it('reads what it reads as Date.parse does', () => {
		fc.assert(
			fc.property(instants, fc.boolean(), (date, withMillis) => {
				const text = withMillis ? date.toISOString() : `${date.toISOString().slice(0, 19)}Z`;
				const read = plainInstant(text);
				expect(read === undefined ? date.getUTCDate() > 28 : read === Date.parse(text)).toBe(true);
			}),
		);
	});

	it.each(['2026-02-30T08:00:00Z', '2026-13-01T08:00:00Z', '2026-01-01T24:00:00Z', '2026-01-01 08:00:00Z', '2026-01-01T08:00:0aZ', '2026-01-01T08:00:00+01:00', '2026-01-01', ''])('leaves %p to the general reader', (text) => {
		expect(plainInstant(text)).toBeUndefined();
	});
});

describe('a day in UTC', () => {
	it('is the midnight that the calendar gives, whatever the month and year', () => {
		const day = instantReader('UTC');
		fc.assert(fc.property(fc.date({ min: new Date('0100-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true }), (date) => {
			const text = date.toISOString().slice(0, 10);
			expect(day(text)).toBe(Date.parse(`${text}T00:00:00Z`));
		}));
	});

	it.each(['2026-02-29', '2026-00-10', '2026-13-01', '2026-1a-01', '2026/01/01', '202-001-01'])('is none in %s', (text) => {
		expect(instantReader('UTC')(text)).toBeUndefined();
	});
});
