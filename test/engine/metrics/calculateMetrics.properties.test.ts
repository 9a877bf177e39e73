import fc from 'fast-check';
import type { BookRecord } from '../../../engine/model';
import { deal, metrics, partner } from './book';

const ids = ['a', 'b', 'c'];
const day = fc.integer({ min: 0, max: 1100 }).map((days) => new Date(Date.UTC(2023, 5, 30) + days * 86_400_000).toISOString().slice(0, 10));
const decision = fc.constantFrom('sourced', 'coSell', 'influenced', 'direct', 'undecided');
const someDeal = fc.record({ decision, who: fc.constantFrom(...ids), status: fc.constantFrom('open', 'won', 'lost' as const), acv: fc.option(fc.integer({ min: 0, max: 1e6 }), { nil: undefined }), createdAt: day, closedAt: day, region: fc.constantFrom('EMEA', 'NA', undefined) });
const book = fc.array(someDeal, { maxLength: 40 }).map((deals): BookRecord[] => [
	...ids.map((id, n) => partner(id, { motion: n === 0 ? 'named' : 'selfServe', types: n === 2 ? ['reseller'] : [] })),
	...deals.map(({ decision: decided, who, status, ...more }, n) =>
		deal(`d${String(n)}`, status as 'won', undefined, {
			...more,
			attribution: { decision: decided, sourcingPartnerId: decided === 'sourced' ? who : null, roles: decided === 'coSell' ? [{ role: 'coSell', partnerId: who }] : decided === 'influenced' ? [{ role: 'influence', partnerId: who }] : [], involvement: { tagged: decided === 'sourced', strong: decided !== 'direct' } },
		}),
	),
]);

describe('laws of the metrics', () => {
	it('the order of the rows changes not one byte', () => {
		fc.assert(
			fc.property(book.chain((records) => fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length }))), ([records, shuffled]) => {
				expect(JSON.stringify(metrics(shuffled, { records: true, trendMonths: 2 }))).toBe(JSON.stringify(metrics(records, { records: true, trendMonths: 2 })));
			}),
			{ numRuns: 30 },
		);
	});

	it('divisions that part the book add up to it', () => {
		fc.assert(
			fc.property(book, (records) => {
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
			fc.property(book, (records) => {
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
