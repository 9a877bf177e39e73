import { logRising, logRisingCurvature, logRisingSlope } from './logRising';

/** Counts of one group of units; they may be fractions (effective counts of a clustered sample). */
export interface LikelihoodGroup {
	readonly pairs: readonly { readonly won: number; readonly decided: number; readonly count: number }[];
	/** Added to the log-odds of the mean for this group. */
	readonly shift: number;
}

/** Value and derivatives at one place, in the log-odds of the mean and the logarithm of the strength. */
export interface LikelihoodSlopes {
	readonly byOdds: number;
	readonly byStrength: number;
	readonly byOddsTwice: number;
	readonly byStrengthTwice: number;
	readonly byBoth: number;
}

/** The logarithm of the beta-binomial likelihood, as a function of the log-odds of the mean and the strength. */
export interface BetaBinomialLikelihood {
	readonly value: (odds: number, strength: number) => number;
	readonly slopes: (odds: number, strength: number) => LikelihoodSlopes;
}

/** How often a count occurs. */
interface Margin {
	readonly values: Float64Array;
	readonly counts: Float64Array;
}

/** 1 / (1 + e^-x), without overflow. */
export function share(logOdds: number): number {
	return logOdds >= 0 ? 1 / (1 + Math.exp(-logOdds)) : Math.exp(logOdds) / (1 + Math.exp(logOdds));
}

/** ln(p / (1 - p)). */
export function logOdds(p: number): number {
	return Math.log(p) - Math.log1p(-p);
}

/**
 * The beta-binomial likelihood of grouped units, without the binomial coefficients (they do not depend on the
 * parameters).
 *
 * Assumes that each unit's rate comes from Beta(strength x mean, strength x (1 - mean)), the mean of a group being
 * shifted by its `shift` on the log-odds scale, and that deals of one unit are independent given its rate.
 *
 * Formula: with a = strength x mean, b = strength - a, the sum over units of
 * ln a(a+1)...(a+won-1) + ln b(b+1)...(b+lost-1) - ln strength(strength+1)...(strength+decided-1).
 * The three terms need only how often each won, each lost and each decided occurs, not the pairs: three short
 * lists instead of one long one.
 *
 * @throws nothing
 * @see Skellam 1948, doi:10.1111/j.2517-6161.1948.tb00014.x; Griffiths 1973, doi:10.2307/2529131.
 *   Cost: O(distinct won + distinct lost + distinct decided) per evaluation.
 */
export function betaBinomialLikelihood(groups: readonly LikelihoodGroup[]): BetaBinomialLikelihood {
	const parts = groups.map(({ pairs, shift }) => ({
		shift,
		won: marginOf(pairs, (pair) => pair.won),
		lost: marginOf(pairs, (pair) => pair.decided - pair.won),
	}));
	const decided = marginOf(groups.flatMap((group) => group.pairs), (pair) => pair.decided);
	let knownStrength = NaN;
	let knownDecided = 0;

	const value = (odds: number, strength: number): number => {
		if (strength !== knownStrength) {
			knownStrength = strength;
			knownDecided = total(decided, strength, logRising);
		}
		let result = -knownDecided;
		for (const { shift, won, lost } of parts) {
			result += total(won, strength * share(odds + shift), logRising);
			result += total(lost, strength * share(-odds - shift), logRising);
		}
		return result;
	};

	const slopes = (odds: number, strength: number): LikelihoodSlopes => {
		const n1 = total(decided, strength, logRisingSlope);
		const n2 = total(decided, strength, logRisingCurvature);
		let byOdds = 0;
		let byOddsTwice = 0;
		let byStrength = -strength * n1;
		let byStrengthTwice = -strength * n1 - strength * strength * n2;
		let byBoth = 0;
		for (const { shift, won, lost } of parts) {
			const p = share(odds + shift);
			const q = share(-odds - shift);
			const a1 = strength * total(won, strength * p, logRisingSlope);
			const b1 = strength * total(lost, strength * q, logRisingSlope);
			const a2 = strength * strength * total(won, strength * p, logRisingCurvature);
			const b2 = strength * strength * total(lost, strength * q, logRisingCurvature);
			byOdds += p * q * (a1 - b1);
			byOddsTwice += p * q * (q - p) * (a1 - b1) + p * p * q * q * (a2 + b2);
			byStrength += p * a1 + q * b1;
			byStrengthTwice += p * a1 + q * b1 + p * p * a2 + q * q * b2;
			byBoth += p * q * (a1 - b1) + p * q * (p * a2 - q * b2);
		}
		return { byOdds, byStrength, byOddsTwice, byStrengthTwice, byBoth };
	};

	return { value, slopes };
}

function marginOf(
	pairs: LikelihoodGroup['pairs'],
	of: (pair: LikelihoodGroup['pairs'][number]) => number,
): Margin {
	const counts = new Map<number, number>();
	for (const pair of pairs) counts.set(of(pair), (counts.get(of(pair)) ?? 0) + pair.count);
	counts.delete(0);
	const values = Float64Array.from(counts.keys()).sort();
	return { values, counts: values.map((value) => counts.get(value) ?? 0) };
}

function total({ values, counts }: Margin, a: number, of: (a: number, x: number) => number): number {
	let result = 0;
	for (let i = 0; i < values.length; i++) result += (counts[i] ?? 0) * of(a, values[i] ?? 0);
	return result;
}
