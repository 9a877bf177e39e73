import { logGamma, nelderMead } from '../core';
import { hypergeometric } from './hypergeometric';

/** One partner as the model sees it; times in one unit, e.g. days. */
export interface Repeats {
	/** Acts after the first one. */
	readonly x: number;
	/** From the first act to the last; 0 without a repeat. */
	readonly recency: number;
	/** From the first act to the day of the look. */
	readonly age: number;
}

/** Acts come at rates spread as Gamma(r, alpha); after every act, the first one too, a partner leaves with a chance spread as Beta(a, b). */
export interface ModifiedBgNbd {
	readonly r: number;
	readonly alpha: number;
	readonly a: number;
	readonly b: number;
}

export interface ModifiedBgNbdFit extends ModifiedBgNbd {
	readonly logLikelihood: number;
	readonly partners: number;
}

/** From here on 1 more or less is nothing, and a little further the exponential is too large. */
const MOST_ODDS = 700;

/**
 * The log-likelihood of partners under the model; the parts that depend on the number of repeats alone are worked out
 * once per number.
 *
 * Formula per partner: G(r+x) alpha^r / G(r) x G(a+b) G(b+x+1) / (G(b) G(a+b+x+1))
 * x [ (alpha+T)^-(r+x) + a / (b+x) (alpha+t)^-(r+x) ].
 *
 * @see Batislam, Denizel and Filiztekin 2007, doi:10.1016/j.ijresmar.2006.12.005. Cost: O(partners).
 */
export function logLikelihood(partners: readonly Repeats[], { r, alpha, a, b }: ModifiedBgNbd): number {
	const base = r * Math.log(alpha) - logGamma(r) + logGamma(a + b) - logGamma(b);
	const byCount: number[] = [];
	let total = 0;
	for (const { x, recency, age } of partners) {
		let part = byCount[x];
		if (part === undefined) byCount[x] = part = base + logGamma(r + x) + logGamma(b + x + 1) - logGamma(a + b + x + 1);
		// Of somebody busy who is silent for long the odds are more than a number holds, but not their logarithm.
		const odds = Math.log(a / (b + x)) + (r + x) * Math.log((alpha + age) / (alpha + recency));
		total += part - (r + x) * Math.log(alpha + age) + (odds > MOST_ODDS ? odds : Math.log1p(Math.exp(odds)));
	}
	return total;
}

const inRange = (value: number) => value > 1e-4 && value < 1e5;

/**
 * Fits the modified BG/NBD by maximum likelihood.
 *
 * @param partners with at least one act
 * @param scale a typical time, e.g. the mean age, from which the search begins
 * Cost: some 400 evaluations of the likelihood.
 */
export function fitModifiedBgNbd(partners: readonly Repeats[], scale: number): ModifiedBgNbdFit {
	const read = ([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): ModifiedBgNbd => ({ r: Math.exp(r), alpha: Math.exp(alpha), a: Math.exp(a), b: Math.exp(b) });
	const { at, value } = nelderMead((logs) => {
		const model = read(logs);
		return [model.r, model.alpha, model.a, model.b].every(inRange) ? -logLikelihood(partners, model) : Infinity;
	}, [Math.log(0.7), Math.log(scale / 5), 0, Math.log(2)], { tolerance: 1e-7, most: 1500 });
	return { ...read(at), logLikelihood: -value, partners: partners.length };
}

/**
 * The chance that a partner has not left.
 *
 * Formula: 1 / (1 + a / (b + x) ((alpha + T) / (alpha + t))^(r + x)).
 *
 * @example
 * chanceAlive({ x: 0, recency: 0, age: 0 }, { r: 1, alpha: 10, a: 1, b: 1 }) //=> 0.5
 */
export function chanceAlive({ x, recency, age }: Repeats, { r, alpha, a, b }: ModifiedBgNbd): number {
	return 1 / (1 + (a / (b + x)) * ((alpha + age) / (alpha + recency)) ** (r + x));
}

/**
 * How many acts are expected in the time to come.
 *
 * Formula: P(alive) x (a + b + x) / (a - 1) x [1 - ((alpha+T) / (alpha+T+h))^(r+x) 2F1(r+x, b+x+1; a+b+x; h / (alpha+T+h))];
 * at a = 1, where it is a limit, the mean of both sides.
 *
 * @param horizon in the unit of the times
 */
export function expectedActs(partner: Repeats, model: ModifiedBgNbd, horizon: number): number {
	const { r, alpha, a, b } = model;
	if (Math.abs(a - 1) < 1e-5) {
		const beside = (shift: number) => expectedActs(partner, { ...model, a: 1 + shift }, horizon);
		return (beside(-2e-5) + beside(2e-5)) / 2;
	}
	const { x, age } = partner;
	const later = alpha + age + horizon;
	const still = ((alpha + age) / later) ** (r + x) * hypergeometric(r + x, b + x + 1, a + b + x, horizon / later);
	return chanceAlive(partner, model) * ((a + b + x) / (a - 1)) * (1 - still);
}
