import { betaBinomialGrid, type GridRow } from './betaBinomialGrid';
import { share, logOdds } from './betaBinomialLikelihood';
import { fitBetaBinomial, type BetaBinomialFit } from './fitBetaBinomial';
import { centreOf, medianOf } from './gridReadings';
import { groupOutcomes, type OutcomeGroup, type Outcomes } from './groupOutcomes';
import { typeShifts, type TypeShifts } from './typeShifts';
import { pointsOf, type WinRatePoint } from './winRatePoints';

/** The centre of one type. */
interface WinRateType {
	/** null: units without a type. */
	readonly type: string | null;
	readonly units: number;
	readonly decided: number;
	readonly won: number;
	/** The rate expected of a unit of this type before its own deals are seen. */
	readonly centre: number;
	/** Distance to the motion's mean in log-odds. */
	readonly shift: number;
	/** Standard deviation in log-odds that the centre has beyond that of the motion's mean. */
	readonly spread: number;
}

/** The posterior of win rates of one motion: plain JSON, to be stored and used as it is. */
export interface WinRateFit {
	readonly kind: 'winRateFit';
	/** `assumed`: no decided deal was there to learn from. */
	readonly prior: 'learned' | 'assumed';
	readonly units: number;
	readonly decided: number;
	readonly won: number;
	/** Posterior mean of the motion's mean: the rate expected of a unit of unknown type. */
	readonly mean: number;
	/** Posterior median of M. */
	readonly strength: number;
	readonly points: readonly WinRatePoint[];
	readonly types: readonly WinRateType[];
	/** Spread of the centre of a type that was not there, as in `WinRateType.spread`. */
	readonly unseenSpread: number;
	/** For comparison: the prior by maximum likelihood, without types; null without decided deals. */
	readonly maximumLikelihood: BetaBinomialFit | null;
}

/** What is assumed before anything is seen. */
interface WinRatePriors {
	/** Median of the strength's prior, in decided deals. */
	readonly medianStrength?: number;
	/** Used when there is no decided deal at all. */
	readonly assumedMean?: number;
	/** Used when there is no decided deal at all. */
	readonly assumedStrength?: number;
}

/**
 * The hierarchical posterior of win rates of one motion.
 *
 * Assumptions: (1) a unit's deals are independent given its rate; (2) rates of a type follow a beta distribution with
 * the type's mean and a strength M common to all types; (3) types shift the mean on the log-odds scale, see `typeShifts`;
 * (4) before data: Jeffreys on the mean, p(M) = 2 / (2 + M)^2; (5) without any decided deal, a Beta with mean .25 and
 * strength 2 is assumed and the result says so.
 * Formula: mean and strength integrated on an adaptive grid (`betaBinomialGrid`). Each strength's slice over the mean is
 * kept as one to twelve pieces with their mean and variance: fewer where the mean is known well.
 * The type shifts are found with the strength learned without them, and again with the strength learned with them.
 *
 * The result does not depend on the order of the units, and equal counts may come grouped (`count`).
 *
 * @throws RangeError at counts that do not fit together (see `groupOutcomes`), or an assumed prior that is no distribution
 * @see Christiansen and Morris 1997, J. Am. Stat. Assoc. 92, 618-632; Daniels 1999, Can. J. Stat. 27, 567-578.
 *   Cost: O(units) to group, then a few thousand likelihood evaluations of O(distinct counts); memory O(distinct pairs).
 *
 * @example
 * betaBinomialPosterior([]).prior //=> 'assumed'
 */
export function betaBinomialPosterior(units: Iterable<Outcomes>, priors: WinRatePriors = {}): WinRateFit {
	const { medianStrength = 2, assumedMean = 0.25, assumedStrength = 2 } = priors;
	if (!(assumedMean > 0 && assumedMean < 1 && assumedStrength > 0 && medianStrength > 0)) {
		throw new RangeError('An assumed mean lies within 0 and 1, and strengths are positive.');
	}
	const groups = groupOutcomes(units);
	const counts = {
		units: groups.reduce((total, group) => total + group.units, 0),
		decided: groups.reduce((total, group) => total + group.decided, 0),
		won: groups.reduce((total, group) => total + group.won, 0),
	};
	if (counts.decided === 0) {
		return {
			kind: 'winRateFit',
			prior: 'assumed',
			...counts,
			mean: assumedMean,
			strength: assumedStrength,
			points: [{ strength: assumedStrength, mean: assumedMean, variance: 0, weight: 1 }],
			types: [],
			unseenSpread: 0,
			maximumLikelihood: null,
		};
	}

	let shifts: TypeShifts = { types: [], unseen: { shift: 0, variance: 0 } };
	let grid = betaBinomialGrid(withShifts(groups, shifts), medianStrength);
	if (groups.filter((group) => group.decided > 0).length > 1) {
		for (let round = 0; round < 2; round++) {
			shifts = typeShifts(groups, medianOf(grid));
			grid = betaBinomialGrid(withShifts(groups, shifts), medianStrength);
		}
	}

	const centre = centreOf(grid);
	const spreadOf = (variance: number): number => Math.sqrt(Math.max(0, variance - centre.variance));
	return {
		kind: 'winRateFit',
		prior: 'learned',
		...counts,
		mean: centre.mean,
		strength: medianOf(grid),
		points: pointsOf(grid),
		types:
			shifts.types.length === 0
				? groups.filter((group) => group.decided > 0).map((group) => typeOf(group, grid, 0, 0))
				: shifts.types.flatMap(({ type, shift, variance }) => {
						const group = groups.find((candidate) => candidate.type === type);
						return group === undefined ? [] : [typeOf(group, grid, shift, spreadOf(variance))];
					}),
		unseenSpread: spreadOf(shifts.unseen.variance),
		maximumLikelihood: fitBetaBinomial(groups.flatMap((group) => group.pairs)) ?? null,
	};
}

function withShifts(
	groups: readonly OutcomeGroup[],
	{ types }: TypeShifts,
): { pairs: OutcomeGroup['pairs']; shift: number }[] {
	// Groups with the same shift share one likelihood term.
	if (types.every(({ shift }) => shift === 0)) return [{ pairs: groups.flatMap((group) => group.pairs), shift: 0 }];
	return groups.map(({ type, pairs }) => ({ pairs, shift: types.find((known) => known.type === type)?.shift ?? 0 }));
}

function typeOf(
	{ type, units, decided, won }: OutcomeGroup,
	grid: readonly GridRow[],
	shift: number,
	spread: number,
): WinRateType {
	let centre = 0;
	for (const row of grid) {
		for (let i = 0; i < row.means.length; i++) {
			centre += row.weight * (row.shares[i] ?? 0) * share(logOdds(row.means[i] ?? 0) + shift);
		}
	}
	return { type, units, decided, won, centre, shift, spread };
}
