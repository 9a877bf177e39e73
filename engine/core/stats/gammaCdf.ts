import { logGamma } from './logGamma';

const ENOUGH = 1e-13;

/**
 * The share of a gamma distribution with scale 1 below `x`: the regularised lower incomplete gamma function.
 *
 * Formula: the power series below shape + 1, the continued fraction of the other tail above, by Lentz's method.
 *
 * Assumes a shape above 0.
 *
 * @see Abramowitz and Stegun 1964, 6.5.29 and 6.5.31. Cost: O(root of shape) terms.
 *
 * @example
 * gammaCdf(1, 0) //=> 0
 */
export function gammaCdf(shape: number, x: number): number {
	if (!(x > 0)) return 0;
	if (x === Infinity) return 1;
	const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
	if (x < shape + 1) {
		let term = 1 / shape;
		let sum = term;
		for (let n = 1; n < 10_000; n++) {
			term *= x / (shape + n);
			sum += term;
			if (term < sum * ENOUGH) break;
		}
		return Math.min(1, front * sum);
	}
	let b = x + 1 - shape;
	let c = Infinity;
	let d = 1 / b;
	let fraction = d;
	for (let n = 1; n < 10_000; n++) {
		const a = n * (shape - n);
		b += 2;
		d = 1 / (b + a * d);
		c = b + a / c;
		const change = c * d;
		fraction *= change;
		if (Math.abs(change - 1) < ENOUGH) break;
	}
	return Math.max(0, 1 - front * fraction);
}
