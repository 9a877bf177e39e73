import fc from 'fast-check';
import { RateTable, converter, fiscalYearStartOf, toMajor, toMinor } from '../../../engine/core';

describe('toMinor', () => {
	it.each([
		[1.005, 'USD', 101],
		[-12.345, 'EUR', -1235],
		[1200, 'JPY', 1200],
		[1.2345, 'KWD', 1235],
		[1e-7, 'USD', 0],
		[-0.001, 'USD', 0],
		[4.35, 'USD', 435],
		[1e12, 'USD', 1e14],
	])('%p %s is %p', (amount, currency, minor) => {
		expect(toMinor(amount, currency)).toBe(minor);
	});

	it('refuses what no integer can hold', () => {
		expect(toMinor(1e15, 'USD')).toBeUndefined();
		expect(toMinor(NaN, 'USD')).toBeUndefined();
		expect(toMinor(Infinity, 'USD')).toBeUndefined();
	});

	it('comes back unchanged', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom('USD', 'JPY', 'KWD'), (minor, currency) => {
				expect(toMinor(toMajor(minor, currency), currency)).toBe(minor);
			}),
		);
	});
});

describe('converter', () => {
	const table = RateTable.parse({
		base: 'USD',
		rates: [
			{ currency: 'EUR', rate: 1.1, from: '2025-01-01' },
			{ currency: 'EUR', rate: 1.2, from: '2026-01-01' },
			{ currency: 'JPY', rate: 0.0067 },
		],
	});
	const convert = converter(table);

	it('takes the rate that held on the day', () => {
		expect(convert(100, 'EUR', '2025-12-31')).toBe(11_000);
		expect(convert(100, 'EUR', '2026-01-01')).toBe(12_000);
		expect(convert(10_000, 'JPY', '2026-05-05')).toBe(6_700);
	});

	it('takes money without a currency as the base currency', () => {
		expect(convert(100, undefined, '2025-12-31')).toBe(10_000);
	});

	it('never guesses: no rate, or none yet, is undefined', () => {
		expect(convert(100, 'GBP', '2026-01-01')).toBeUndefined();
		expect(convert(100, 'EUR', '2024-12-31')).toBeUndefined();
	});

	it('takes the plan rate of the fiscal year when told to', () => {
		const planned = converter({ ...table, rule: 'fiscalYear', fiscalYearStart: 7 });
		expect(planned(100, 'EUR', '2026-06-30')).toBe(11_000);
		expect(planned(100, 'EUR', '2026-07-01')).toBe(12_000);
	});

	it('knows where a fiscal year starts', () => {
		expect(fiscalYearStartOf('2026-06-30', 7)).toBe('2025-07-01');
		expect(fiscalYearStartOf('2026-07-01', 7)).toBe('2026-07-01');
	});
});
