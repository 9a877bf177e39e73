import type { Rng } from '../../../../engine/core/random';

/** A standard normal number (Box and Muller). */
export function drawNormal(random: Rng): number {
	return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

/** A gamma number of unit scale (Marsaglia and Tsang 2000). */
function drawGamma(random: Rng, shape: number): number {
	if (shape < 1) return drawGamma(random, shape + 1) * (1 - random.next()) ** (1 / shape);
	const d = shape - 1 / 3;
	for (;;) {
		const x = drawNormal(random);
		const v = (1 + x / Math.sqrt(9 * d)) ** 3;
		if (v > 0 && Math.log(1 - random.next()) < x * x * 0.5 + d - d * v + d * Math.log(v)) return d * v;
	}
}

export function drawBeta(random: Rng, a: number, b: number): number {
	const x = drawGamma(random, a);
	return x / (x + drawGamma(random, b));
}

export function drawWon(random: Rng, decided: number, rate: number): number {
	let won = 0;
	for (let deal = 0; deal < decided; deal++) if (random.next() < rate) won += 1;
	return won;
}

export const odds = (p: number): number => Math.log(p / (1 - p));
export const rate = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
