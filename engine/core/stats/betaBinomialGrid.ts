import {
	betaBinomialLikelihood,
	logOdds,
	share,
	type BetaBinomialLikelihood,
	type LikelihoodGroup,
} from './betaBinomialLikelihood';
import { STRONGEST, WEAKEST } from './fitBetaBinomial';
import { gaussLegendre, type Rule } from './gaussLegendre';
import { supportOf } from './supportOf';

/** One strength of the grid, with the posterior of the mean at that strength. */
export interface GridRow {
	readonly strength: number;
	/** The share of the posterior in this row; the rows add up to 1. */
	readonly weight: number;
	readonly means: Float64Array;
	/** Within the row; they add up to 1. */
	readonly shares: Float64Array;
}

/** The rule for the mean, on (0, 1), stretched to each row. */
const ACROSS = gaussLegendre(24, 0, 1);
/** Log density this far below its top counts as nothing. */
const DROP = 14;
const NEGLIGIBLE = 1e-7;

/**
 * The joint posterior of mean and strength of a beta-binomial, on a grid laid where it has its weight.
 *
 * Prior: Jeffreys on the mean (uniform on the arcsine of its root), and p(M) = z / (z + M)^2 on the strength M, whose
 * median is z: uniform on z / (z + M), the share of its own rate that a unit with z deals gives up.
 * Formula: Gauss-Legendre in ln M over the part of 1e-4 to 1e6 that matters, and for each strength Gauss-Legendre in
 * the arcsine scale around the most likely mean. In that scale neither end is singular.
 *
 * Assumes at least one decided deal.
 *
 * @param medianStrength z above, in decided deals
 * @returns rows with rising strength; rows of less than 1e-7 left out
 * @throws nothing
 * @see Christiansen and Morris 1997, J. Am. Stat. Assoc. 92, 618-632 (prior of the strength).
 *   Cost: about 1,500 likelihood evaluations of O(distinct counts).
 */
export function betaBinomialGrid(groups: readonly LikelihoodGroup[], medianStrength: number): GridRow[] {
	const likelihood = betaBinomialLikelihood(groups);
	// Neighbouring strengths have neighbouring tops: each search starts where the last one ended.
	let nearby = startOf(groups);
	const priorOf = (logStrength: number): number => {
		const z = logStrength - Math.log(medianStrength);
		return -Math.abs(z) - 2 * Math.log1p(Math.exp(-Math.abs(z)));
	};
	const rough = (logStrength: number): number => {
		const { top, spread } = ridge(likelihood, Math.exp(logStrength), nearby);
		nearby = top;
		return priorOf(logStrength) + weigh(likelihood, top, Math.exp(logStrength)) + Math.log(spread);
	};
	const { from, to } = supportOf(rough, Math.log(WEAKEST), Math.log(STRONGEST));
	const along = gaussLegendre(Math.min(36, 14 + Math.round(to - from)), from, to);
	const reference = rough((from + to) / 2);

	const rows: { strength: number; density: number; means: Float64Array; shares: Float64Array }[] = [];
	let whole = 0;
	for (let i = 0; i < along.points.length; i++) {
		const logStrength = along.points[i] ?? 0;
		const strength = Math.exp(logStrength);
		const { area, means, shares } = slice(likelihood, strength, nearby);
		const density = Math.exp(area + priorOf(logStrength) - reference) * (along.weights[i] ?? 0);
		whole += density;
		rows.push({ strength, density, means, shares });
	}
	const kept = rows.filter((row) => row.density > whole * NEGLIGIBLE);
	const total = kept.reduce((result, row) => result + row.density, 0);
	return kept.map(({ density, ...row }) => ({
		strength: row.strength,
		weight: density / total,
		means: row.means,
		shares: row.shares,
	}));
}

/** Log-odds of all deals together, half a deal added to both sides. */
function startOf(groups: readonly LikelihoodGroup[]): number {
	let won = 0.5;
	let lost = 0.5;
	for (const { pairs } of groups) {
		for (const pair of pairs) {
			won += pair.won * pair.count;
			lost += (pair.decided - pair.won) * pair.count;
		}
	}
	return logOdds(won / (won + lost));
}

/** Likelihood times Jeffreys' prior, in log-odds. */
function weigh(likelihood: BetaBinomialLikelihood, odds: number, strength: number): number {
	return likelihood.value(odds, strength) + (Math.log(share(odds)) + Math.log(share(-odds))) / 2;
}

/** The most likely log-odds of the mean at one strength, and the standard deviation there. */
function ridge(likelihood: BetaBinomialLikelihood, strength: number, start: number): { top: number; spread: number } {
	let odds = start;
	let curvature = -1;
	for (let round = 0; round < 40; round++) {
		const { byOdds, byOddsTwice } = likelihood.slopes(odds, strength);
		const p = share(odds);
		const slope = byOdds + 0.5 - p;
		curvature = byOddsTwice - p * share(-odds);
		const step = curvature < 0 ? -slope / curvature : Math.sign(slope);
		odds += Math.max(-1, Math.min(1, step));
		if (Math.abs(step) < 1e-4) break;
	}
	return { top: odds, spread: 1 / Math.sqrt(Math.max(-curvature, 0.01)) };
}

/** The posterior of the mean at one strength: points, shares, and the logarithm of the area under it. */
function slice(
	likelihood: BetaBinomialLikelihood,
	strength: number,
	start: number,
): { area: number; means: Float64Array; shares: Float64Array } {
	const { top, spread } = ridge(likelihood, strength, start);
	const angle = Math.asin(Math.sqrt(share(top)));
	const at = (theta: number): number => likelihood.value(2 * Math.log(Math.tan(theta)), strength);
	const peak = at(angle);
	const stride = spread * Math.sqrt(share(top) * share(-top));
	const edge = (direction: -1 | 1): number => {
		const end = direction < 0 ? 0 : Math.PI / 2;
		for (let steps = 1; steps < 40; steps++) {
			const theta = angle + direction * stride * (1.5 + steps);
			if (theta <= 0 || theta >= Math.PI / 2) return end;
			if (at(theta) < peak - DROP) return theta;
		}
		return end;
	};
	const low = edge(-1);
	const rule: Rule = ACROSS;
	const width = edge(1) - low;
	const means = new Float64Array(rule.points.length);
	const shares = new Float64Array(rule.points.length);
	let sum = 0;
	for (let i = 0; i < means.length; i++) {
		const theta = low + width * (rule.points[i] ?? 0);
		const density = Math.exp(at(theta) - peak) * (rule.weights[i] ?? 0);
		means[i] = Math.sin(theta) ** 2;
		shares[i] = density;
		sum += density;
	}
	for (let i = 0; i < shares.length; i++) shares[i] = (shares[i] ?? 0) / sum;
	return { area: peak + Math.log(sum * width), means, shares };
}
