import betaln from '@stdlib/math-base-special-betaln';
import { logOdds, share } from './betaBinomialLikelihood';

const { abs, exp, log, log1p, max, min } = Math;

/** Beta distributions with weights that add up to 1. */
export interface BetaMixture {
	readonly size: number;
	readonly alphas: Float64Array;
	readonly betas: Float64Array;
	readonly weights: Float64Array;
}

/** No quantile is looked for closer to 0 or 1 than this. */
export const EDGE = 1e-12;

/**
 * The share of a mixture of beta distributions below `x`. Cost: about 0.3 microseconds a component.
 *
 * @param logBetas see `prepareLogBetas`
 * @throws nothing
 */
export function mixtureCdf({ size, alphas, betas, weights }: BetaMixture, x: number, logBetas: Float64Array): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	const logX = log(x);
	const logY = log1p(-x);
	let result = 0;
	for (let i = 0; i < size; i++) {
		const a = alphas[i] ?? 1;
		const b = betas[i] ?? 1;
		const front = exp(a * logX + b * logY - (logBetas[i] ?? 0));
		const low = x * (a + b + 2) < a + 1;
		const tail = low ? tailBelow(a, b, x, 1 - x, front) : tailBelow(b, a, 1 - x, x, front);
		result += (weights[i] ?? 0) * (low ? tail : 1 - tail);
	}
	return min(result, 1);
}

/**
 * The value below which a share `p` of a mixture of beta distributions lies, not closer to 0 or 1 than 1e-12.
 *
 * Formula: Newton's method on the logarithm of the smaller tail over log-odds. A step that leaves the bracket known so
 * far is replaced by a halving. It ends when the tail is met to a ten-millionth of itself.
 *
 * Assumes 0 < p < 1. Cost: about 4 evaluations of the mixture.
 *
 * @param start where to begin, in (0, 1)
 * @param logBetas see `prepareLogBetas`
 * @throws nothing
 */
export function mixtureQuantile(mixture: BetaMixture, p: number, start: number, logBetas: Float64Array): number {
	const { size, alphas, betas, weights } = mixture;
	let low = logOdds(EDGE);
	let high = -low;
	let place = min(max(logOdds(start), low), high);
	const upper = p > 0.5;
	const goal = upper ? 1 - p : p;
	for (let round = 0; round < 100; round++) {
		const x = share(place);
		const y = share(-place);
		const logX = log(x);
		const logY = log(y);
		let tail = 0;
		let density = 0;
		for (let i = 0; i < size; i++) {
			const a = alphas[i] ?? 1;
			const b = betas[i] ?? 1;
			const w = weights[i] ?? 0;
			const front = exp(a * logX + b * logY - (logBetas[i] ?? 0));
			const below = x * (a + b + 2) < a + 1;
			const part = below ? tailBelow(a, b, x, y, front) : tailBelow(b, a, y, x, front);
			tail += w * (below === upper ? 1 - part : part);
			density += w * front;
		}
		if (abs(tail - goal) < goal * 1e-7) break;
		if (tail > goal === upper) low = place;
		else high = place;
		// The logarithm of a tail is nearly straight in log-odds, the tail itself is not.
		const step = (tail * log(tail / goal)) / density;
		let next = upper ? place + step : place - step;
		if (!(next > low && next < high)) next = (low + high) / 2;
		if (abs(next - place) < 1e-10) return share(next);
		place = next;
	}
	return share(place);
}

/** ln B(a, b) of every component, into `logBetas`. */
export function prepareLogBetas({ size, alphas, betas }: BetaMixture, logBetas: Float64Array): void {
	for (let i = 0; i < size; i++) logBetas[i] = betaln(alphas[i] ?? 1, betas[i] ?? 1);
}

/**
 * The share of Beta(a, b) below `x`, for x below (a + 1) / (a + b + 2), to about 1e-11.
 *
 * The many components of a mixture are asked at one x, and their density is wanted too: with both shared this is
 * several times quicker than `betaCdf`, which does everything anew.
 * Formula: the even part of the continued fraction, by Lentz's method.
 * DiDonato and Morris 1992, doi:10.1145/131766.131776, formula 9.
 *
 * @param y 1 - x
 * @param front x^a y^b / B(a, b)
 */
function tailBelow(a: number, b: number, x: number, y: number, front: number): number {
	if (front === 0) return 0;
	const lambda = a * y - b * x + 1;
	let fraction = (a * lambda) / (a + 1);
	let c = fraction;
	let d = 0;
	for (let m = 1; m < 5000; m++) {
		const even = a + 2 * m - 1;
		const head = (m * (b - m) * x) / even;
		const numerator = ((a + m - 1) * (a + b + m - 1) * head * x) / even;
		const denominator = m + head + ((a + m) * (lambda + m * (2 - x))) / (even + 2);
		d = 1 / (denominator + numerator * d);
		c = denominator + numerator / c;
		const change = c * d;
		fraction *= change;
		if (abs(change - 1) < 1e-12) break;
	}
	return front / fraction;
}
