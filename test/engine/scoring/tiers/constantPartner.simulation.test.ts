import { DAY, chanceOfPace, fitGammaPoisson, paceOf, seededRandom, type Rng } from '../../../../engine/core';
import { parseTierSpec, type TierState } from '../../../../engine/scoring';
import { afterReview, reviewTier } from '../../../../engine/scoring/tiers/reviewTier';
import { reviewDays } from '../../../../engine/scoring/tiers/reviewDays';

/** Partners that never change, and years they are looked at. */
const [PARTNERS, YEARS] = process.env['PARTNER_OPS_SOAK'] === '1' ? [4000, 10] : [400, 10];

/** Days of a Poisson process with so many events a year. */
function eventsOf(random: Rng, perYear: number, days: number): number[] {
	const events: number[] = [];
	for (let day = 0; ; ) {
		day -= (Math.log(1 - random.next()) * 365) / perYear;
		if (day >= days) return events;
		events.push(day);
	}
}

/** Roster around the partner: most win nothing, some win often, as in a usual programme. */
const rosterPace = (random: Rng) => (random.next() < 0.6 ? 0.1 : 12 * random.next() ** 2);

describe('a partner that does not change, exactly at a threshold', () => {
	it.each([
		[2, 1],
		[4, 1],
		[8, 1],
		[4, 0.9],
		[4, 0.8],
		[4, 1.3],
	])('of %d won deals a year, winning %d times as many, changes tier at most 0.3 times a year', (threshold, times) => {
		const rules = parseTierSpec({ ladders: [{ name: 'All', tiers: [{ name: 'Registered' }, { name: 'Silver', wonDeals: threshold }] }], decidedBy: 'policy' });
		const ladder = rules.ladders[0];
		if (ladder === undefined) throw new Error('The rules have a ladder.');
		const random = seededRandom(1000 * threshold + 10 * times);
		const counts = Array.from({ length: 400 }, () => eventsOf(random, rosterPace(random), 365).length);
		const fit = fitGammaPoisson(counts);
		if (fit === undefined) throw new Error('A roster has a fit.');
		let changes = 0;
		for (let i = 0; i < PARTNERS; i++) {
			const wins = eventsOf(random, threshold * times, (YEARS + 1) * 365);
			let state: TierState = { tier: 'Registered', tierSource: 'auto', tierSince: null, tierReviews: [], graceUntil: null };
			const begin = Date.parse('2015-01-01T00:00:00Z');
			for (let at = begin + 366 * DAY; at < begin + (YEARS + 1) * 365 * DAY; at = reviewDays(at, rules, 'UTC').next) {
				const today = (at - begin) / DAY;
				const wonDeals = wins.filter((day) => day >= today - 365 && day < today).length;
				const pace = paceOf(fit, wonDeals);
				const standing = { wonDeals, wonAcv: 0, meets: (tier: number) => tier === 0 || wonDeals >= threshold, chance: (tier: number, share: number) => (tier === 0 ? 1 : chanceOfPace(pace, threshold * share)) };
				const index = state.tier === 'Registered' ? 0 : 1;
				const ruling = reviewTier(state, index, ladder, standing, at, rules, 'UTC');
				if (ruling.to !== index) changes += 1;
				state = afterReview(state, index, ladder, ruling, standing, new Date(at).toISOString().slice(0, 10), 'policy');
			}
		}
		const perYear = changes / PARTNERS / YEARS;
		expect(perYear).toBeLessThanOrEqual(0.3);
		// A rule that never moves anybody would pass as well.
		if (times >= 1) expect(changes).toBeGreaterThan(0);
	});
});
