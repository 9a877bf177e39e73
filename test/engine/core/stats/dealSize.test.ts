import fc from 'fast-check';
import {
	dealSizeOf,
	EMPTY_LOG_SUMMARY,
	expectedAcv,
	fitLogNormal,
	logCapOf,
	mergeLogs,
	summariseLogs,
	type LogNormalFit,
	type LogSummary,
} from '../../../../engine/core/stats';
import { seededRandom } from '../../../../engine/core/random';
import { drawNormal } from './simulate';

const amount = fc.oneof(fc.double({ min: 1, max: 1e9, noNaN: true }), fc.constantFrom(0, -5, 1e-3, 1e15, NaN));
const amounts = fc.array(amount, { maxLength: 30 });

const fitOf = (...units: readonly (readonly number[])[]): LogNormalFit => {
	const fit = fitLogNormal(units.map((unit) => summariseLogs(unit)));
	if (fit === undefined) throw new Error('There is a fit.');
	return fit;
};

test('a summary is the same to the bit in any order and over any split', () => {
	fc.assert(
		fc.property(amounts, amounts, amounts, (a, b, c) => {
			const [x, y, z] = [summariseLogs(a), summariseLogs(b), summariseLogs(c)] as const;
			const whole = summariseLogs([...a, ...b, ...c]);
			expect(mergeLogs(mergeLogs(x, y), z)).toEqual(whole);
			expect(mergeLogs(x, mergeLogs(y, z))).toEqual(whole);
			expect(summariseLogs([...c, ...b, ...a].reverse())).toEqual(whole);
			expect(mergeLogs(x, EMPTY_LOG_SUMMARY)).toEqual(x);
		}),
	);
});

test('the cap is the 99th percentile of the amounts above 0, and none of fewer than twenty', () => {
	expect(logCapOf([5, 7])).toBe(Infinity);
	expect(logCapOf([...Array.from({ length: 101 }, (_, i) => i + 1), 0, -4, NaN])).toBeCloseTo(100, 12);
	expect(summariseLogs([Math.E, 1e9], Math.E)).toEqual({
		n: 2,
		sum: expect.closeTo(2, 5),
		sumSquares: expect.closeTo(2, 5),
	});
	expect(() => summariseLogs([1], 0)).toThrow(RangeError);
});

test('without any amount nothing is assumed', () => {
	expect(fitLogNormal([])).toBeUndefined();
	expect(fitLogNormal([EMPTY_LOG_SUMMARY])).toBeUndefined();
});

test.each([
	['one deal', [[10_000]]],
	['two equal deals', [[10_000, 10_000]]],
	['two units of one deal', [[10_000], [10_000]]],
	['a hundred equal deals', [Array.from({ length: 50 }, () => 10_000), Array.from({ length: 50 }, () => 10_000)]],
])('%s: well defined, never zero wide, close to what was seen', (_, units) => {
	const fit = fitOf(...units);
	for (const summary of [summariseLogs(units[0] ?? []), EMPTY_LOG_SUMMARY]) {
		const size = dealSizeOf(fit, summary);
		expect(size.low).toBeLessThan(size.high);
		expect(size.low).toBeGreaterThan(100);
		expect(size.high).toBeLessThan(1e6);
		expect(Math.exp(size.logMean)).toBeCloseTo(10_000, -1);
	}
	expect(fit.prior).toBe(units.length > 1 && units.flat().length > 2 ? 'learned' : 'assumed');
});

test('the order of the units changes no byte', () => {
	fc.assert(
		fc.property(fc.array(amounts, { maxLength: 12 }), (units) => {
			const summaries = units.map((unit) => summariseLogs(unit));
			expect(JSON.stringify(fitLogNormal([...summaries].reverse()))).toBe(JSON.stringify(fitLogNormal(summaries)));
		}),
	);
});

test('an estimate lies between the own mean and the centre, and more deals weigh more', () => {
	fc.assert(
		fc.property(
			fc.array(fc.array(fc.double({ min: 10, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 8 }), {
				minLength: 2,
				maxLength: 12,
			}),
			(units) => {
				const fit = fitOf(...units);
				for (const unit of units) {
					const summary = summariseLogs(unit);
					const once = dealSizeOf(fit, summary);
					const twice = dealSizeOf(fit, mergeLogs(summary, summary));
					expect(once.low).toBeLessThan(once.high);
					expect(twice.ownWeight).toBeGreaterThan(once.ownWeight);
					expect(once.expected).toBeCloseTo(expectedAcv(once.logMean, once.logVariance, fit.within), 6);
				}
			},
		),
		{ numRuns: 60 },
	);
});

test('the pooled variance, and the posterior of the variance between units, agree with brute integration', () => {
	const random = seededRandom(5);
	const units = Array.from({ length: 12 }, (_, i) => {
		const mean = 9 + 0.5 * drawNormal(random);
		return summariseLogs(Array.from({ length: 2 + (i % 4) }, () => Math.exp(mean + 0.7 * drawNormal(random))));
	});
	const fit = fitLogNormal(units);
	const n = units.reduce((total, unit) => total + unit.n, 0);
	const inside = units.reduce((total, unit) => total + unit.sumSquares - unit.sum ** 2 / unit.n, 0);
	expect(Math.abs((fit?.within ?? NaN) / (inside / (n - units.length)) - 1)).toBeLessThan(0.05);
	// An even grid over root t^2 and over the centre, both wide, with nothing in closed form.
	const s2 = fit?.within ?? NaN;
	const usual = (s2 * units.length) / n;
	let total = 0;
	let between = 0;
	let own = 0;
	const first: LogSummary = units[0] ?? EMPTY_LOG_SUMMARY;
	for (let i = 0; i < 2000; i++) {
		const t = (4 * (i + 0.5)) / 2000;
		for (let j = 0; j < 200; j++) {
			const centre = 7 + (4 * (j + 0.5)) / 200;
			let density = Math.log((t * usual) / (usual + t * t) ** 2);
			for (const unit of units) {
				const variance = t * t + s2 / unit.n;
				density -= (Math.log(variance) + (unit.sum / unit.n - centre) ** 2 / variance) / 2;
			}
			const weight = Math.exp(density);
			const b = (t * t) / (t * t + s2 / first.n);
			total += weight;
			between += weight * t * t;
			own += weight * (b * (first.sum / first.n) + (1 - b) * centre);
		}
	}
	expect(fit?.between).toBeCloseTo(between / total, 3);
	expect(fit === undefined ? NaN : dealSizeOf(fit, first).logMean).toBeCloseTo(own / total, 3);
});

test('90% intervals cover the planted expected amount of partners with a deal in 88 to 92 of 100', () => {
	let hit = 0;
	let all = 0;
	for (let seed = 0; seed < 40; seed++) {
		const random = seededRandom(seed + 11);
		const partners = Array.from({ length: 400 }, () => {
			const mean = 10 + 0.6 * drawNormal(random);
			const n = Math.floor(12 * random.next() ** 2);
			return {
				planted: Math.exp(mean + 0.8 ** 2 / 2),
				summary: summariseLogs(Array.from({ length: n }, () => Math.exp(mean + 0.8 * drawNormal(random)))),
			};
		});
		const fit = fitLogNormal(partners.map((partner) => partner.summary));
		if (fit === undefined) continue;
		for (const { planted, summary } of partners.filter((partner) => partner.summary.n > 0)) {
			const { low, high } = dealSizeOf(fit, summary);
			hit += Number(planted >= low && planted <= high);
			all += 1;
		}
	}
	expect(hit / all).toBeGreaterThan(0.88);
	expect(hit / all).toBeLessThan(0.92);
});
