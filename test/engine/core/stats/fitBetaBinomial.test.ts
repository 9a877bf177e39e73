import { fitBetaBinomial, type BetaBinomialFit } from '../../../../engine/core/stats';

const shrunk = (fit: BetaBinomialFit, won: number, decided: number): number =>
	(fit.alpha + won) / (fit.alpha + fit.beta + decided);

test('without a decided deal there is nothing to fit', () => {
	expect(fitBetaBinomial([])).toBeUndefined();
	expect(fitBetaBinomial([{ won: 0, decided: 0 }])).toBeUndefined();
});

test.each([
	[
		'all won',
		[
			{ won: 3, decided: 3 },
			{ won: 9, decided: 9 },
		],
		1,
	],
	[
		'all lost',
		[
			{ won: 0, decided: 3 },
			{ won: 0, decided: 9 },
		],
		0,
	],
	['a single unit', [{ won: 3, decided: 12 }], 0.25],
	[
		'one deal each',
		[
			{ won: 1, decided: 1, count: 10 },
			{ won: 0, decided: 1, count: 30 },
		],
		0.25,
	],
	['units that are exactly alike', [{ won: 2, decided: 8, count: 50 }], 0.25],
])('%s: no signal, every estimate falls to the grand mean', (_, units, grand) => {
	const fit = fitBetaBinomial(units);
	expect(fit).toMatchObject({ mean: grand, strength: 1e6, signal: false, atBoundary: true });
	expect(Number.isFinite(fit?.logLikelihood)).toBe(true);
	for (const unit of fit === undefined ? [] : units)
		expect(shrunk(fit ?? fail(), unit.won, unit.decided)).toBeCloseTo(grand, 4);
});

test('all or nothing: the strength ends at its floor', () => {
	const fit = fitBetaBinomial([
		{ won: 5, decided: 5 },
		{ won: 0, decided: 5 },
	]);
	expect(fit).toMatchObject({ signal: true, atBoundary: true });
	expect(fit?.mean).toBeCloseTo(0.5, 6);
	expect(fit?.strength).toBeCloseTo(1e-4, 9);
});

test('grouped counts give the same fit as the units one by one, in any order', () => {
	const grouped = [
		{ won: 1, decided: 4, count: 3 },
		{ won: 4, decided: 5, count: 2 },
	];
	const single = [
		{ won: 4, decided: 5 },
		{ won: 1, decided: 4, type: 'reseller' },
		{ won: 1, decided: 4 },
		{ won: 4, decided: 5 },
		{ won: 1, decided: 4 },
		{ won: 0, decided: 0 },
	];
	expect(fitBetaBinomial(single)).toEqual(fitBetaBinomial(grouped));
});

test.each([
	[{ won: 3, decided: 2 }],
	[{ won: -1, decided: 2 }],
	[{ won: 0.5, decided: 2 }],
	[{ won: NaN, decided: 2 }],
	[{ won: 1, decided: Infinity }],
	[{ won: 1, decided: 2, count: -1 }],
])('counts that do not fit together are refused: %j', (unit) => {
	expect(() => fitBetaBinomial([unit])).toThrow(RangeError);
});

function fail(): never {
	throw new Error('There is a fit.');
}
