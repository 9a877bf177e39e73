import { betaBinomialGrid } from './betaBinomialGrid';
import { logOdds, type LikelihoodGroup } from './betaBinomialLikelihood';
import { momentsOf } from './gridReadings';
import type { OutcomeGroup } from './groupOutcomes';
import { quantileSorted } from './quantile';

/** How far a type's centre lies from the motion's, on the log-odds scale. */
interface TypeShift {
	readonly type: string | null;
	/** Shrunk to 0. */
	readonly shift: number;
	/** Variance of the centre in log-odds, as the types alone tell it. */
	readonly variance: number;
}

/** The shifts of the types met, and what is to be expected of a type never met. */
export interface TypeShifts {
	readonly types: readonly TypeShift[];
	readonly unseen: Omit<TypeShift, 'type'>;
}

/**
 * Where the centre of each type lies, the types being units of an upper level.
 *
 * Assumptions: (1) types are exchangeable before their deals are seen; (2) deals of one unit resemble each other, so
 * that n deals of one unit say as much about its type as n / (1 + (n - 1) / (1 + M)) independent ones (M the strength
 * between units); (3) the strength between types has its prior median at the median effective count of a type, so that
 * beforehand a usual type is as likely to keep a tenth of its own rate as nine tenths.
 * Formula: the same posterior as for units, on the effective counts; a type's centre is its posterior mean, its shift the
 * distance in log-odds to the mean expected of an unseen type.
 *
 * With one type there is nothing to compare, and the shift is 0.
 *
 * @throws nothing
 * @see Kish 1965, Survey Sampling (design effect); Christiansen and Morris 1997, J. Am. Stat. Assoc. 92, 618-632.
 *   Cost: O(distinct pairs) and one small grid.
 */
export function typeShifts(groups: readonly OutcomeGroup[], strength: number): TypeShifts {
	const known = groups.filter((group) => group.decided > 0);
	if (known.length < 2) {
		return { types: known.map(({ type }) => ({ type, shift: 0, variance: 0 })), unseen: { shift: 0, variance: 0 } };
	}
	const effective = known.map((group) => ({ type: group.type, ...effectiveCounts(group, strength) }));
	const sizes = effective.map(({ decided }) => decided).sort((a, b) => a - b);
	const level: LikelihoodGroup = { pairs: effective.map(({ won, decided }) => ({ won, decided, count: 1 })), shift: 0 };
	const grid = betaBinomialGrid([level], quantileSorted(sizes, 0.5) ?? 1);
	const unseen = momentsOf(grid, 0, 0);
	return {
		types: effective.map(({ type, won, decided }) => {
			const own = momentsOf(grid, won, decided);
			return { type, shift: logOdds(own.mean) - logOdds(unseen.mean), variance: own.variance };
		}),
		unseen: { shift: 0, variance: unseen.variance },
	};
}

/** What a type's deals are worth when deals of one unit resemble each other. */
function effectiveCounts(group: OutcomeGroup, strength: number): { won: number; decided: number } {
	let won = 0;
	let decided = 0;
	for (const pair of group.pairs) {
		const worth = pair.count / (1 + (pair.decided - 1) / (1 + strength));
		won += pair.won * worth;
		decided += pair.decided * worth;
	}
	return { won, decided };
}
