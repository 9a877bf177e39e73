import { logOdds, share } from './betaBinomialLikelihood';
import type { WinRateFit } from './betaBinomialPosterior';
import { mixtureCdf, mixtureQuantile, prepareLogBetas, type BetaMixture } from './betaMixture';
import { logGammaDraw } from './logGammaDraw';
import { normalQuantile } from './normalQuantile';
import type { RandomTape } from './randomTape';

/** What is known of one unit's win rate. */
export interface WinRate {
	/** Posterior mean: ownWeight x won / decided + (1 - ownWeight) x centre, exactly. */
	readonly mean: number;
	/** Lower end of the interval. */
	readonly low: number;
	/** Upper end of the interval. */
	readonly high: number;
	/** The weight of the unit's own deals, n / (n + M) averaged over the posterior of M; 0 without deals. */
	readonly ownWeight: number;
	/** The rate it is drawn to. */
	readonly centre: number;
	/** won / decided; null without decided deals. */
	readonly raw: number | null;
	readonly prior: 'learned' | 'assumed';
}

/** Answers about units of one fit; equal questions are answered from memory. */
export interface WinRateReader {
	readonly rate: (type: string | null | undefined, won: number, decided: number) => WinRate;
	/** The chance that the true rate is at least `threshold`. */
	readonly chanceAtLeast: (type: string | null | undefined, won: number, decided: number, threshold: number) => number;
	/** The rate below which the true one lies with chance `p`. */
	readonly quantile: (type: string | null | undefined, won: number, decided: number, p: number) => number;
	/**
	 * Logarithms of rates drawn from the posterior, for sums and products with other things that are not known exactly.
	 * Each piece of the posterior gives its exact share of the draws; they come piece by piece, so that whoever pairs
	 * them with other draws has to shuffle one side.
	 *
	 * @param random is read from its first number on
	 * @param draws receives as many as it has room for
	 */
	readonly logDraws: (type: string | null | undefined, won: number, decided: number, random: RandomTape, draws: Float64Array) => Float64Array;
}

/**
 * One unit's win rate under a fit: see `winRateReader`, which is quicker for many.
 *
 * @throws RangeError unless won and decided are whole numbers with 0 <= won <= decided
 */
export function winRateOf(fit: WinRateFit, type: string | null | undefined, won: number, decided: number): WinRate {
	return winRateReader(fit).rate(type, won, decided);
}

/**
 * Reads win rates out of a fit.
 *
 * Assumptions: (1) the unit's own deals were among those the fit was made of (a nightly fit used during the day: nearly
 * so); (2) a type that the fit has not met has the motion's mean, with the spread expected of a new type.
 * Formula: for each piece (M, mean, variance) of the posterior, the unit's rate is Beta-like with mean
 * q = (M mean + won) / (M + n) and variance (q (1 - q) - w) / (M + n + 1) + w, where w = (M / (M + n))^2 variance and
 * the mean and variance are moved by the type's shift and spread; the beta with these two moments stands for it. The
 * interval is equal-tailed in the mixture of these betas. In the rare skewed case in which the mean lies outside the
 * equal tails, the interval is stretched to hold it.
 *
 * @param level the probability inside the interval
 * @throws RangeError unless 0 < level < 1; the readers as `winRateOf`
 * @see Christiansen and Morris 1997, J. Am. Stat. Assoc. 92, 618-632.
 *   Cost: O(pieces) per distinct (type, won, decided), about 0.1 to 1 ms; O(1) when asked again.
 */
export function winRateReader(fit: WinRateFit, level = 0.9): WinRateReader {
	if (!(level > 0 && level < 1)) throw new RangeError(`A level lies within 0 and 1, received ${String(level)}.`);
	const tail = (1 - level) / 2;
	const size = fit.points.length;
	const mixture: BetaMixture & { weights: Float64Array } = {
		size,
		alphas: new Float64Array(size),
		betas: new Float64Array(size),
		weights: Float64Array.from(fit.points, (point) => point.weight),
	};
	const strengths = Float64Array.from(fit.points, (point) => point.strength);
	const logBetas = new Float64Array(size);
	const centres = new Map<string | null, Centres>();
	const answers = new Map<string | null, Map<number, WinRate>>();
	/** By threshold and type. */
	const chances = new Map<number, Map<string | null, Map<number, number>>>();

	const centresOf = (type: string | null): Centres => {
		let found = centres.get(type);
		if (found === undefined) {
			const known = fit.types.find((candidate) => candidate.type === type);
			found = moved(fit, known?.shift ?? 0, known?.spread ?? fit.unseenSpread);
			centres.set(type, found);
		}
		return found;
	};

	/** Fills the mixture for one unit. */
	const fill = (type: string | null, won: number, decided: number): Filled => {
		assertOutcomes(won, decided);
		const { means, variances } = centresOf(type);
		let mean = 0;
		let square = 0;
		let ownWeight = 0;
		let drawn = 0;
		for (let i = 0; i < size; i++) {
			const strength = strengths[i] ?? 1;
			const weight = mixture.weights[i] ?? 0;
			const rest = strength / (strength + decided);
			const q = rest * (means[i] ?? 0) + won / (strength + decided);
			const between = rest * rest * (variances[i] ?? 0);
			const variance = (q * (1 - q) - between) / (strength + decided + 1) + between;
			const precision = (q * (1 - q)) / variance - 1;
			mixture.alphas[i] = q * precision;
			mixture.betas[i] = (1 - q) * precision;
			mean += weight * q;
			square += weight * (q * q + variance);
			ownWeight += weight * (1 - rest);
			drawn += weight * rest * (means[i] ?? 0);
		}
		prepareLogBetas(mixture, logBetas);
		return { mean, ownWeight, centre: drawn / (1 - ownWeight), spread: Math.sqrt(square - mean * mean) };
	};

	const quantileAt = ({ mean, spread }: Filled, p: number): number => {
		const odds = logOdds(mean) + (normalQuantile(p) * spread) / (mean * (1 - mean));
		return mixtureQuantile(mixture, p, share(odds), logBetas);
	};

	const answer = (type: string | null, won: number, decided: number): WinRate => {
		const filled = fill(type, won, decided);
		const { mean, ownWeight, centre } = filled;
		const hair = mean * (1 - mean) * 1e-3;
		return {
			mean,
			low: Math.min(quantileAt(filled, tail), mean - hair),
			high: Math.max(quantileAt(filled, 1 - tail), mean + hair),
			ownWeight,
			centre,
			raw: decided === 0 ? null : won / decided,
			prior: fit.prior,
		};
	};

	return {
		rate: (type = null, won, decided) => {
			let known = answers.get(type);
			if (known === undefined) answers.set(type, (known = new Map()));
			assertOutcomes(won, decided);
			const key = keyOf(won, decided);
			let found = known.get(key);
			if (found === undefined) known.set(key, (found = Object.freeze(answer(type, won, decided))));
			return found;
		},
		chanceAtLeast: (type = null, won, decided, threshold) => {
			let ofTypes = chances.get(threshold);
			if (ofTypes === undefined) chances.set(threshold, (ofTypes = new Map()));
			let known = ofTypes.get(type);
			if (known === undefined) ofTypes.set(type, (known = new Map()));
			assertOutcomes(won, decided);
			const key = keyOf(won, decided);
			let chance = known.get(key);
			if (chance === undefined) {
				fill(type, won, decided);
				known.set(key, (chance = 1 - mixtureCdf(mixture, threshold, logBetas)));
			}
			return chance;
		},
		quantile: (type = null, won, decided, p) => {
			if (!(p > 0 && p < 1)) throw new RangeError(`A quantile asks for a share within 0 and 1, received ${String(p)}.`);
			return quantileAt(fill(type, won, decided), p);
		},
		logDraws: (type = null, won, decided, random, draws) => {
			fill(type, won, decided);
			random.rewind();
			const count = draws.length;
			let piece = 0;
			let reached = mixture.weights[0] ?? 1;
			for (let i = 0; i < count; i++) {
				while (reached < (i + 0.5) / count && piece < size - 1) reached += mixture.weights[++piece] ?? 0;
				const up = logGammaDraw(mixture.alphas[piece] ?? 1, random);
				const down = logGammaDraw(mixture.betas[piece] ?? 1, random);
				draws[i] = -Math.log1p(Math.exp(down - up));
			}
			return draws;
		},
	};
}

/** Pairs counted row by row of a triangle: as text they would take longer than most answers. */
const keyOf = (won: number, decided: number): number => (decided * (decided + 1)) / 2 + won;

function assertOutcomes(won: number, decided: number): void {
	if (Number.isInteger(won) && Number.isInteger(decided) && won >= 0 && won <= decided) return;
	throw new RangeError(`Won and decided are whole numbers with 0 <= won <= decided, received ${String(won)} of ${String(decided)}.`);
}

interface Filled {
	readonly mean: number;
	readonly ownWeight: number;
	readonly centre: number;
	readonly spread: number;
}

/** Mean and variance of every piece, as seen by one type. */
interface Centres {
	readonly means: Float64Array;
	readonly variances: Float64Array;
}

function moved({ points }: WinRateFit, shift: number, spread: number): Centres {
	const means = new Float64Array(points.length);
	const variances = new Float64Array(points.length);
	points.forEach(({ mean, variance }, i) => {
		const m = shift === 0 ? mean : share(logOdds(mean) + shift);
		const room = m * (1 - m);
		// To first order in log-odds; a beta can hold at most the variance of all or nothing, Jeffreys' prior half of it.
		means[i] = m;
		variances[i] = Math.min(variance * (room / (mean * (1 - mean))) ** 2 + (spread * room) ** 2, room / 2);
	});
	return { means, variances };
}
