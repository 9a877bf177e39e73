import fc from 'fast-check';
import { DAY } from '../../../../engine/core';
import { parseTierSpec, type TierState } from '../../../../engine/scoring';
import { afterReview, reviewTier, type Standing } from '../../../../engine/scoring/tiers/reviewTier';
import { reviewDays } from '../../../../engine/scoring/tiers/reviewDays';
import { LADDER } from './tierBook';

const rules = parseTierSpec({ ladders: [{ ...LADDER, tiers: [...LADDER.tiers, { name: 'Platinum', wonDeals: 9 }] }], decidedBy: 'policy' });
const [ladder] = rules.ladders;
if (ladder === undefined) throw new Error('The rules have a ladder.');
const names = ladder.tiers.map(({ name }) => name);

/** What a review finds: how far up the facts reach, and how likely each true value is. */
const arbitraryStanding = fc
	.record({ reach: fc.integer({ min: 0, max: 3 }), likely: fc.double({ min: 0, max: 1, noNaN: true }), hold: fc.double({ min: 0, max: 1, noNaN: true }) })
	.map(({ reach, likely, hold }): Standing => ({ wonDeals: reach, wonAcv: 0, meets: (tier) => tier <= reach, chance: (_, share) => (share === 1 ? likely : hold) }));

const arbitraryHistory = fc.record({
	standings: fc.array(arbitraryStanding, { minLength: 1, maxLength: 24 }),
	start: fc.constantFrom(...names),
	pinned: fc.boolean(),
	reviewMonths: fc.constantFrom(1, 2, 3, 6),
	fiscalYearStart: fc.integer({ min: 1, max: 12 }),
});
type History = typeof arbitraryHistory extends fc.Arbitrary<infer T> ? T : never;

const DAY_OF = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** Lives through a history, one review after the other; what came out of each. */
function live({ standings, start, pinned, reviewMonths, fiscalYearStart }: History, stored: (state: TierState) => TierState = (state) => state) {
	let state: TierState = { tier: start, tierSource: pinned ? 'pinned' : 'auto', tierSince: null, tierReviews: [], graceUntil: null };
	let at = reviewDays(Date.parse('2024-05-05T00:00:00Z'), { reviewMonths, fiscalYearStart }, 'UTC').next;
	return standings.map((standing) => {
		const before = state;
		const index = names.indexOf(before.tier ?? '');
		const ruling = reviewTier(before, index, ladder as NonNullable<typeof ladder>, standing, at, rules, 'UTC');
		state = stored(afterReview(before, index, ladder as NonNullable<typeof ladder>, ruling, standing, DAY_OF(at), 'policy'));
		const lived = { before, after: state, ruling, at, index };
		at = reviewDays(at, { reviewMonths, fiscalYearStart }, 'UTC').next;
		return lived;
	});
}

describe('any history of reviews', () => {
	it('never moves two levels at once', () => {
		fc.assert(fc.property(arbitraryHistory, (history) => live(history).every(({ after, index }) => Math.abs(names.indexOf(after.tier ?? '') - index) <= 1)));
	});

	it('never demotes inside the grace, nor without two failures in a row', () => {
		fc.assert(
			fc.property(arbitraryHistory, (history) => {
				const lived = live(history);
				lived.forEach(({ before, after, at, index }, i) => {
					if (names.indexOf(after.tier ?? '') >= index) return;
					const row = lived.slice(0, i + 1).reverse();
					const failed = row.findIndex(({ ruling, before: { tier } }) => ruling.passed || tier !== before.tier);
					const first = row[(failed === -1 ? row.length : failed) - 1];
					expect((failed === -1 ? row.length : failed) >= 2).toBe(true);
					expect(at - (first?.at ?? at)).toBeGreaterThanOrEqual(rules.graceDays * DAY);
				});
			}),
		);
	});

	it('leaves a pinned tier where it is', () => {
		fc.assert(fc.property(arbitraryHistory, (history) => live({ ...history, pinned: true }).every(({ after }) => after.tier === history.start && after.tierSource === 'pinned')));
	});

	it('is the same when it is lived again, and when the state went through a table in between', () => {
		fc.assert(
			fc.property(arbitraryHistory, (history) => {
				const once = live(history);
				expect(live(history)).toEqual(once);
				expect(live(history, (state) => JSON.parse(JSON.stringify(state)) as TierState).map(({ after }) => after)).toEqual(once.map(({ after }) => after));
			}),
		);
	});

	it('promotes only what the facts and the chance bear out', () => {
		fc.assert(
			fc.property(arbitraryHistory, (history) => {
				live(history).forEach(({ ruling, index }, i) => {
					if (ruling.verdict !== 'promote') return;
					expect(history.standings[i]?.meets(index + 1)).toBe(true);
					expect(history.standings[i]?.chance(index + 1, 1)).toBeGreaterThanOrEqual(rules.promoteAt);
				});
			}),
		);
	});

	it('a passed review ends the grace', () => {
		fc.assert(fc.property(arbitraryHistory, (history) => live(history).every(({ after, ruling }) => !ruling.passed || after.graceUntil === null)));
	});
});

describe('the days of reviews', () => {
	it('lie around every instant, and do not hang on the day of the run', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom(1, 2, 3, 4, 6, 12), fc.integer({ min: 1, max: 12 }), fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata'), (at, reviewMonths, fiscalYearStart, timeZone) => {
				const { last, next } = reviewDays(at, { reviewMonths, fiscalYearStart }, timeZone);
				expect(last <= at && at < next).toBe(true);
				expect(reviewDays(last, { reviewMonths, fiscalYearStart }, timeZone)).toEqual({ last, next });
				expect(reviewDays(next - 1, { reviewMonths, fiscalYearStart }, timeZone)).toEqual({ last, next });
			}),
		);
	});
});
