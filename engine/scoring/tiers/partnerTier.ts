import { inOnePiece } from '../../core';
import type { ScoreContext } from '../types';
import { atRisk } from './atRisk';
import { gapTo } from './gap';
import { reasonOf } from './reasons';
import type { ReviewDays } from './reviewDays';
import { reviewTier, type Ruling } from './reviewTier';
import type { Ladder, TierSpec } from './spec';
import type { FullStanding, Seat, StandingReader } from './standing';
import type { PartnerTier, TierState } from './types';

/** Everything that one partner's result is told from. */
interface Known {
	readonly seat: Seat;
	readonly ladder: Ladder | undefined;
	/** Of its tier on the ladder; -1 where it is on none. */
	readonly index: number;
	/** The state before this run, and after it. */
	readonly before: TierState;
	readonly state: TierState;
	/** The review that this run held, if it did. */
	readonly held: { readonly ruling: Ruling; readonly standing: FullStanding } | undefined;
	readonly decidedBy: PartnerTier['decidedBy'];
	/** The tier as the source writes it. */
	readonly inSource: PartnerTier['inSource'];
	readonly standingNow: StandingReader;
	readonly standingThen: StandingReader;
	readonly days: ReviewDays;
	readonly spec: TierSpec;
	readonly context: ScoreContext;
	/** What is the same for all: the instant, and the day of the next review. */
	readonly told: Pick<PartnerTier, 'asOf' | 'nextReview'>;
	readonly currency: string | null;
}

/** A partner about which nothing can be decided. */
function undecidable({ seat: { entry }, ladder, state, decidedBy, inSource, told, currency }: Known): PartnerTier {
	const verdict = ladder === undefined ? 'noLadder' : 'unknownTier';
	const reason =
		ladder === undefined
			? `No ladder is for ${entry.type === 'unknown' ? 'partners' : entry.type} partners in the ${entry.motion === 'named' ? 'named' : 'self-serve'} motion: nothing is decided.`
			: `Its tier ${String(state.tier)} is not on the ladder ${ladder.name} (${ladder.tiers.map(({ name }) => name).join(', ')}): it stays as it is until a person decides.`;
	return {
		asOf: told.asOf,
		ladder: ladder?.name ?? null,
		current: state.tier,
		proposed: null,
		verdict,
		decidedBy,
		isPreview: true,
		reason,
		facts: null,
		currency,
		chance: { hold: 1, next: null },
		pace: 0,
		usualDeal: null,
		gap: null,
		atRisk: { failsNextReview: false, sentence: 'Nothing: no ladder says what it takes.' },
		nextReview: told.nextReview,
		state,
		inSource,
	};
}

/**
 * Says one partner's tier: what the review held by this run led to, else a proposal that nobody has answered, else what
 * a review today would say.
 */
export function partnerTier(known: Known): PartnerTier {
	const { seat, ladder, index, before, state, held, decidedBy, inSource, standingNow, standingThen, days, spec, context, told, currency } = known;
	if (ladder === undefined || index < 0) return undecidable(known);
	const { timeZone, asOf } = context;
	const place = ladder.tiers.findIndex(({ name }) => name === state.tier);
	const here = place === -1 ? index : place;
	const now = standingNow(seat, ladder);
	const then = standingThen(seat, ladder);
	const last = state.tierReviews.at(-1);
	const isOpen = spec.decidedBy === 'person' && state.tierSource !== 'pinned' && last?.to !== undefined && last.answer === undefined && last.tier === ladder.tiers[here]?.name;
	const preview = reviewTier(state, here, ladder, now, asOf, spec, timeZone);
	const coming = reviewTier(state, here, ladder, then, days.next, spec, timeZone);
	const shown = held?.ruling ?? preview;
	const verdict = held === undefined && isOpen ? last.verdict : shown.verdict;
	const reason =
		held !== undefined
			? reasonOf(held.ruling, index, ladder, held.standing, before, spec, currency)
			: isOpen
				? `Proposed at the review of ${last.at} and not answered yet. ${reasonOf(preview, here, ladder, now, state, spec, currency)}`
				: reasonOf(preview, here, ladder, now, state, spec, currency);
	const isTop = here + 1 >= ladder.tiers.length;
	return {
		asOf: told.asOf,
		ladder: ladder.name,
		current: ladder.tiers[here]?.name ?? null,
		proposed: isOpen ? last.to : null,
		verdict,
		decidedBy: held !== undefined && spec.decidedBy === 'policy' && held.ruling.to !== index ? 'policy' : decidedBy,
		isPreview: held === undefined,
		reason: inOnePiece(reason),
		facts: now.facts,
		currency,
		chance: { hold: preview.holdChance, next: isTop ? null : now.chance(here + 1, 1) },
		pace: now.pace.mean,
		usualDeal: now.dealSize === undefined ? null : { estimate: now.dealSize.expected, low: now.dealSize.low, high: now.dealSize.high },
		gap: isTop ? null : gapTo(here + 1, ladder, then, then.facts.to, spec, currency),
		atRisk: atRisk(here, ladder, state.tierSource === 'pinned', now, then, coming, spec, currency),
		nextReview: told.nextReview,
		state,
		inSource,
	};
}
