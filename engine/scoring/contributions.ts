import { apportion } from '../core';
import { positionOn } from './scale';
import type { ScoreModel } from './scoreModel';
import type { Signal, Weights } from './spec';
import type { Contribution, Estimate, Signals } from './types';
import { counted, money, percent } from './words';

const rangeOf = ({ low, high }: Estimate, say: (value: number) => string) => `${say(low)} to ${say(high)}`;

function winRateReason({ entry, tally, winRate }: Signals): string {
	const estimate = `${percent(winRate.estimate)} (90% interval ${rangeOf(winRate, percent)})`;
	const decided = tally.won + tally.lost;
	const kind = entry.motion === 'named' ? 'named' : 'self-serve';
	if (winRate.prior === 'assumed') return `No deal is decided anywhere, so a win rate is assumed: ${estimate}.`;
	if (decided === 0) return `No decided deal yet, so the usual win rate of ${kind} partners is taken: ${estimate}.`;
	return `Won ${tally.won} of ${counted(decided, 'decided deal')}; ${percent(winRate.ownWeight)} of the estimate ${estimate} is its own, the rest ${kind} partners'.`;
}

function wonRevenueReason({ tally, wonRevenue, wonAcv, currency }: Signals): string {
	if (wonRevenue === undefined) return 'No deal is won anywhere, so won revenue is not known: half the points.';
	const decided = tally.won + tally.lost;
	if (decided === 0) return 'No decided deal, so no won revenue.';
	return `${counted(decided, 'decided deal')} ${decided === 1 ? 'brings' : 'bring'} ${money(wonRevenue, currency)} with luck taken out; won so far: ${money(wonAcv, currency)}.`;
}

function dealSizeReason({ entry, tally, dealSize, currency }: Signals): string {
	if (dealSize === undefined) return 'No deal of known size is won anywhere, so deal size is not known: half the points.';
	const say = (value: number) => money(value, currency);
	const estimate = `${say(dealSize.estimate)} (90% interval ${rangeOf(dealSize, say)})`;
	if (tally.sizes.n === 0) {
		return `No won deal of known size, so the usual size of ${entry.motion === 'named' ? 'named' : 'self-serve'} partners is taken: ${estimate}.`;
	}
	return `A won deal is worth ${estimate}, from ${counted(tally.sizes.n, 'won deal')}.`;
}

/**
 * A score as contributions that add up to it, in hundredths of a point.
 *
 * Each signal is worth its share of the weights times 100 points; a partner gets the part that its
 * position on the roster's scale says. What is not known gets half, and lowers the coverage.
 */
export function contributionsOf(signals: Signals, model: ScoreModel, weights: Weights): readonly Contribution[] {
	const all = weights.winRate + weights.wonRevenue + weights.dealSize;
	const part = (signal: Signal, value: number | undefined, reason: string) => {
		const position = positionOn(model.scales[signal], value);
		return { signal, of: weights[signal] / all, value: value ?? null, position, reason };
	};
	const parts = [
		part('winRate', signals.winRate.estimate, winRateReason(signals)),
		part('wonRevenue', signals.wonRevenue, wonRevenueReason(signals)),
		part('dealSize', signals.dealSize?.estimate, dealSizeReason(signals)),
	];
	const exact = parts.map(({ of, position }) => of * position);
	const hundredths = Math.round(1e4 * exact.reduce((sum, value) => sum + value, 0));
	const points = hundredths === 0 ? exact : apportion(hundredths, exact);
	return parts.map(({ signal, of, value, position, reason }, index) => ({
		signal,
		points: (points[index] ?? 0) / 100,
		of: Math.round(of * 1e4) / 100,
		value,
		position: Math.round(position * 1e4) / 1e4,
		reason,
	}));
}

/** The contributions added up, in exact hundredths. */
export const pointsOf = (contributions: readonly Contribution[]): number =>
	contributions.reduce((sum, { points }) => sum + Math.round(points * 100), 0) / 100;

/** Share of the weights that rests on the partner's own deals. */
export function coverageOf({ tally, wonRevenue }: Signals, weights: Weights): number {
	const total = weights.winRate + weights.wonRevenue + weights.dealSize;
	const decided = tally.won + tally.lost;
	const own =
		(decided > 0 ? weights.winRate : 0) +
		(wonRevenue !== undefined && decided > 0 ? weights.wonRevenue : 0) +
		(tally.sizes.n > 0 ? weights.dealSize : 0);
	return Math.round((own / total) * 1e4) / 1e4;
}
