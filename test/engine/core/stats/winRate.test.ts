import {
	betaBinomialPosterior,
	betaQuantile,
	winRateOf,
	winRateReader,
	type Outcomes,
} from '../../../../engine/core/stats';

test('without any decided deal the prior is a stated assumption, with the interval of Beta(.5, 1.5)', () => {
	for (const units of [[], [{ won: 0, decided: 0, count: 40 }]]) {
		const fit = betaBinomialPosterior(units);
		expect(fit).toMatchObject({ prior: 'assumed', mean: 0.25, strength: 2, decided: 0, maximumLikelihood: null });
		const rate = winRateOf(fit, 'oem', 0, 0);
		expect(rate).toMatchObject({ prior: 'assumed', mean: 0.25, centre: 0.25, ownWeight: 0, raw: null });
		expect(rate.low).toBeCloseTo(betaQuantile(0.05, 0.5, 1.5), 6);
		expect(rate.high).toBeCloseTo(betaQuantile(0.95, 0.5, 1.5), 6);
	}
	const later = winRateOf(betaBinomialPosterior([]), undefined, 3, 6);
	expect(later.mean).toBeCloseTo((0.5 + 3) / 8, 12);
	expect(later.ownWeight).toBeCloseTo(6 / 8, 12);
	expect(later.high).toBeCloseTo(betaQuantile(0.95, 3.5, 4.5), 6);
});

test('another assumption can be stated; one that is no distribution is refused', () => {
	expect(betaBinomialPosterior([], { assumedMean: 0.4, assumedStrength: 10 })).toMatchObject({
		mean: 0.4,
		strength: 10,
	});
	expect(() => betaBinomialPosterior([], { assumedMean: 1 })).toThrow(RangeError);
	expect(() => betaBinomialPosterior([], { medianStrength: 0 })).toThrow(RangeError);
	expect(() => winRateReader(betaBinomialPosterior([]), 1)).toThrow(RangeError);
});

test('one decided deal says little: the interval covers most of 0 to 1', () => {
	const fit = betaBinomialPosterior([{ won: 1, decided: 1 }]);
	const rate = winRateOf(fit, undefined, 1, 1);
	expect(fit.prior).toBe('learned');
	expect(rate.mean).toBeLessThan(0.9);
	expect(rate.high - rate.low).toBeGreaterThan(0.6);
});

test.each([
	['all lost', 0],
	['all won', 1],
])('%s: close to the end, never at it', (_, share) => {
	const units = Array.from({ length: 40 }, (__, i) => ({ won: share * (i + 1), decided: i + 1 }));
	const reader = winRateReader(betaBinomialPosterior(units));
	const known = reader.rate(undefined, 40 * share, 40);
	expect(Math.abs(known.mean - share)).toBeLessThan(0.01);
	expect(Math.abs(reader.rate(undefined, 0, 0).mean - share)).toBeLessThan(0.05);
});

test('types with centres far apart keep them, and an unseen type gets the middle with a wider interval', () => {
	const of = (type: string, won: number): Outcomes[] =>
		Array.from({ length: 60 }, (_, i) => ({ type, won: won + (i % 3) - 1, decided: 20 }));
	const fit = betaBinomialPosterior([...of('si', 12), ...of('reseller', 6), ...of('affiliate', 2)]);
	const reader = winRateReader(fit);
	const empty = (type: string | undefined): number => reader.rate(type, 0, 0).mean;
	expect(empty('si')).toBeCloseTo(0.6, 1);
	expect(empty('reseller')).toBeCloseTo(0.3, 1);
	expect(empty('affiliate')).toBeCloseTo(0.1, 1);
	const known = reader.rate('reseller', 0, 0);
	const unseen = reader.rate('marketplace', 0, 0);
	expect(unseen.high - unseen.low).toBeGreaterThan(3 * (known.high - known.low));
	expect(reader.rate(undefined, 0, 0)).toEqual(unseen);
});

test('a type of a few deals stays near the motion', () => {
	const many = Array.from({ length: 100 }, (_, i) => ({
		type: i % 2 === 0 ? 'si' : 'reseller',
		won: 3 + (i % 5) - 2,
		decided: 12,
	}));
	const fit = betaBinomialPosterior([...many, { type: 'oem', won: 2, decided: 2 }]);
	const oem = fit.types.find(({ type }) => type === 'oem');
	expect(oem?.centre).toBeLessThan(0.45);
	expect(oem?.centre).toBeGreaterThan(fit.mean);
});

test('names of types cannot reach the prototype', () => {
	const fit = betaBinomialPosterior([
		{ type: '__proto__', won: 1, decided: 4 },
		{ type: 'constructor', won: 3, decided: 4 },
	]);
	expect(fit.types.map(({ type }) => type)).toEqual(['__proto__', 'constructor']);
	expect(winRateOf(fit, 'toString', 0, 0).mean).toBeGreaterThan(0);
});

test('tens of thousands of deals a unit neither overflow nor lose their way', () => {
	const fit = betaBinomialPosterior([
		{ won: 6900, decided: 37_228 },
		{ won: 9578, decided: 34_738 },
		{ won: 40, decided: 619 },
	]);
	const rate = winRateOf(fit, undefined, 6900, 37_228);
	expect(rate.mean).toBeCloseTo(6900 / 37_228, 3);
	expect(rate.high - rate.low).toBeCloseTo(2 * 1.645 * Math.sqrt((0.185 * 0.815) / 37_228), 3);
});

test('asked again, the very same answer is given', () => {
	const reader = winRateReader(betaBinomialPosterior([{ won: 1, decided: 4 }]));
	expect(reader.rate('si', 1, 4)).toBe(reader.rate('si', 1, 4));
	expect(() => reader.rate('si', 5, 4)).toThrow(RangeError);
});
