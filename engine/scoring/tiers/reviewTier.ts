import { DAY, dayOf, type Instant } from '../../core';
import type { Ladder, TierSpec } from './spec';
import type { TierReview, TierState, Verdict } from './types';

/** What a review knows of a partner's deals. */
export interface Standing {
	readonly wonDeals: number;
	readonly wonAcv: number;
	/** Whether the facts meet what a tier asks for. */
	readonly meets: (tier: number) => boolean;
	/** The chance that the true value reaches a share of what a tier asks for. */
	readonly chance: (tier: number, share: number) => number;
}

/** What a review says. */
export interface Ruling {
	readonly verdict: Verdict;
	/** Index of the tier it leads to. */
	readonly to: number;
	readonly passed: boolean;
	readonly holdChance: number;
	/** The day on which the grace ends; null where the review was passed. */
	readonly graceUntil: string | null;
}

type Rules = Pick<TierSpec, 'promoteAt' | 'demoteBelow' | 'hold' | 'graceDays'>;

/** How many reviews in a row were failed on this tier, up to the latest; one under a pin is none. */
function failedInARow({ tier, tierReviews }: TierState): number {
	const lastPassed = tierReviews.findLastIndex((review) => review.passed !== false || review.verdict === 'pinned' || review.tier !== tier);
	return tierReviews.length - 1 - lastPassed;
}

/**
 * Decides what a review leads to, one tier at a time.
 *
 * 1. A pinned tier stays.
 * 2. One up: the facts meet what the next tier asks for, and the chance that the true value does is `promoteAt` or more.
 * 3. Otherwise the review is failed when the chance that the true value is at least `hold` of the entry of the partner's
 *    own tier is below `demoteBelow`. The first failed review opens a time of grace; one down at the second in a row and
 *    after the grace. The lowest tier is never lost.
 *
 * @param index of the partner's tier on the ladder
 * @param at local midnight of the day of the review
 */
export function reviewTier(state: TierState, index: number, { tiers }: Ladder, standing: Standing, at: Instant, rules: Rules, timeZone: string): Ruling {
	const holdChance = index === 0 ? 1 : standing.chance(index, rules.hold);
	const passed = holdChance >= rules.demoteBelow;
	if (state.tierSource === 'pinned') return { verdict: 'pinned', to: index, passed, holdChance, graceUntil: null };
	if (index + 1 < tiers.length && standing.meets(index + 1) && standing.chance(index + 1, 1) >= rules.promoteAt) {
		return { verdict: 'promote', to: index + 1, passed: true, holdChance, graceUntil: null };
	}
	if (passed) return { verdict: 'keep', to: index, passed, holdChance, graceUntil: null };
	const failedBefore = failedInARow(state);
	// The grace begins with the first failed review of the row; one that stands from an earlier row does not count.
	// Half a day more, so that a change of the clock moves no day.
	const graceUntil = failedBefore > 0 && state.graceUntil !== null ? state.graceUntil : dayOf(at + (rules.graceDays + 0.5) * DAY, timeZone);
	const isOver = dayOf(at, timeZone) >= graceUntil;
	if (failedBefore > 0 && isOver) return { verdict: 'demote', to: index - 1, passed, holdChance, graceUntil };
	return { verdict: 'grace', to: index, passed, holdChance, graceUntil };
}

/** The last reviews that are kept: four years of quarters. */
const KEPT = 16;

/**
 * The state after a review: the review is added, and where the rules decide on their own the tier changes.
 *
 * @param day of the review
 */
export function afterReview(state: TierState, index: number, { tiers }: Ladder, ruling: Ruling, standing: Standing, day: string, decidedBy: TierSpec['decidedBy']): TierState {
	const { verdict, to, passed, holdChance, graceUntil } = ruling;
	const here = tiers[index]?.name ?? '';
	const there = tiers[to]?.name ?? here;
	const changes = to !== index && decidedBy === 'policy';
	const review: TierReview = {
		at: day,
		tier: here,
		verdict,
		...(to === index ? {} : { to: there }),
		passed,
		holdChance: Math.round(holdChance * 1e6) / 1e6,
		wonDeals: standing.wonDeals,
		wonAcv: standing.wonAcv,
	};
	return {
		tier: changes ? there : here,
		tierSource: state.tierSource,
		tierSince: changes || state.tier === null ? day : state.tierSince,
		tierReviews: [...state.tierReviews, review].slice(-KEPT),
		graceUntil: changes ? null : graceUntil,
	};
}
