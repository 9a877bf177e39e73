import { inside, numberOf, textOf } from './read';
import { nameOf } from './readBook';
import type { BookRecord } from '../model';

/**
 * What a partner may see of itself: an allow-list. Nothing of other partners, ranks, owners, notes, or how it is judged
 * inside goes out.
 */
export interface Scorecard {
	readonly partnerId: string;
	readonly name: string;
	readonly asOf: string;
	readonly tier: string | null;
	readonly nextTier: string | null;
	readonly gapToNextTier: string | null;
	readonly openDeals: number | null;
	readonly wonDeals: number | null;
	readonly wonAcv: number | null;
	readonly currency: string | null;
	readonly lastActOn: string | null;
}

/** A partner's own card; undefined where no node said anything of it. */
export function scorecardOf(partner: BookRecord, asOf: string): Scorecard | undefined {
	const score = partner['score'];
	const tier = inside(partner, 'tier');
	if ([score, tier].every((found) => typeof found !== 'object' || found === null)) return undefined;
	return {
		partnerId: String(partner.id ?? ''),
		name: nameOf(partner),
		asOf,
		tier: textOf(inside(tier, 'current')) ?? textOf(tier),
		nextTier: textOf(inside(tier, 'gap', 'tier')),
		gapToNextTier: textOf(inside(tier, 'gap', 'sentence')),
		openDeals: numberOf(inside(score, 'open')),
		wonDeals: numberOf(inside(score, 'won')),
		wonAcv: numberOf(inside(score, 'wonAcv')),
		currency: textOf(inside(score, 'currency')),
		lastActOn: textOf(inside(partner, 'dormancy', 'lastActOn')),
	};
}
