import { counted, money, percent } from '../words';
import { dayInWords } from './gap';
import type { Ruling } from './reviewTier';
import type { Ladder, TierSpec, TierStep } from './spec';
import type { FullStanding } from './standing';
import type { TierState } from './types';

/** What a tier asks for, in words. */
export function askedBy({ wonDeals, wonAcv, winRate, minDecided }: TierStep, currency: string | null): string {
	const asked = [
		...(wonDeals === undefined ? [] : [counted(wonDeals, 'won deal')]),
		...(wonAcv === undefined ? [] : [`${money(wonAcv, currency)} in won ACV`]),
		...(winRate === undefined ? [] : [`a win rate of ${percent(winRate)} from ${counted(minDecided, 'decided deal')} on`]),
	];
	return asked.length === 0 ? 'nothing' : asked.join(' and ');
}

/** Why a review says what it says. */
export function reasonOf({ verdict, holdChance, graceUntil }: Ruling, index: number, { tiers }: Ladder, standing: FullStanding, state: TierState, spec: TierSpec, currency: string | null): string {
	const [here, up, down] = [tiers[index], tiers[index + 1], tiers[index - 1]];
	if (here === undefined) return '';
	const { wonDeals, wonAcv, from, to } = standing.facts;
	const shown = `${counted(wonDeals, 'won deal')} and ${money(wonAcv, currency)} from ${dayInWords(from)} to ${dayInWords(to)}`;
	const entry = `${percent(spec.hold)} of what ${here.name} asks for`;
	if (verdict === 'pinned') return `${here.name} is pinned by a person and stays; it shows ${shown}.`;
	if (verdict === 'promote' && up !== undefined) {
		return `${shown}: meets ${up.name} (${askedBy(up, currency)}), and a true value of that is likely (${percent(standing.chance(index + 1, 1))}, ${percent(spec.promoteAt)} needed).`;
	}
	if (verdict === 'demote') return `${shown}: the second failed review in a row, and the grace has ended. A true value of ${entry} is unlikely (${percent(holdChance)}); ${down?.name ?? 'the tier below'} is next.`;
	if (verdict === 'grace') {
		const first = state.graceUntil === null || graceUntil !== state.graceUntil ? 'the first failed review' : 'failed again within the grace';
		return `${shown}: ${first}. A true value of ${entry} is unlikely (${percent(holdChance)}); nothing happens until ${dayInWords(graceUntil ?? to)}.`;
	}
	const held = index === 0 ? `${here.name} is never lost` : `holds ${here.name} (chance ${percent(holdChance)} of ${entry})`;
	if (up !== undefined && standing.meets(index + 1)) {
		return `${shown}: ${held}. It meets ${up.name}, but that may be luck: ${percent(standing.chance(index + 1, 1))} for a true value of that, ${percent(spec.promoteAt)} needed.`;
	}
	return `${shown}: ${held}.`;
}
