import { betaBinomialLikelihood, logOdds, share, type BetaBinomialLikelihood } from './betaBinomialLikelihood';
import { groupOutcomes, type Outcomes } from './groupOutcomes';

/** The strengths considered: below, every unit wins all or nothing; above, all units are alike. */
export const WEAKEST = 1e-4;
export const STRONGEST = 1e6;

/** A beta prior of unit rates, by maximum likelihood. */
export interface BetaBinomialFit {
	/** strength x mean */
	readonly alpha: number;
	/** strength x (1 - mean) */
	readonly beta: number;
	readonly mean: number;
	/** alpha + beta: how many decided deals of its own a unit needs to weigh as much as the prior. */
	readonly strength: number;
	/** Without the binomial coefficients. */
	readonly logLikelihood: number;
	/** The best fit lies at the edge of what is considered: no difference between units, or all or nothing. */
	readonly atBoundary: boolean;
	/** Whether the units differ by more than chance explains; without, the strength is the cap, 1e6. */
	readonly signal: boolean;
	/** Units with at least one decided deal. */
	readonly units: number;
	readonly decided: number;
	readonly won: number;
}

/**
 * The beta distribution of unit rates that makes the observed counts most likely.
 *
 * Assumptions: (1) units are exchangeable; (2) each unit's deals are independent given its rate; (3) rates follow a
 * beta distribution. Units without a decided deal say nothing and are left out.
 * Formula: maximise the beta-binomial likelihood over mean and strength. When it still rises at a strength of 1e6
 * there is no signal between units: the mean is then won / decided of all, and every estimate falls to it. When all
 * units won everything (or nothing) the mean is exactly 1 (or 0) and beta (or alpha) is 0.
 *
 * @returns undefined when no unit has a decided deal
 * @throws RangeError at counts that are not whole or do not fit together (see `groupOutcomes`)
 * @see Skellam 1948, J. R. Stat. Soc. B 10, 257-261; Griffiths 1973, Biometrics 29, 637-648.
 *   Cost: O(units) to group, then about 300 evaluations of O(distinct counts).
 *
 * @example
 * fitBetaBinomial([{ won: 4, decided: 8 }])?.signal //=> false
 */
export function fitBetaBinomial(units: Iterable<Outcomes>): BetaBinomialFit | undefined {
	const groups = groupOutcomes(units);
	const pairs = groups.flatMap((group) => group.pairs);
	const decided = pairs.reduce((total, pair) => total + pair.count * pair.decided, 0);
	const won = pairs.reduce((total, pair) => total + pair.count * pair.won, 0);
	const counts = { units: pairs.reduce((total, pair) => total + pair.count, 0), decided, won };
	if (decided === 0) return undefined;
	const grand = won / decided;
	if (won === 0 || won === decided) return fitAt(grand, STRONGEST, 0, false, counts);

	const likelihood = betaBinomialLikelihood([{ pairs, shift: 0 }]);
	const alike = likelihood.value(logOdds(grand), STRONGEST);
	const peak = climb(likelihood, scan(likelihood, logOdds(grand)));
	const value = likelihood.value(peak.odds, Math.exp(peak.logStrength));
	// A rise of less than the rounding of the sums is no rise.
	const tolerance = 1e-9 + Math.abs(alike) * 1e-14;
	if (!(value > alike + tolerance)) return fitAt(grand, STRONGEST, alike, false, counts);
	const strength = Math.exp(peak.logStrength);
	if (strength >= STRONGEST * 0.999) return fitAt(grand, STRONGEST, alike, false, counts);
	return fitAt(share(peak.odds), strength, value, true, counts);
}

function fitAt(
	mean: number,
	strength: number,
	logLikelihood: number,
	signal: boolean,
	counts: Pick<BetaBinomialFit, 'units' | 'decided' | 'won'>,
): BetaBinomialFit {
	const atBoundary = !signal || strength <= WEAKEST * 1.001;
	return {
		alpha: strength * mean,
		beta: strength * (1 - mean),
		mean,
		strength,
		logLikelihood,
		atBoundary,
		signal,
		...counts,
	};
}

interface Place {
	readonly odds: number;
	readonly logStrength: number;
}

/** The best of a coarse walk over the strength, the mean being adapted at each step. */
function scan(likelihood: BetaBinomialLikelihood, start: number): Place {
	let best: Place = { odds: start, logStrength: Math.log(STRONGEST) };
	let bestValue = likelihood.value(start, STRONGEST);
	let odds = start;
	for (let logStrength = Math.log(STRONGEST); logStrength > Math.log(WEAKEST); logStrength -= 0.5) {
		const strength = Math.exp(logStrength);
		for (let round = 0; round < 4; round++) {
			const { byOdds, byOddsTwice } = likelihood.slopes(odds, strength);
			odds += Math.max(-1, Math.min(1, byOddsTwice < 0 ? -byOdds / byOddsTwice : Math.sign(byOdds)));
		}
		const value = likelihood.value(odds, strength);
		if (value > bestValue) {
			best = { odds, logStrength };
			bestValue = value;
		}
	}
	return best;
}

/** Newton's method in both parameters from a good start, halving a step that does not climb. */
function climb(likelihood: BetaBinomialLikelihood, start: Place): Place {
	let { odds, logStrength } = start;
	let value = likelihood.value(odds, Math.exp(logStrength));
	for (let round = 0; round < 60; round++) {
		const { byOdds, byStrength, byOddsTwice, byStrengthTwice, byBoth } = likelihood.slopes(odds, Math.exp(logStrength));
		const determinant = byOddsTwice * byStrengthTwice - byBoth * byBoth;
		const hill = determinant > 0 && byOddsTwice < 0;
		let stepOdds = hill ? (byBoth * byStrength - byStrengthTwice * byOdds) / determinant : Math.sign(byOdds) * 0.1;
		let stepStrength = hill ? (byBoth * byOdds - byOddsTwice * byStrength) / determinant : Math.sign(byStrength) * 0.1;
		const shrink = Math.min(1, 1 / Math.max(Math.abs(stepOdds), Math.abs(stepStrength), 1e-300));
		stepOdds *= shrink;
		stepStrength *= shrink;
		// Close to the top the value can no longer tell a better place, the slopes still can.
		const near = Math.abs(stepOdds) + Math.abs(stepStrength) < 1e-4;
		let next = value;
		let moved = false;
		for (let halving = 0; halving < 20 && !moved; halving++) {
			const tryStrength = Math.min(Math.max(logStrength + stepStrength, Math.log(WEAKEST)), Math.log(STRONGEST));
			next = likelihood.value(odds + stepOdds, Math.exp(tryStrength));
			if (near || next >= value) {
				odds += stepOdds;
				logStrength = tryStrength;
				value = next;
				moved = true;
			} else {
				stepOdds /= 2;
				stepStrength /= 2;
			}
		}
		if (!moved || Math.abs(stepOdds) + Math.abs(stepStrength) < 1e-12) break;
	}
	return { odds, logStrength };
}
