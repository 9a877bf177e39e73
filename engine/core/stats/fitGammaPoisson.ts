import { compareNumber } from '../order';
import { gammaCdf } from './gammaCdf';
import { gaussLegendre } from './gaussLegendre';
import { logRising } from './logRising';
import { supportOf } from './supportOf';

/** A piece of the posterior of mean and strength. */
interface PacePoint {
	/** Mean number of events of a usual unit in the time looked at. */
	readonly mean: number;
	/** How many such times of its own a unit needs to weigh as much as that mean. */
	readonly strength: number;
	/** The pieces add up to 1. */
	readonly weight: number;
}

/** How many events units have in the time looked at: plain JSON, to be stored and used as it is. */
export interface PaceFit {
	readonly kind: 'paceFit';
	readonly units: number;
	readonly events: number;
	readonly points: readonly PacePoint[];
}

/** What is known of one unit's true pace: a gamma distribution. */
export interface Pace {
	readonly mean: number;
	readonly shape: number;
}

const WEAKEST = 1e-3;
const STRONGEST = 1e4;

/**
 * How the pace of events differs between units that were looked at for the same time, for shrinking a unit's own count.
 *
 * Assumptions: (1) a unit's events are Poisson around its own pace; (2) paces are gamma distributed with mean m and
 * strength b (shape m b); (3) before data: Jeffreys on m, and p(b) = 1 / (1 + b)^2, so that a unit keeps any share of its
 * own count with equal chance.
 * Formula: the likelihood of a count is negative binomial; Gauss-Legendre in ln b, and for each in ln m, where they have
 * their weight.
 *
 * @param counts whole numbers, one a unit, in any order
 * @returns undefined without units
 * @throws RangeError at a count that is not a whole number of at least 0
 * @see Christiansen and Morris 1997, J. Am. Stat. Assoc. 92, 618-632. Cost: about 4,000 evaluations of O(distinct counts).
 */
export function fitGammaPoisson(counts: Iterable<number>): PaceFit | undefined {
	const histogram = new Map<number, number>();
	let units = 0;
	let events = 0;
	for (const count of counts) {
		if (!(Number.isInteger(count) && count >= 0)) throw new RangeError(`A count of events is a whole number, received ${String(count)}.`);
		histogram.set(count, (histogram.get(count) ?? 0) + 1);
		units += 1;
		events += count;
	}
	if (units === 0) return undefined;
	const bins = [...histogram].sort(([a], [b]) => compareNumber(a, b));
	const usual = Math.log((events + 0.5) / units);

	/** In ln m and ln b, priors and both Jacobians included. */
	const logDensity = (logMean: number, logStrength: number): number => {
		const strength = Math.exp(logStrength);
		const shape = Math.exp(logMean) * strength;
		let likelihood = 0;
		for (const [count, of] of bins) likelihood += of * logRising(shape, count);
		return likelihood - units * shape * Math.log1p(1 / strength) - events * Math.log1p(strength) + logMean / 2 + logStrength - 2 * Math.log1p(strength);
	};
	const rowAt = (logStrength: number) => {
		const density = (logMean: number) => logDensity(logMean, logStrength);
		const { from, to, top } = supportOf(density, usual - 5, usual + 5);
		const peak = density(top);
		const rule = gaussLegendre(8, from, to);
		const weights = Array.from(rule.points, (logMean, i) => (rule.weights[i] ?? 0) * Math.exp(density(logMean) - peak));
		return { peak, means: rule.points, weights, area: weights.reduce((sum, weight) => sum + weight, 0) };
	};
	const rough = (logStrength: number) => {
		const { peak, area } = rowAt(logStrength);
		return peak + Math.log(area);
	};
	const { from, to, top } = supportOf(rough, Math.log(WEAKEST), Math.log(STRONGEST));
	const reference = rough(top);
	const along = gaussLegendre(16, from, to);
	const points = Array.from(along.points, (logStrength, i) => {
		const { peak, means, weights } = rowAt(logStrength);
		const scale = (along.weights[i] ?? 0) * Math.exp(peak - reference);
		return weights.map((weight, j): PacePoint => ({ mean: Math.exp(means[j] ?? 0), strength: Math.exp(logStrength), weight: weight * scale }));
	}).flat();
	const total = points.reduce((sum, { weight }) => sum + weight, 0);
	return {
		kind: 'paceFit',
		units,
		events,
		points: points.map((point) => ({ ...point, weight: point.weight / total })).filter(({ weight }) => weight > 1e-8),
	};
}

/**
 * One unit's pace under a fit: the gamma distribution with the mean and the variance of the posterior.
 *
 * Assumes that the unit was among those the fit was made of. Cost: O(pieces), at most 128.
 */
export function paceOf(fit: PaceFit, count: number): Pace {
	let first = 0;
	let second = 0;
	for (const { mean, strength, weight } of fit.points) {
		const shape = mean * strength + count;
		const own = shape / (strength + 1);
		first += weight * own;
		second += weight * (own * own + own / (strength + 1));
	}
	return { mean: first, shape: (first * first) / Math.max(second - first * first, Number.MIN_VALUE) };
}

/** The chance that a pace is at least `threshold`. */
export const chanceOfPace = ({ mean, shape }: Pace, threshold: number): number => (threshold <= 0 ? 1 : 1 - gammaCdf(shape, (threshold * shape) / mean));
