import fc from 'fast-check';
import { mean, normalQuantile, quantile, quantileSorted, sum } from '../../../../engine/core/stats';

const numbers = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 50 });

test('a sum keeps what ordinary addition drops', () => {
	expect(sum([1, 1e100, 1, -1e100])).toBe(2);
	expect(sum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
	expect(sum([])).toBe(0);
});

test('a mean of nothing is not zero', () => {
	expect(mean([1, 2, 6])).toBe(3);
	expect(mean([])).toBeUndefined();
});

test.each([
	// R 4: quantile(c(10, 20, 30, 40), p, type = 7)
	[0, 10],
	[0.25, 17.5],
	[0.5, 25],
	[0.9, 37],
	[1, 40],
])('the quantile %d of four numbers is the one of R, type 7', (p, expected) => {
	expect(quantile([40, 10, 30, 20], p)).toBeCloseTo(expected, 12);
	expect(quantileSorted([10, 20, 30, 40], p)).toBeCloseTo(expected, 12);
});

test('a quantile leaves its input alone, knows nothing of nothing, and refuses a share that is none', () => {
	const input = Object.freeze([3, 1, 2]);
	expect(quantile(input, 0.5)).toBe(2);
	expect(quantile([], 0.5)).toBeUndefined();
	expect(() => quantile([1], 1.5)).toThrow(RangeError);
	expect(() => quantile([1], NaN)).toThrow(RangeError);
});

test('a quantile lies between the smallest and the largest, and does not fall as the share grows', () => {
	fc.assert(
		fc.property(
			numbers,
			fc.double({ min: 0, max: 1, noNaN: true }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			(values, p, q) => {
				const low = quantile(values, Math.min(p, q)) ?? NaN;
				const high = quantile(values, Math.max(p, q)) ?? NaN;
				// Between two neighbours the straight line may round by a bit.
				const hair = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high));
				expect(low).toBeGreaterThanOrEqual(Math.min(...values) - hair);
				expect(high).toBeLessThanOrEqual(Math.max(...values) + hair);
				expect(high).toBeGreaterThanOrEqual(low - hair);
			},
		),
	);
});

test.each([
	// Published tables of the normal distribution, e.g. NIST/SEMATECH 1.3.6.7.1
	[0.5, 0],
	[0.95, 1.6448536269514722],
	[0.975, 1.959963984540054],
	[0.05, -1.6448536269514722],
])('the normal quantile of %d', (p, expected) => {
	expect(normalQuantile(p)).toBeCloseTo(expected, 12);
});
