import { inOnePiece } from '../core';
import type { Noise, Signals, Tally } from './types';
import { counted, percent } from './words';

/** With fewer decided deals nobody is called noise. */
const ENOUGH_DECIDED = 10;
/** What share of the direct win rate is a low one. */
const LOW = 0.5;
/** How sure a low win rate must be. */
const SURE = 0.95;

/** What direct deals are like, for comparison. */
export interface DirectDeals {
	readonly winRate: number | undefined;
	readonly touchesPerWin: number | undefined;
	/** Win rate times the mean size of won deals, in major units; undefined where no size is known. */
	readonly yield: number | undefined;
}

/** Direct deals as something to compare with; undefined where there are none. */
export function directDeals({ won, lost, sellerTouches, sizes }: Tally, wonAcv: number): DirectDeals {
	const decided = won + lost;
	const winRate = decided === 0 ? undefined : won / decided;
	return {
		winRate,
		touchesPerWin: won === 0 || sellerTouches === 0 ? undefined : sellerTouches / won,
		yield: winRate === undefined || sizes.n === 0 ? undefined : (winRate * wonAcv) / sizes.n,
	};
}

/**
 * What a partner's referrals cost our sellers, and whether they are noise.
 *
 * A partner is noise when (1) it has at least 10 decided deals; (2) the chance that its true win rate is below half of
 * the direct one is at least 95%; (3) where touches on its deals and on direct ones are known, a win of its takes more of
 * them than a direct win; and (4) its deals are not so large that it yields more than direct ones all the same.
 *
 * @param chanceBelow the chance that the partner's true win rate is below a rate
 * @param hasActivity whether the book holds touches of sellers at all
 */
export function noiseOf({ tally, touchesPerWin, winRate, yield: ofPartner }: Signals, direct: DirectDeals, hasActivity: boolean, chanceBelow: (rate: number) => number): Noise {
	const decided = tally.won + tally.lost;
	const chance = direct.winRate === undefined || direct.winRate === 0 ? 0 : chanceBelow(LOW * direct.winRate);
	const isCheaper = touchesPerWin !== undefined && direct.touchesPerWin !== undefined && touchesPerWin <= direct.touchesPerWin;
	const isRicher = ofPartner !== undefined && direct.yield !== undefined && ofPartner > direct.yield;
	const isNoise = decided >= ENOUGH_DECIDED && chance >= SURE && !isCheaper && !isRicher;
	const cost = touchesPerWin === undefined ? '' : ` A win takes ${touchesPerWin.toFixed(1)} touches of our sellers${direct.touchesPerWin === undefined ? '' : `, a direct one ${direct.touchesPerWin.toFixed(1)}`}.`;
	const said = (): string => {
		if (direct.winRate === undefined) return 'No direct deal is decided, so there is nothing to compare with.';
		if (decided < ENOUGH_DECIDED) return `Only ${counted(decided, 'decided deal')}: too few to call anything noise.`;
		const low = `wins less than half as often as direct sellers (${percent(direct.winRate)}) with a chance of ${percent(chance)}`;
		if (isNoise) return `Won ${tally.won} of ${counted(decided, 'decided deal')} and ${low}.`;
		if (chance < SURE) return `No noise: at ${percent(winRate.estimate)} it ${low}.`;
		return isCheaper ? `It ${low}, but its wins take fewer touches than direct ones.` : `It ${low}, but its deals are large enough to yield more than direct ones.`;
	};
	return {
		sellerTouches: hasActivity ? tally.sellerTouches : null,
		touchesPerWin: touchesPerWin ?? null,
		directTouchesPerWin: direct.touchesPerWin ?? null,
		chance,
		isNoise,
		reason: inOnePiece(said() + cost),
	};
}
