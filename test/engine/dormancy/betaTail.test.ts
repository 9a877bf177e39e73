import fc from 'fast-check';
import { betaCdf, betaQuantile } from '../../../engine/core';
import { betaTail, betaTailAt, logBeta } from '../../../engine/dormancy/betaTail';

const shape = fc.double({ min: 0.01, max: 1e4, noNaN: true });

it('the tail of a beta distribution is what the slow function says', () => {
	fc.assert(fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), shape, shape, (x, p, q) => Math.abs(betaTail(x, p, q) - (1 - betaCdf(x, p, q))) < 1e-10), { numRuns: 2000 });
});

it('and stays within 1e-8 for a partner with a million acts', () => {
	for (const x of [1e-7, 1e-6, 3e-6]) expect(betaTail(x, 1.7, 1.7e6)).toBeCloseTo(1 - betaCdf(x, 1.7, 1.7e6), 8);
});

it.each([
	// R 4.4: pbeta(x, p, q, lower.tail = FALSE) of integer shapes, which are sums of binomial terms.
	[0.25, 1, 1, 0.75],
	[0.5, 2, 3, 0.3125],
	[0.9, 3, 1, 0.271],
])('above %d of Beta(%d, %d) lies %d', (x, p, q, tail) => {
	expect(betaTail(x, p, q)).toBeCloseTo(tail, 12);
	expect(betaTail(x, p, q, logBeta(p, q))).toBe(betaTail(x, p, q));
});

it('the place of a tail is the quantile that the slow function says', () => {
	const rhythm = fc.double({ min: 0.2, max: 2000, noNaN: true });
	fc.assert(fc.property(fc.double({ min: 1e-3, max: 0.999, noNaN: true }), rhythm, rhythm, (share, p, q) => Math.abs(betaTailAt(share, p, q) - betaQuantile(1 - share, p, q)) < 1e-9), { numRuns: 1000 });
});
