import { compareNumber } from '../order';
import { gaussLegendre } from './gaussLegendre';
import type { LogSummary } from './logSummary';
import { sum } from './sum';
import { supportOf } from './supportOf';

/** A piece of the posterior of the variance between units. */
interface LogNormalPoint {
	/** Variance between units' mean logarithms. */
	readonly between: number;
	/** Mean logarithm of a usual unit. */
	readonly centre: number;
	/** Variance of that centre. */
	readonly centreVariance: number;
	/** The pieces add up to 1. */
	readonly weight: number;
}

/** How amounts are distributed within and between the units of one motion: plain JSON, to be stored and used as it is. */
export interface LogNormalFit {
	readonly kind: 'logNormalFit';
	/** `assumed`: a single unit, or no unit with two amounts; the spread is then partly an assumption. */
	readonly prior: 'learned' | 'assumed';
	/** Units with at least one amount. */
	readonly units: number;
	readonly n: number;
	/** s^2: variance of the logarithm within a unit, pooled. */
	readonly within: number;
	/** Variance of half of `within`, as an estimate. */
	readonly withinVariance: number;
	/** Mean logarithm of a usual unit. */
	readonly centre: number;
	/** Variance between units' mean logarithms, posterior mean. */
	readonly between: number;
	readonly points: readonly LogNormalPoint[];
}

/** The standard deviation between units is not believed to be beyond 4: a factor of 3,000 either way. */
const WIDEST = 16;
/** A spread of one hundredth is the least believed: amounts are never known to be equal for ever. */
const NARROWEST = 1e-4;

/**
 * How the logarithm of amounts spreads within units and between them, for shrinking a unit's deal size.
 *
 * Assumptions: (1) log amounts of a unit are normal around its own mean, with one variance s^2 for all units;
 * (2) units' means are normal around a centre with variance t^2; (3) before data the centre is flat and the variance t^2
 * has p = z / (z + t^2)^2 with z = s^2 / (usual count), so that a usual unit keeps any share of its own mean with equal
 * chance; t is below 4.
 * Formula: s^2 = (squares within units + anchor) / (n - units + 1): the pooled variance, held by one extra observation
 * at the anchor, which is the variance of all amounts around their mean, itself held by one extra at
 * `assumedVariance`. With hundreds of amounts the anchors are nothing; with one amount they are all there is.
 * The centre is integrated in closed form, t^2 by Gauss-Legendre in its logarithm where its posterior has weight.
 *
 * @param units summaries, one a unit; those without amounts are left out
 * @returns undefined without any amount: no centre of money can be assumed
 * @throws RangeError at an assumed variance that is not above 0
 * @see Daniels 1999, Can. J. Stat. 27, 567-578; Christiansen and Morris 1997, J. Am. Stat. Assoc. 92, 618-632;
 *   Smyth 2004, doi:10.2202/1544-6115.1027 (moderated variance).
 *   Cost: O(units log units), then about 100 evaluations of O(distinct counts).
 *
 * @example
 * fitLogNormal([]) //=> undefined
 */
export function fitLogNormal(
	units: Iterable<LogSummary>,
	{ assumedVariance = 0.5 }: { readonly assumedVariance?: number } = {},
): LogNormalFit | undefined {
	if (!(assumedVariance > 0))
		throw new RangeError(`An assumed variance is above 0, received ${String(assumedVariance)}.`);
	// Sums are made in one order, whatever the order of the units.
	const known = [...units]
		.filter((unit) => unit.n > 0)
		.sort(
			(a, b) => compareNumber(a.n, b.n) || compareNumber(a.sum, b.sum) || compareNumber(a.sumSquares, b.sumSquares),
		);
	const n = known.reduce((total, unit) => total + unit.n, 0);
	if (n === 0) return undefined;
	const grand = sum(known.map((unit) => unit.sum)) / n;
	const inside = sum(known.map((unit) => Math.max(0, unit.sumSquares - unit.sum ** 2 / unit.n)));
	const across = sum(known.map((unit) => unit.n * (unit.sum / unit.n - grand) ** 2));
	const freedom = n - known.length;
	const anchor = (inside + across + assumedVariance) / n;
	const within = Math.max(NARROWEST, (inside + anchor) / (freedom + 1));

	const points = integrateBetween(levelsOf(known, grand), within, grand);
	const average = (of: (point: LogNormalPoint) => number): number =>
		sum(points.map((point) => point.weight * of(point)));
	return {
		kind: 'logNormalFit',
		prior: known.length < 2 || freedom < 1 ? 'assumed' : 'learned',
		units: known.length,
		n,
		within,
		withinVariance: within ** 2 / (2 * (freedom + 1)),
		centre: average((point) => point.centre),
		between: average((point) => point.between),
		points,
	};
}

/** Units with the same count, and the sums of their mean logarithms less the grand mean. */
interface Level {
	readonly n: number;
	readonly units: number;
	readonly sum: number;
	readonly sumSquares: number;
}

function levelsOf(units: readonly LogSummary[], grand: number): Level[] {
	const levels = new Map<number, { n: number; units: number; sum: number; sumSquares: number }>();
	for (const unit of units) {
		const mean = unit.sum / unit.n - grand;
		const level = levels.get(unit.n);
		if (level === undefined) levels.set(unit.n, { n: unit.n, units: 1, sum: mean, sumSquares: mean * mean });
		else {
			level.units += 1;
			level.sum += mean;
			level.sumSquares += mean * mean;
		}
	}
	return [...levels.values()];
}

function integrateBetween(levels: readonly Level[], within: number, grand: number): LogNormalPoint[] {
	const units = sum(levels.map((level) => level.units));
	const usual = (within * units) / sum(levels.map((level) => level.n * level.units));
	const at = (between: number): { centre: number; centreVariance: number; logDensity: number } => {
		let weights = 0;
		let first = 0;
		let second = 0;
		let logs = 0;
		for (const level of levels) {
			const variance = between + within / level.n;
			weights += level.units / variance;
			first += level.sum / variance;
			second += level.sumSquares / variance;
			logs += level.units * Math.log(variance);
		}
		// In the logarithm of t^2: prior times t^2, times the likelihood with the centre integrated out.
		const logDensity =
			Math.log(between) -
			2 * Math.log(usual + between) -
			(logs + Math.log(weights) + second - (first * first) / weights) / 2;
		return { centre: grand + first / weights, centreVariance: 1 / weights, logDensity };
	};
	const density = (logBetween: number): number => at(Math.exp(logBetween)).logDensity;
	const { from, to, top } = supportOf(density, Math.log(Math.min(usual, 1) * 1e-6), Math.log(WIDEST));
	const rule = gaussLegendre(24, from, to);
	const peak = density(top);
	const points = Array.from(rule.points, (logBetween, i) => {
		const between = Math.exp(logBetween);
		const { centre, centreVariance, logDensity } = at(between);
		return { between, centre, centreVariance, weight: (rule.weights[i] ?? 0) * Math.exp(logDensity - peak) };
	});
	const total = sum(points.map((point) => point.weight));
	return points.map((point) => ({ ...point, weight: point.weight / total })).filter((point) => point.weight > 1e-8);
}
