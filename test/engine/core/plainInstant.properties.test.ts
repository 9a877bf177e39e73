import fc from 'fast-check';
import { plainInstant } from '../../../engine/core/plainInstant';

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
