import { betaCdf, betaQuantile } from '../../../../engine/core/stats';
import {
	mixtureCdf,
	mixtureQuantile,
	prepareLogBetas,
	type BetaMixture,
} from '../../../../engine/core/stats/betaMixture';
import { logRising, logRisingCurvature, logRisingSlope } from '../../../../engine/core/stats/logRising';
import beta from './golden/beta.json';
import rising from './golden/rising.json';

/*
 * golden/beta.json: [a, b, x, share below x]. The places come from SciPy 1.17.1 (scipy.special.betaincinv at
 * .001, .05, .5, .95), the shares from the continued fraction (DLMF 8.17.22) in 60 digits with mpmath 1.3.0,
 * checked against mpmath.betainc.
 * golden/rising.json: [a, x, lnGamma(a+x) - lnGamma(a), the same of digamma, of trigamma], mpmath 1.3.0, 60 digits.
 */

test('the share below agrees with 60-digit arithmetic to 1e-10, shapes from 1e-3 to 1e6', () => {
	let worst = 0;
	for (const [a = 0, b = 0, x = 0, p = 0] of beta) worst = Math.max(worst, Math.abs(betaCdf(x, a, b) - p));
	expect(beta.length).toBe(299);
	expect(worst).toBeLessThan(1e-10);
});

test('the quantile agrees with 60-digit arithmetic to 1e-10', () => {
	let worst = 0;
	for (const [a = 0, b = 0, x = 0, p = 0] of beta) worst = Math.max(worst, Math.abs(betaQuantile(p, a, b) - x));
	expect(worst).toBeLessThan(1e-10);
});

test.each([0.001, 0.05, 0.3, 0.5, 0.77, 0.95, 0.999])('closed forms at %d', (p) => {
	for (const shape of [0.01, 0.5, 1, 3, 250, 1e6]) {
		expect(betaQuantile(p, shape, 1)).toBeCloseTo(p ** (1 / shape), 10);
		expect(betaQuantile(p, 1, shape)).toBeCloseTo(-Math.expm1(Math.log1p(-p) / shape), 10);
	}
	expect(betaQuantile(p, 0.5, 0.5)).toBeCloseTo(Math.sin((Math.PI * p) / 2) ** 2, 10);
	const x = betaQuantile(p, 2, 2);
	expect(3 * x ** 2 - 2 * x ** 3).toBeCloseTo(p, 10);
	expect(betaQuantile(p, 7, 3)).toBeCloseTo(1 - betaQuantile(1 - p, 3, 7), 10);
});

test.each([
	// Percentage points of F by Pearson and Hartley (Biometrika Tables, vol. 1, table 18), as beta points: x = v1 F / (v1 F + v2).
	[0.95, 10, 10, 2.978],
	[0.95, 4, 20, 2.866],
	[0.99, 12, 30, 2.843],
	[0.95, 2, 5, 5.786],
])('the tabled %d point of F(%d, %d)', (p, v1, v2, f) => {
	const x = betaQuantile(p, v1 / 2, v2 / 2);
	expect((v2 * x) / (v1 * (1 - x))).toBeCloseTo(f, 3);
});

test('shapes and shares that are none are refused; beyond the ends all is decided', () => {
	expect(() => betaCdf(0.5, 0, 1)).toThrow(RangeError);
	expect(() => betaQuantile(0.5, 1, NaN)).toThrow(RangeError);
	expect(() => betaQuantile(1.1, 1, 1)).toThrow(RangeError);
	expect(betaCdf(-1, 2, 2)).toBe(0);
	expect(betaCdf(2, 2, 2)).toBe(1);
	expect(betaQuantile(0, 2, 2)).toBe(0);
});

test('rising factorials agree with 60-digit arithmetic, without cancellation', () => {
	const worst = [0, 0, 0];
	for (const [a = 0, x = 0, ...expected] of rising) {
		[logRising, logRisingSlope, logRisingCurvature].forEach((of, i) => {
			const truth = expected[i] ?? NaN;
			worst[i] = Math.max(worst[i] ?? 0, Math.abs(of(a, x) - truth) / Math.max(Math.abs(truth), 1e-300));
		});
	}
	expect(worst[0]).toBeLessThan(1e-14);
	expect(worst[1]).toBeLessThan(1e-13);
	expect(worst[2]).toBeLessThan(1e-11);
});

test('the quick kernel of the mixture agrees with the library', () => {
	const logBetas = new Float64Array(1);
	const shapes = [1e-4, 1e-3, 0.03, 0.5, 1, 2, 7.3, 40, 250, 1000, 2e4, 1e6];
	for (const a of shapes) {
		for (const b of shapes) {
			const one: BetaMixture = {
				size: 1,
				alphas: Float64Array.of(a),
				betas: Float64Array.of(b),
				weights: Float64Array.of(1),
			};
			prepareLogBetas(one, logBetas);
			for (const x of [1e-9, 1e-4, 0.1, 0.5, 0.9, 1 - 1e-6, a / (a + b), (a / (a + b)) * 0.99]) {
				expect(Math.abs(mixtureCdf(one, x, logBetas) - betaCdf(x, a, b))).toBeLessThan(1e-9);
			}
			for (const p of [0.05, 0.5, 0.95]) {
				const expected = Math.min(Math.max(betaQuantile(p, a, b), 1e-12), 1 - 1e-12);
				expect(Math.abs(mixtureQuantile(one, p, a / (a + b), logBetas) - expected)).toBeLessThan(1e-7);
			}
		}
	}
});
