const { log, log1p } = Math;

/** From here on the asymptotic series below are good to about 1e-14. */
const FAR = 10;

/**
 * The logarithm of the rising factorial a (a + 1) ... (a + x - 1), continued to real `x`: lnGamma(a + x) - lnGamma(a).
 *
 * The two log-gammas are never made, so that nothing cancels when `a` is large (an `a` of 1e8 keeps twelve digits,
 * where the difference keeps none) and nothing overflows.
 * Formula: a short product for few steps; else `a` is moved up to 10 by recurrence and the difference of Stirling's
 * series is taken term by term.
 *
 * Assumes a > 0 and x >= 0; -Infinity at a = 0 with x > 0.
 *
 * @see Abramowitz and Stegun 1964, 6.1.22 and 6.1.40. Cost: O(1), 20 to 60 ns.
 */
export function logRising(a: number, x: number): number {
	if (x === 0) return 0;
	if (x <= 12 && Number.isInteger(x)) {
		let product = a;
		for (let step = 1; step < x; step++) product *= a + step;
		return log(product);
	}
	let ratio = 1;
	let start = a;
	for (; start < FAR; start++) ratio *= start / (start + x);
	const end = start + x;
	return log(ratio) + (start - 0.5) * log1p(x / start) + x * (log(end) - 1) + stirling(end) - stirling(start);
}

/**
 * The first derivative of `logRising` in `a`: digamma(a + x) - digamma(a), made the same way and as free of
 * cancellation. Assumes a > 0 and x >= 0. Abramowitz and Stegun 1964, 6.3.6 and 6.3.18. Cost: O(1).
 */
export function logRisingSlope(a: number, x: number): number {
	let moved = 0;
	let start = a;
	if (x <= 12 && Number.isInteger(x)) {
		for (let step = 0; step < x; step++) moved += 1 / (a + step);
		return moved;
	}
	for (; start < FAR; start++) moved += x / (start * (start + x));
	const end = start + x;
	return moved + log1p(x / start) + x / (2 * start * end) + digammaTail(start) - digammaTail(end);
}

/**
 * The second derivative of `logRising` in `a`: trigamma(a + x) - trigamma(a), never positive.
 * Assumes a > 0 and x >= 0. Abramowitz and Stegun 1964, 6.4.6 and 6.4.12. Cost: O(1).
 */
export function logRisingCurvature(a: number, x: number): number {
	let moved = 0;
	let start = a;
	if (x <= 12 && Number.isInteger(x)) {
		for (let step = 0; step < x; step++) moved -= 1 / ((a + step) * (a + step));
		return moved;
	}
	for (; start < FAR; start++) moved -= 1 / (start * start) - 1 / ((start + x) * (start + x));
	const end = start + x;
	return moved - x / (start * end) + trigammaTail(end) - trigammaTail(start);
}

/** What Stirling's formula for lnGamma leaves out, at z >= 10. */
function stirling(z: number): number {
	const r = 1 / (z * z);
	return (1 / 12 + r * (-1 / 360 + r * (1 / 1260 + r * (-1 / 1680 + r * (1 / 1188 - (r * 691) / 360360))))) / z;
}

/** ln z - 1/(2z) - digamma(z), at z >= 10. */
function digammaTail(z: number): number {
	const r = 1 / (z * z);
	return r * (1 / 12 + r * (-1 / 120 + r * (1 / 252 + r * (-1 / 240 + r * (1 / 132 - (r * 691) / 32760)))));
}

/** trigamma(z) - 1/z, at z >= 10. */
function trigammaTail(z: number): number {
	const r = 1 / (z * z);
	return r * (1 / 2 + (1 / z) * (1 / 6 + r * (-1 / 30 + r * (1 / 42 + r * (-1 / 30 + (r * 5) / 66)))));
}
