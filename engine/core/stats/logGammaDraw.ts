import type { RandomTape } from './randomTape';

/**
 * The logarithm of a number from the gamma distribution with scale 1: small shapes give numbers too small to be
 * written down, their logarithms are not.
 *
 * Formula: a squeezed cube of a normal; for shapes below 1, one of shape + 1 times a uniform to the power 1 / shape.
 *
 * Assumes a shape above 0.
 *
 * @see Marsaglia and Tsang 2000, doi:10.1145/358407.358414. Cost: O(1), about 1.05 rounds.
 */
export function logGammaDraw(shape: number, random: RandomTape): number {
	if (shape < 1) return logGammaDraw(shape + 1, random) + Math.log(1 - random.uniform()) / shape;
	const d = shape - 1 / 3;
	const c = 1 / Math.sqrt(9 * d);
	for (;;) {
		const x = random.normal();
		const root = 1 + c * x;
		if (root <= 0) continue;
		const v = root * root * root;
		const u = 1 - random.uniform();
		if (u < 1 - 0.0331 * x * x * x * x) return Math.log(d * v);
		if (Math.log(u) < (x * x) / 2 + d * (1 - v + Math.log(v))) return Math.log(d * v);
	}
}
