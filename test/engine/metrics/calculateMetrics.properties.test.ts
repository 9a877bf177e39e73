import fc from 'fast-check';
import { anyBook } from './anyBook';
import { metrics } from './book';

describe('laws of the metrics', () => {
	it('the order of the rows changes not one byte', () => {
		fc.assert(
			fc.property(anyBook.chain((records) => fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length }))), ([records, shuffled]) => {
				expect(JSON.stringify(metrics(shuffled, { records: true, trendMonths: 2 }))).toBe(JSON.stringify(metrics(records, { records: true, trendMonths: 2 })));
			}),
			{ numRuns: 30 },
		);
	});

	it('divisions that part the book add up to it', () => {
		fc.assert(
			fc.property(anyBook, (records) => {
				const rows = metrics(records).metrics;
				for (const variant of ['decided', 'withStaleOpen']) {
					const of = (by: string) => rows.filter((one) => one.metric === 'winRate' && one.variant === variant && one.segmentBy === by);
					const sum = (by: string) => of(by).reduce((total, { numerator, denominator }) => ({ won: total.won + numerator, decided: total.decided + (denominator ?? 0) }), { won: 0, decided: 0 });
					expect(sum('role')).toEqual(sum('all'));
					expect(sum('motion')).toEqual(sum('all'));
				}
			}),
			{ numRuns: 60 },
		);
	});

	it('shares lie between 0 and 1 and inside their intervals, which are never zero wide', () => {
		fc.assert(
			fc.property(anyBook, (records) => {
				for (const { unit, value, low, high } of metrics(records).metrics) {
					if (unit !== 'share' || value === null) continue;
					expect(value).toBeGreaterThanOrEqual(0);
					expect(value).toBeLessThanOrEqual(1);
					if (low === null || high === null) continue;
					expect(low).toBeLessThanOrEqual(value);
					expect(high).toBeGreaterThanOrEqual(value);
					expect(high - low).toBeGreaterThan(0);
				}
			}),
			{ numRuns: 60 },
		);
	});
});
