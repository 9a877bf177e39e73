import fc from 'fast-check';
import { toBook, type BookRecord } from '../../../engine/model';
import { parseScoreSpec, scorePartners } from '../../../engine/scoring';
import { ACV, RECENT, dealTable } from '../../../engine/scoring/dealTable';
import { summarizeDeals } from '../../../engine/scoring/summarizeDeals';
import { NO_DEALS, mergeTallies } from '../../../engine/scoring/tally';
import { context, deal, partner, score } from './book';

const ids = ['a', 'b', 'c', 'd', 'e'];
const arbitraryDeal = fc
	.record({
		who: fc.option(fc.constantFrom(...ids, 'unlisted'), { nil: undefined }),
		status: fc.constantFrom('won', 'lost', 'open'),
		acv: fc.option(fc.integer({ min: 0, max: 1e7 }), { nil: undefined }),
	})
	.map(({ who, status, acv }) => deal(who, status, acv));
const arbitraryBook = fc.tuple(
	fc.constant(ids.map((id, i) => partner(id, { motion: i % 2 ? 'selfServe' : 'named', types: i > 2 ? ['reseller'] : [] }))),
	fc.array(arbitraryDeal, { maxLength: 60 }),
).map(([partners, deals]): BookRecord[] => [...partners, ...deals]);

describe('laws of the score', () => {
	it('contributions add up to the score, which lies between 0 and 100', () => {
		fc.assert(
			fc.property(arbitraryBook, (records) => {
				for (const { score: one } of score(records).partners) {
					const hundredths = one.contributions.reduce((sum, { points }) => sum + Math.round(points * 100), 0);
					expect(hundredths).toBe(Math.round(one.points * 100));
					expect(one.points).toBeGreaterThanOrEqual(0);
					expect(one.points).toBeLessThanOrEqual(100);
				}
			}),
			{ numRuns: 60 },
		);
	});

	it('the order of the rows changes not one byte', () => {
		const shuffled = arbitraryBook.chain((records) =>
			fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
		);
		fc.assert(
			fc.property(shuffled, ([records, other]) => {
				const bytes = (book: readonly BookRecord[]) => {
					const { partners, overview, model } = score(book);
					return JSON.stringify([partners, overview, model]);
				};
				expect(bytes(other)).toBe(bytes(records));
			}),
			{ numRuns: 40 },
		);
	});

	it('scaling all weights changes nothing', () => {
		fc.assert(
			fc.property(arbitraryBook, fc.constantFrom(2, 10, 0.5), (records, factor) => {
				const points = (weights: object) => score(records, { weights }).partners.map(({ score: one }) => one.points);
				expect(points({ winRate: factor, wonRevenue: 2 * factor, dealSize: 3 * factor })).toEqual(
					points({ winRate: 1, wonRevenue: 2, dealSize: 3 }),
				);
			}),
			{ numRuns: 30 },
		);
	});

	it('each deal is counted once: partners and direct add up to the book', () => {
		fc.assert(
			fc.property(arbitraryBook, (records) => {
				const { overview, partners } = score(records);
				const deals = records.filter(({ recordType }) => recordType === 'opportunity').length;
				expect(overview.partner.opportunities + overview.direct.opportunities).toBe(deals);
				expect(partners.reduce((sum, { score: one }) => sum + one.decided + one.open, 0)).toBe(overview.partner.opportunities);
			}),
			{ numRuns: 60 },
		);
	});

	it('a missing deal size lowers the coverage and is never zero performance', () => {
		const sized = score([...ids.map((id) => partner(id)), deal('a', 'won', 10), deal('b', 'won', 1000), deal('c', 'won')]);
		const of = (id: string) => sized.partners.find(({ entry }) => entry.id === id)?.score;
		expect(of('c')?.coverage).toBeLessThan(of('a')?.coverage ?? 0);
		const size = (id: string) => of(id)?.contributions.find(({ signal }) => signal === 'dealSize')?.points ?? 0;
		expect(size('c')).toBeGreaterThan(size('a'));
	});
});

describe('summaries', () => {
	it('of shares of a book add up to the summary of the book', () => {
		const dealsOf = (records: readonly BookRecord[]) =>
			records.map((record) => ({
				status: ['open', 'won', 'lost'].indexOf(String(record['status'] ?? 'open')),
				size: Number(record['acv'] ?? 0) * 100,
				sizeField: ACV,
				others: 0,
				assisted: false,
				inRates: true,
				sellerTouches: 2,
				partner: Array.isArray(record['claimedPartners']) ? { id: 'a', name: 'A' } : undefined,
				influencers: Array.isArray(record['claimedPartners']) ? [{ id: 'b', name: 'B' }] : [],
				createdAt: undefined,
				closedAt: undefined,
				phase: RECENT,
				stayed: false,
				record,
			}));
		fc.assert(
			fc.property(fc.array(arbitraryDeal), fc.nat(), (records, at) => {
				const deals = dealsOf(records);
				const cut = at % (deals.length + 1);
				const summaryOf = (some: typeof deals) => {
					const { add, table } = dealTable(some.length, ['a', 'b']);
					some.forEach(add);
					return summarizeDeals(table(), 'USD', 1e5);
				};
				const whole = summaryOf(deals);
				const [left, right] = [summaryOf(deals.slice(0, cut)), summaryOf(deals.slice(cut))];
				for (const [a, b] of [[left, right], [right, left]] as const) {
					expect(mergeTallies(a.direct, b.direct)).toEqual(whole.direct);
					for (const kind of ['partners', 'influenced'] as const) {
						for (const [number, tally] of whole[kind].entries()) expect(mergeTallies(a[kind][number] ?? NO_DEALS, b[kind][number] ?? NO_DEALS)).toEqual(tally ?? NO_DEALS);
					}
				}
			}),
		);
	});
});

describe('the model', () => {
	it('is plain JSON', () => {
		const { model } = scorePartners(toBook([deal('a', 'won', 10), deal('b', 'lost', 5)]), parseScoreSpec({}), context);
		expect(JSON.parse(JSON.stringify(model))).toEqual(model);
	});
});
