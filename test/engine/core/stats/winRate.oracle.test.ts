import { betaBinomialPosterior, betaCdf, winRateReader, type Outcomes } from '../../../../engine/core/stats';

const { log, sin, exp, PI } = Math;

/** ln Gamma by Stirling's series, moved up to 10: slow and obvious, and not the code under test. */
function lnGamma(argument: number): number {
	let z = argument;
	let moved = 1;
	for (; z < 10; z++) moved *= z;
	const r = 1 / (z * z);
	return (
		(z - 0.5) * log(z) - log(moved) - z + log(2 * PI) / 2 + (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r / 1680))) / z
	);
}

/** The posterior on a dense even grid over all strengths and means, nothing adapted and nothing drawn together. */
function slowPosterior(units: readonly Outcomes[], across: number): { m: number; strength: number; weight: number }[] {
	const low = log(1e-4);
	const high = log(1e6);
	const cells: { m: number; strength: number; density: number }[] = [];
	let best = -Infinity;
	for (let i = 0; i < across; i++) {
		const strength = exp(low + ((high - low) * (i + 0.5)) / across);
		for (let j = 0; j < across; j++) {
			// Even in the arcsine of the root: Jeffreys' prior.
			const m = sin(((PI / 2) * (j + 0.5)) / across) ** 2;
			const a = strength * m;
			const b = strength - a;
			// p(M) = 2 / (2 + M)^2, times M for the step in ln M.
			let density = log((2 * strength) / (2 + strength) ** 2);
			for (const { won, decided, count = 1 } of units) {
				density +=
					count *
					(lnGamma(a + won) -
						lnGamma(a) +
						lnGamma(b + decided - won) -
						lnGamma(b) -
						lnGamma(strength + decided) +
						lnGamma(strength));
			}
			best = Math.max(best, density);
			cells.push({ m, strength, density });
		}
	}
	const kept = cells
		.filter(({ density }) => density > best - 14)
		.map(({ density, ...cell }) => ({ ...cell, weight: exp(density - best) }));
	const total = kept.reduce((sum, { weight }) => sum + weight, 0);
	return kept.map((cell) => ({ ...cell, weight: cell.weight / total }));
}

test.each<[string, number, readonly Outcomes[], readonly (readonly [won: number, decided: number])[]]>([
	['one unit', 100, [{ won: 1, decided: 3 }], [[1, 3]]],
	[
		'all lost',
		100,
		[
			{ won: 0, decided: 1 },
			{ won: 0, decided: 4 },
		],
		[[0, 4]],
	],
	[
		'five units',
		120,
		[
			{ won: 3, decided: 9 },
			{ won: 0, decided: 4 },
			{ won: 5, decided: 6 },
			{ won: 1, decided: 1 },
			{ won: 2, decided: 11 },
		],
		[
			[5, 6],
			[0, 4],
			[0, 0],
		],
	],
	[
		'eighteen batters',
		220,
		[18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7].map((won) => ({ won, decided: 45 })),
		[
			[18, 45],
			[7, 45],
			[0, 0],
		],
	],
	[
		'winners of all and losers of all',
		160,
		[
			{ won: 9, decided: 9, count: 3 },
			{ won: 0, decided: 9, count: 20 },
		],
		[
			[9, 9],
			[1, 1],
		],
	],
])('%s: mean and interval lie within a thousandth of brute integration', (_, across, units, asked) => {
	const reader = winRateReader(betaBinomialPosterior(units));
	const cells = slowPosterior(units, across);
	for (const [won, decided] of asked) {
		const { mean, low, high } = reader.rate(undefined, won, decided);
		const below = (x: number): number =>
			cells.reduce(
				(sum, { m, strength, weight }) =>
					sum + weight * betaCdf(x, strength * m + won, strength * (1 - m) + decided - won),
				0,
			);
		expect(
			Math.abs(
				mean -
					cells.reduce(
						(sum, { m, strength, weight }) => sum + (weight * (strength * m + won)) / (strength + decided),
						0,
					),
			),
		).toBeLessThan(1e-3);
		// The true end of the interval lies within a thousandth on either side.
		for (const [end, share] of [
			[low, 0.05],
			[high, 0.95],
		] as const) {
			expect(below(end - 1e-3)).toBeLessThan(share);
			expect(below(end + 1e-3)).toBeGreaterThan(share);
		}
	}
});
