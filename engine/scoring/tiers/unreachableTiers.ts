import type { Issue } from '../../core';
import type { RosterEntry } from '../types';
import type { Ladder } from './spec';
import type { FullStanding, Seat, StandingReader } from './standing';
import { counted } from '../words';

/** Below this chance of the best partner a tier is out of reach. */
const HOPELESS = 0.01;

interface Placed {
	readonly seat: Seat;
	readonly ladder: Ladder | undefined;
	readonly index: number;
}

/**
 * Tiers that nobody holds, meets or could reach: asked of the partners of the ladder that won most deals, most money and
 * at the best rate. Cost: O(partners).
 */
export function unreachableTiers(members: readonly Placed[], standingOf: StandingReader, ladders: readonly Ladder[]): Issue[] {
	return ladders.flatMap((ladder) => {
		const own = members.filter((member) => member.ladder === ladder);
		const best = new Map<string, { entry: RosterEntry; standing: FullStanding; value: number }>();
		for (const { seat } of own) {
			const { entry } = seat;
			const standing = standingOf(seat, ladder);
			const { wonDeals, wonAcv, winRate, decided } = standing.facts;
			for (const [by, value] of [['deals', wonDeals], ['acv', wonAcv], ['rate', (winRate ?? 0) * Math.sqrt(decided)]] as const) {
				const known = best.get(by);
				if (known === undefined || value > known.value || (value === known.value && entry.id < known.entry.id)) best.set(by, { entry, standing, value });
			}
		}
		const most = best.get('deals');
		if (most === undefined) return [];
		return ladder.tiers.flatMap((step, index): Issue[] => {
			if (index === 0 || own.some((member) => member.index >= index)) return [];
			if ([...best.values()].some(({ standing }) => standing.meets(index) || standing.chance(index, 1) >= HOPELESS)) return [];
			return [
				{
					code: 'unreachableTier',
					severity: 'warning',
					message: `Nobody of ${ladder.name} comes near ${step.name}: the most that one won is ${counted(most.standing.facts.wonDeals, 'deal')} (${most.entry.name}). Ask for less, or take the tier out.`,
					field: step.name,
				},
			];
		});
	});
}
