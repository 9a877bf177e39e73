import { logRising, logRisingCurvature, logRisingSlope } from './logRising';

const { exp, log, log1p } = Math;

/** Counts of one group of units; they may be fractions (effective counts of a clustered sample). */
export interface LikelihoodGroup {
	readonly pairs: readonly { readonly won: number; readonly decided: number; readonly count: number }[];
	/** Added to the log-odds of the mean for this group. */
	readonly shift: number;
}

/** Value and derivatives at one place, in the log-odds of the mean and the logarithm of the strength. */
interface LikelihoodSlopes {
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

/**
 * How often a count occurs, for sums of ln a(a+1)...(a+x-1) over all counts x.
 *
 * Where most counts up to some number occur, a step a + j is shared by all counts above j: one logarithm each.
 * Counts beyond are taken one by one, from there on.
 */
interface Margin {
	/** How many counts are above j, for j = 0, 1, ... */
	readonly above: Float64Array;
	/** Counts beyond, less the length of `above`. */
	readonly values: Float64Array;
	readonly counts: Float64Array;
}

/** 1 / (1 + e^-x), without overflow. */
export function share(logOdds: number): number {
	return logOdds >= 0 ? 1 / (1 + exp(-logOdds)) : exp(logOdds) / (1 + exp(logOdds));
}

/** ln(p / (1 - p)). */
export function logOdds(p: number): number {
	return log(p) - log1p(-p);
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
 * @see Skellam 1948, J. R. Stat. Soc. B 10, 257-261; Griffiths 1973, Biometrics 29, 637-648.
 *   Cost: O(distinct won + distinct lost + distinct decided) per evaluation.
 */
export function betaBinomialLikelihood(groups: readonly LikelihoodGroup[]): BetaBinomialLikelihood {
	const parts = groups.map(({ pairs, shift }) => ({
		shift,
		won: marginOf(pairs, (pair) => pair.won),
		lost: marginOf(pairs, (pair) => pair.decided - pair.won),
	}));
	const decided = marginOf(
		groups.flatMap((group) => group.pairs),
		(pair) => pair.decided,
	);
	let knownStrength = NaN;
	let knownDecided = 0;

	const value = (odds: number, strength: number): number => {
		if (strength !== knownStrength) {
			knownStrength = strength;
			knownDecided = total(decided, strength);
		}
		let result = -knownDecided;
		for (const { shift, won, lost } of parts) {
			result += total(won, strength * share(odds + shift));
			result += total(lost, strength * share(-odds - shift));
		}
		return result;
	};

	const slopes = (odds: number, strength: number): LikelihoodSlopes => {
		const n1 = totalSlope(decided, strength);
		const n2 = totalCurvature(decided, strength);
		let byOdds = 0;
		let byOddsTwice = 0;
		let byStrength = -strength * n1;
		let byStrengthTwice = -strength * n1 - strength * strength * n2;
		let byBoth = 0;
		for (const { shift, won, lost } of parts) {
			const p = share(odds + shift);
			const q = share(-odds - shift);
			const a1 = strength * totalSlope(won, strength * p);
			const b1 = strength * totalSlope(lost, strength * q);
			const a2 = strength * strength * totalCurvature(won, strength * p);
			const b2 = strength * strength * totalCurvature(lost, strength * q);
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

function marginOf(pairs: LikelihoodGroup['pairs'], of: (pair: LikelihoodGroup['pairs'][number]) => number): Margin {
	const counts = new Map<number, number>();
	for (const pair of pairs) counts.set(of(pair), (counts.get(of(pair)) ?? 0) + pair.count);
	counts.delete(0);
	const sorted = Float64Array.from(counts.keys()).sort();
	let length = 0;
	sorted.forEach((value, rank) => {
		if (Number.isInteger(value) && value <= 4 * (rank + 1)) length = value;
	});
	const above = new Float64Array(length);
	for (const [value, count] of counts) {
		for (let j = 0; j < Math.min(value, length); j++) above[j] = (above[j] ?? 0) + count;
	}
	const beyond = sorted.filter((value) => value > length);
	return {
		above,
		values: beyond.map((value) => value - length),
		counts: beyond.map((value) => counts.get(value) ?? 0),
	};
}

/** The sum over all counts: every single step, and the rest of the large counts at a leap. */
function total({ above, values, counts }: Margin, a: number): number {
	let result = 0;
	for (let j = 0; j < above.length; j++) result += (above[j] ?? 0) * log(a + j);
	for (let i = 0; i < values.length; i++) result += (counts[i] ?? 0) * logRising(a + above.length, values[i] ?? 0);
	return result;
}

/** The first derivative of `total` in `a`. Written out once more: a function handed in would make a number object a step. */
function totalSlope({ above, values, counts }: Margin, a: number): number {
	let result = 0;
	for (let j = 0; j < above.length; j++) result += (above[j] ?? 0) * (1 / (a + j));
	for (let i = 0; i < values.length; i++) result += (counts[i] ?? 0) * logRisingSlope(a + above.length, values[i] ?? 0);
	return result;
}

/** The second derivative of `total` in `a`. */
function totalCurvature({ above, values, counts }: Margin, a: number): number {
	let result = 0;
	for (let j = 0; j < above.length; j++) result -= (above[j] ?? 0) * (1 / ((a + j) * (a + j)));
	for (let i = 0; i < values.length; i++) result += (counts[i] ?? 0) * logRisingCurvature(a + above.length, values[i] ?? 0);
	return result;
}
