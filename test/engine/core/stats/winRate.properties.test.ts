import fc from 'fast-check';
import {
	betaBinomialPosterior,
	mean,
	quantile,
	winRateOf,
	winRateReader,
	type Outcomes,
} from '../../../../engine/core/stats';
import { seededRandom } from '../../../../engine/core/random';
import { drawWon } from './simulate';

const unit = fc
	.record({
		type: fc.constantFrom(undefined, 'reseller', 'referral', '__proto__', 'パートナー'),
		decided: fc.oneof(
			fc.integer({ min: 0, max: 6 }),
			fc.integer({ min: 0, max: 60 }),
			fc.integer({ min: 0, max: 40_000 }),
		),
		share: fc.oneof(fc.constantFrom(0, 0.25, 1), fc.double({ min: 0, max: 1, noNaN: true })),
	})
	.map(({ type, decided, share }): Outcomes => ({ type, decided, won: Math.round(decided * share) }));
const book = fc.array(unit, { maxLength: 25 });

test('the interval is never zero wide, holds the mean, and stays within 0 and 1', () => {
	fc.assert(
		fc.property(book, unit, (units, stranger) => {
			const reader = winRateReader(betaBinomialPosterior(units));
			for (const { type, won, decided } of [...units, stranger]) {
				const { low, mean: middle, high, ownWeight } = reader.rate(type, won, decided);
				expect(low).toBeGreaterThan(0);
				expect(middle).toBeGreaterThan(low);
				expect(high).toBeGreaterThan(middle);
				expect(high).toBeLessThan(1);
				expect(ownWeight).toBeGreaterThanOrEqual(0);
				expect(ownWeight).toBeLessThan(1);
			}
		}),
		{ numRuns: 60 },
	);
});

test('the mean is exactly the own rate and the centre, weighed; so it lies between them', () => {
	fc.assert(
		fc.property(book, unit, (units, { type, won, decided }) => {
			const { mean: middle, raw, centre, ownWeight } = winRateOf(betaBinomialPosterior(units), type, won, decided);
			expect(middle).toBeCloseTo(ownWeight * (raw ?? 0) + (1 - ownWeight) * centre, 12);
			expect(raw === null).toBe(decided === 0);
		}),
		{ numRuns: 60 },
	);
});

test('the order of the units changes no byte, and counting equal units together changes none', () => {
	fc.assert(
		fc.property(book, fc.infiniteStream(fc.nat()), (units, keys) => {
			const shuffled = units
				.map((value) => ({ value, key: keys.next().value }))
				.sort((a, b) => a.key - b.key)
				.map(({ value }) => value);
			const fit = JSON.stringify(betaBinomialPosterior(units));
			expect(JSON.stringify(betaBinomialPosterior(shuffled))).toBe(fit);
			const doubled = JSON.stringify(betaBinomialPosterior([...units, ...units]));
			expect(JSON.stringify(betaBinomialPosterior(units.map((one) => ({ ...one, count: 2 }))))).toBe(doubled);
		}),
		{ numRuns: 40 },
	);
});

test('more won of the same decided never lowers the mean, nor either end', () => {
	fc.assert(
		fc.property(book, fc.integer({ min: 1, max: 80 }), (units, decided) => {
			const reader = winRateReader(betaBinomialPosterior(units));
			let last = reader.rate('reseller', 0, decided);
			for (let won = 1; won <= decided; won += Math.ceil(decided / 8)) {
				const next = reader.rate('reseller', won, decided);
				expect(next.mean).toBeGreaterThan(last.mean);
				expect(next.low).toBeGreaterThanOrEqual(last.low - 1e-6);
				expect(next.high).toBeGreaterThanOrEqual(last.high - 1e-6);
				last = next;
			}
		}),
		{ numRuns: 30 },
	);
});

test('a fit that went through JSON answers the same, and a frozen input is left alone', () => {
	fc.assert(
		fc.property(book, unit, (units, { type, won, decided }) => {
			const fit = betaBinomialPosterior(Object.freeze(units.map((one) => Object.freeze(one))));
			const read = JSON.parse(JSON.stringify(fit)) as typeof fit;
			expect(winRateOf(read, type, won, decided)).toEqual(winRateOf(fit, type, won, decided));
			expect(fit.points.reduce((total, { weight }) => total + weight, 0)).toBeCloseTo(1, 5);
		}),
		{ numRuns: 30 },
	);
});

test('quantiles and chances undo each other', () => {
	fc.assert(
		fc.property(book, unit, fc.double({ min: 0.02, max: 0.98, noNaN: true }), (units, { type, won, decided }, p) => {
			const reader = winRateReader(betaBinomialPosterior(units));
			const place = reader.quantile(type, won, decided, p);
			if (place < 1e-9 || place > 1 - 1e-9) return;
			expect(1 - reader.chanceAtLeast(type, won, decided, place)).toBeCloseTo(p, 5);
		}),
		{ numRuns: 40 },
	);
});

test('units that differ by chance alone are drawn to the grand mean, whatever their type', () => {
	// In any one book chance may look like signal; over 40 books the scatter left is a tenth of the raw one, at worst a quarter.
	const left = Array.from({ length: 40 }, (_, seed) => {
		const random = seededRandom(seed + 1);
		const units = Array.from({ length: 300 }, (__, i) => {
			const decided = 1 + (i % 17);
			return { type: `type ${String(i % 5)}`, decided, won: drawWon(random, decided, 0.3) };
		});
		const reader = winRateReader(betaBinomialPosterior(units));
		const scatter = (of: (unit: (typeof units)[number]) => number): number =>
			mean(units.map((one) => (of(one) - 0.3) ** 2)) ?? NaN;
		return Math.sqrt(
			scatter(({ type, won, decided }) => reader.rate(type, won, decided).mean) /
				scatter(({ won, decided }) => won / decided),
		);
	});
	expect(quantile(left, 0.5)).toBeLessThan(0.1);
	expect(Math.max(...left)).toBeLessThan(0.25);
});
