import { betaBinomialPosterior, winRateReader } from '../../../../engine/core/stats';
import { seededRandom, type Rng } from '../../../../engine/core/random';
import { drawBeta, drawNormal, drawWon, odds, rate } from './simulate';

/** 40 books, or PARTNER_OPS_SEEDS=200 for a long soak. */
const SEEDS = Number(process.env['PARTNER_OPS_SEEDS'] ?? 40);
const PARTNERS = 400;

interface Coverage {
	hit: number;
	all: number;
}

const GENERATORS: Record<string, (random: Rng, centre: number, size: number) => number> = {
	beta: (random, centre) => drawBeta(random, 8 * centre, 8 * (1 - centre)),
	'logit-normal': (random, centre) => rate(odds(centre) + 0.7 * drawNormal(random)),
	'correlated with volume': (random, centre, size) => rate(odds(centre) + 0.6 * drawNormal(random) + 0.3 * size),
};

test.each([
	['beta', 1],
	['logit-normal', 1],
	['beta', 6],
	['logit-normal', 6],
	['correlated with volume', 1],
] as const)('90%% intervals cover the planted rate: %s, %d types', (name, types) => {
	const coverage = new Map<string, Coverage>();
	for (let seed = 0; seed < SEEDS; seed++) {
		const random = seededRandom(seed * 7919 + 3);
		const centres = Array.from({ length: types }, () => rate(odds(0.25) + (types > 1 ? 0.5 * drawNormal(random) : 0)));
		const partners = Array.from({ length: PARTNERS }, () => {
			const type = Math.floor(types * random.next() ** 2);
			const size = drawNormal(random);
			const planted = (GENERATORS[name] ?? rate.bind(null, 0))(random, centres[type] ?? 0.25, size);
			const decided = Math.floor(Math.exp(1.3 + 1.3 * size));
			return { type: String(type), planted, decided, won: drawWon(random, decided, planted) };
		});
		const reader = winRateReader(betaBinomialPosterior(partners));
		for (const { type, planted, won, decided } of partners.filter((partner) => partner.decided > 0)) {
			const { low, high } = reader.rate(type, won, decided);
			for (const band of ['pooled', decided < 5 ? '1-4' : decided < 20 ? '5-19' : '20+']) {
				const seen = coverage.get(band) ?? { hit: 0, all: 0 };
				coverage.set(band, { hit: seen.hit + Number(planted >= low && planted <= high), all: seen.all + 1 });
			}
		}
	}
	const share = (band: string): number => (coverage.get(band)?.hit ?? 0) / (coverage.get(band)?.all ?? 1);
	expect(share('pooled')).toBeGreaterThan(0.88);
	expect(share('pooled')).toBeLessThan(0.92);
	for (const band of ['1-4', '5-19', '20+']) {
		expect(share(band)).toBeGreaterThan(0.85);
		expect(share(band)).toBeLessThan(0.95);
	}
});
