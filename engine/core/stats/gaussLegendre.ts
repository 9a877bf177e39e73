/** The points and weights of an integration rule on one interval. */
export interface Rule {
	readonly points: Float64Array;
	readonly weights: Float64Array;
}

/**
 * The Gauss-Legendre rule of `count` points between `from` and `to`: exact for polynomials up to degree 2 count - 1.
 *
 * The points are the roots of the Legendre polynomial, found by Newton's method from Chebyshev-like starts.
 *
 * @param count a positive integer; up to some hundreds
 * @see Abramowitz and Stegun 1964, 25.4.29. Cost: O(count^2).
 */
export function gaussLegendre(count: number, from: number, to: number): Rule {
	const points = new Float64Array(count);
	const weights = new Float64Array(count);
	const half = (to - from) / 2;
	const middle = from + half;
	for (let i = 0; i < count; i++) {
		let x = -Math.cos((Math.PI * (i + 0.75)) / (count + 0.5));
		let slope = 1;
		for (let round = 0; round < 8; round++) {
			let last = 1;
			let here = x;
			for (let degree = 2; degree <= count; degree++) {
				const next = ((2 * degree - 1) * x * here - (degree - 1) * last) / degree;
				last = here;
				here = next;
			}
			slope = (count * (x * here - last)) / (x * x - 1);
			x -= here / slope;
		}
		points[i] = middle + half * x;
		weights[i] = (2 * half) / ((1 - x * x) * slope * slope);
	}
	return { points, weights };
}
