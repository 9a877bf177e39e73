import fc from 'fast-check';
import { anyBook } from './anyBook';
import { context, metrics } from './book';
import { plainMetrics, type Parts } from './plainMetrics';

const NOTHING: Parts = [0, 0];

describe('metrics against their rules, deal by deal', () => {
	it('every window has the numerators and denominators that counting gives', () => {
		fc.assert(
			fc.property(anyBook, (records) => {
				const rows = metrics(records, { trendMonths: 14, segments: ['all', 'role'] }).metrics;
				for (const [id, expected] of plainMetrics(records, context.asOf)) {
					const row = rows.find((one) => one.id === id);
					if (row === undefined) {
						// A segment that holds nothing has no row.
						expect([id, expected[0]]).toEqual([id, 0]);
						continue;
					}
					expect([id, row.numerator, row.denominator]).toEqual([id, ...expected]);
					for (const { asOf, numerator, denominator } of [...row.trend, ...(row.previous === null ? [] : [row.previous])]) {
						const then = plainMetrics(records, Date.parse(asOf)).get(id) ?? NOTHING;
						expect([id, asOf, numerator, denominator]).toEqual([id, asOf, ...then]);
					}
				}
			}),
			{ numRuns: 40 },
		);
	});

	it('the records listed are as many as were counted', () => {
		fc.assert(
			fc.property(anyBook, (records) => {
				for (const row of metrics(records, { records: true }).metrics) {
					if (row.metric !== 'winRate' && row.metric !== 'producingPartnerRate') continue;
					expect([row.id, row.records?.length]).toEqual([row.id, row.numerator]);
				}
			}),
			{ numRuns: 40 },
		);
	});
});
