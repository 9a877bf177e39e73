import { inOnePiece } from '../../core';
import { counted, money, percent } from '../words';
import { dayInWords } from './gap';
import type { Ruling } from './reviewTier';
import type { Ladder, TierSpec } from './spec';
import type { FullStanding } from './standing';
import type { PartnerTier } from './types';

/**
 * What would cost a partner its tier, and whether the next review is failed if nothing more is won.
 *
 * @param ruling of the next review, from the deals that will still be in the window
 */
export function atRisk(index: number, { tiers }: Ladder, isPinned: boolean, now: FullStanding, then: FullStanding, ruling: Ruling, spec: TierSpec, currency: string | null): PartnerTier['atRisk'] {
	const step = tiers[index];
	if (step === undefined || index === 0) return { failsNextReview: false, sentence: `Nothing: ${step?.name ?? 'the lowest tier'} is never lost.` };
	if (isPinned) return { failsNextReview: false, sentence: `Nothing: ${step.name} is pinned.` };
	const asked = [
		...(step.wonDeals === undefined ? [] : [`${(step.wonDeals * spec.hold).toFixed(1).replace(/\.0$/, '')} won deals`]),
		...(step.wonAcv === undefined ? [] : [`${money(step.wonAcv * spec.hold, currency)} in won ACV`]),
		...(step.winRate === undefined ? [] : [`a win rate of ${percent(step.winRate * spec.hold)}`]),
	].join(' and ');
	const lost = now.facts.wonDeals - then.facts.wonDeals;
	const old = lost > 0 ? `${lost} of its ${counted(now.facts.wonDeals, 'won deal')} will be too old by then, and without` : 'Without';
	const fate = ruling.passed ? `the review after ${dayInWords(then.facts.to)} would be passed` : `the review after ${dayInWords(then.facts.to)} would be failed`;
	return {
		failsNextReview: !ruling.passed,
		sentence: inOnePiece(`Two reviews in a row that find less than ${percent(spec.demoteBelow)} chance of a true ${asked}, and ${spec.graceDays} days of grace. ${old} a new win ${fate} (chance ${percent(ruling.holdChance)}).`),
	};
}
