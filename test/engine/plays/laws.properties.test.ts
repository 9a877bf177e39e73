import fc from 'fast-check';
import type { BookRecord } from '../../../engine/model';
import { coSold, deal, index, partner, playsOf, recommend } from './support';

const ids = ['a', 'b', 'c', 'd', 'e'];
const place = fc.record({ segment: fc.constantFrom('SMB', 'Enterprise', null), region: fc.constantFrom('EMEA', 'NA', ' na ', undefined) });
const anyDeal = fc
	.record({ who: fc.option(fc.constantFrom(...ids), { nil: undefined }), status: fc.constantFrom('won', 'lost', 'open'), acv: fc.option(fc.integer({ min: -5, max: 1e6 }), { nil: undefined }), where: place, how: fc.constantFrom('sourced', 'coSell') })
	.map(({ who, status, acv, where, how }) => {
		const more = { ...where, hygiene: { quarantined: (acv ?? 0) % 3 === 0 }, aging: { level: (acv ?? 0) % 2 ? 'warn' : 'ok', partnerIds: who === undefined ? [] : [who], days: 50 } };
		return how === 'coSell' && who !== undefined ? coSold(who, status, acv ?? 0, '2026-01-12', more) : deal(who, status, acv, more);
	});
const book = fc.array(anyDeal, { maxLength: 150 }).map((deals): BookRecord[] => [
	...ids.map((id, i) => partner(id, { dormancy: { state: i % 2 ? 'dormant' : 'producing', early: i === 0, acvAtStake: i * 1000, proposal: i % 2 ? 'reengage' : null, lastActOn: '2026-01-01' }, certifications: [{ name: 'Core', expiresAt: '2026-07-10' }] })),
	...deals,
]);
const shuffled = book.chain((records) => fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })));

describe('laws of the index', () => {
	it('the order of the rows changes not one byte', () => {
		fc.assert(fc.property(shuffled, ([records, other]) => expect(JSON.stringify(index(other))).toBe(JSON.stringify(index(records)))), { numRuns: 25 });
	});

	it('every decided deal of a way is in exactly one segment', () => {
		fc.assert(
			fc.property(book, (records) => {
				const { segments } = index(records);
				for (const way of ['sourced', 'coSell'] as const) {
					const decided = records.filter((record) => (record['attribution'] as { decision?: string } | undefined)?.decision === way && record['status'] !== 'open' && Number(record['acv'] ?? 0) >= 0).length;
					expect(segments.filter((segment) => segment.way === way).reduce((sum, segment) => sum + segment.partner.decided + segment.joinedLate, 0)).toBe(decided);
				}
			}),
			{ numRuns: 40 },
		);
	});

	it('a split adds up to its budget in minor units, and follows the lower bounds', () => {
		fc.assert(
			fc.property(book, fc.integer({ min: 1, max: 1e9 }), (records, cents) => {
				const { budget, segments } = index(records, { budget: { amount: cents / 100, way: 'sourced' }, eligible: { decided: 1, won: 1, partners: 2, largestShare: 0.99 }, falseShare: 0.9 });
				const parts = budget?.lines.map(({ amount }) => Math.round(amount * 100)) ?? [];
				expect(parts.reduce((a, b) => a + b, 0)).toBe(cents);
				const bounds = budget?.lines.map(({ segmentId }) => segments.find(({ id }) => id === segmentId)?.lowerGain ?? 0) ?? [];
				bounds.forEach((bound, i) => i > 0 && expect(bound).toBeLessThanOrEqual(bounds[i - 1] ?? 0));
				parts.forEach((part, i) => i > 0 && expect(part).toBeLessThanOrEqual((parts[i - 1] ?? 0) + 1));
			}),
			{ numRuns: 40 },
		);
	});
});

describe('laws of plays', () => {
	it('the order of the rows changes not one byte', () => {
		fc.assert(
			fc.property(shuffled, ([records, other]) => {
				const bytes = (rows: readonly BookRecord[]) => JSON.stringify(recommend(rows).partners.map(({ id, play }) => [id, play]));
				expect(bytes(other)).toBe(bytes(records));
			}),
			{ numRuns: 6 },
		);
	});

	it('at most three a partner, one of a kind, the most valuable first, each the product of its factors', () => {
		fc.assert(
			fc.property(book, (records) => {
				for (const { play: { plays } } of recommend(records).partners) {
					expect(plays.length).toBeLessThanOrEqual(3);
					expect(new Set(plays.map(({ play }) => play)).size).toBe(plays.length);
					plays.forEach(({ expectedValue, factors, arithmetic, rank }, i) => {
						expect(rank).toBe(i + 1);
						expect(expectedValue).toBeLessThanOrEqual(plays[i - 1]?.expectedValue ?? Infinity);
						expect(expectedValue).toBe(Math.round(factors.reduce((product, { value }) => product * value, 1) * 100) / 100);
						expect(arithmetic).toContain(' = ');
					});
				}
			}),
			{ numRuns: 12 },
		);
	});

	it('nobody is given more than the stop rule allows, and ids are the same on another day', () => {
		fc.assert(
			fc.property(book, fc.integer({ min: 1, max: 4 }), (records, perManager) => {
				const result = recommend(records, { perManager });
				expect(playsOf(result).filter(({ status }) => status === 'now').length).toBeLessThanOrEqual(perManager);
				const all = playsOf(result).map(({ id }) => id);
				expect(new Set(all).size).toBe(all.length);
				const tomorrow = recommend(records, { perManager }, { asOf: Date.parse('2026-07-01T12:00:00Z'), timeZone: 'UTC' });
				expect(playsOf(tomorrow).map(({ id }) => id).sort()).toEqual([...all].sort());
			}),
			{ numRuns: 6 },
		);
	});
});
