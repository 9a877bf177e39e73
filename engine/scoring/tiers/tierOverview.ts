import { by, compareNumber, compareText, dayOf, descending, inTurn } from '../../core';
import type { ScoredPartner } from '../types';
import type { ReviewDays } from './reviewDays';
import type { TierSpec } from './spec';
import type { PartnerTier } from './types';

/** One line of a list. */
export interface TierListEntry {
	readonly partnerId: string;
	readonly name: string;
	readonly tier: string | null;
	readonly sentence: string;
}

/** Tiers of a roster in counts, and the two lists to act on. */
export interface TierOverview {
	readonly lastReview: string;
	readonly nextReview: string;
	readonly decidedBy: TierSpec['decidedBy'];
	/** Partners by ladder and tier. */
	readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
	readonly verdicts: Readonly<Partial<Record<PartnerTier['verdict'], number>>>;
	/** Proposals that wait for an answer. */
	readonly open: number;
	/** Promote the producers: the best score first. */
	readonly promote: readonly TierListEntry[];
	/** Re-qualify the noise: what costs our sellers most first. */
	readonly requalify: readonly (TierListEntry & { readonly openDeals: number; readonly touchesPerWin: number | null })[];
}

/** Counts tiers and verdicts and makes the two lists. */
export function overviewOfTiers(partners: readonly ScoredPartner[], tiers: ReadonlyMap<string, PartnerTier>, days: ReviewDays, spec: TierSpec, timeZone: string): TierOverview {
	const counts: Record<string, Record<string, number>> = Object.fromEntries(spec.ladders.map((ladder) => [ladder.name, Object.fromEntries(ladder.tiers.map(({ name }) => [name, 0]))]));
	const verdicts: Partial<Record<PartnerTier['verdict'], number>> = {};
	let open = 0;
	for (const { ladder, current, verdict, proposed } of tiers.values()) {
		verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
		if (proposed !== null) open += 1;
		const own = ladder === null ? undefined : counts[ladder];
		if (own !== undefined && current !== null && Object.hasOwn(own, current)) own[current] = (own[current] ?? 0) + 1;
	}
	const lineOf = ({ entry }: ScoredPartner, sentence: string): TierListEntry => ({ partnerId: entry.id, name: entry.name, tier: tiers.get(entry.id)?.current ?? null, sentence });
	const noise = partners.filter(({ score }) => score.noise.isNoise);
	noise.sort(
		inTurn(
			descending(by(({ score }) => score.noise.touchesPerWin ?? 0, compareNumber)),
			descending(by(({ score }) => score.lost, compareNumber)),
			by(({ entry }) => entry.id, compareText),
		),
	);
	return {
		lastReview: dayOf(days.last, timeZone),
		nextReview: dayOf(days.next, timeZone),
		decidedBy: spec.decidedBy,
		counts,
		verdicts,
		open,
		promote: partners.flatMap((scored) => {
			const tier = tiers.get(scored.entry.id);
			return tier?.verdict === 'promote' ? [lineOf(scored, tier.reason)] : [];
		}),
		requalify: noise.map((scored) => ({ ...lineOf(scored, scored.score.noise.reason), openDeals: scored.score.open, touchesPerWin: scored.score.noise.touchesPerWin })),
	};
}
