import { apportion, inOnePiece } from '../core';
import { positionOn } from './scale';
import { FEW_ARE_GOOD, VALUE_OF, type Scales } from './scales';
import { SIGNALS, type Signal, type Weights } from './spec';
import type { Contribution, Estimate, Signals } from './types';
import { counted, money, percent } from './words';

const rangeOf = ({ low, high }: Estimate, say: (value: number) => string) => `${say(low)} to ${say(high)}`;

function winRateReason({ entry, tally, winRate }: Signals): string {
	const estimate = `${percent(winRate.estimate)} (90% interval ${rangeOf(winRate, percent)})`;
	const decided = tally.won + tally.lost;
	const kind = winRate.prior === 'pooled' ? 'all' : entry.motion === 'named' ? 'named' : 'self-serve';
	if (winRate.prior === 'assumed') return `No deal is decided anywhere, so a win rate is assumed: ${estimate}.`;
	if (decided === 0) return `No decided deal yet, so the usual win rate of ${kind} partners is taken: ${estimate}.`;
	return `Won ${tally.won} of ${counted(decided, 'decided deal')}; ${percent(winRate.ownWeight)} of the estimate ${estimate} is its own, the rest ${kind} partners'.`;
}

function wonRevenueReason({ tally, wonRevenue, wonAcv, currency }: Signals): string {
	if (wonRevenue === undefined) return 'No deal of known size is won anywhere, so won revenue is not known: half the points.';
	const decided = tally.won + tally.lost;
	if (decided === 0) return 'No decided deal, so no won revenue.';
	return `${counted(decided, 'decided deal')} ${decided === 1 ? 'brings' : 'bring'} ${money(wonRevenue, currency)} with luck taken out; won so far: ${money(wonAcv, currency)}.`;
}

function dealSizeReason({ entry, tally, dealSize, currency }: Signals): string {
	if (dealSize === undefined) return 'No deal of known size is won anywhere, so deal size is not known: half the points.';
	const say = (value: number) => money(value, currency);
	const estimate = `${say(dealSize.expected)} (90% interval ${rangeOf({ ...dealSize, estimate: dealSize.expected }, say)})`;
	if (tally.sizes.n === 0) {
		return `No won deal of known size, so the usual size of ${entry.motion === 'named' ? 'named' : 'self-serve'} partners is taken: ${estimate}.`;
	}
	return `A won deal is worth ${estimate}, from ${counted(tally.sizes.n, 'won deal')}.`;
}

function yieldReason(signals: Signals): string {
	if (signals.yield === undefined) return 'No deal of known size is won anywhere, so the yield is not known: half the points.';
	return `A decided deal brings ${money(signals.yield, signals.currency)}: win rate times deal size.`;
}

function runRateReason({ tally, runRate, currency }: Signals): string {
	if (runRate === undefined) return 'No deal of known size is won anywhere, so a pace in money is not known: half the points.';
	return `${counted(tally.recent + tally.before, 'opportunity', 'opportunities')} in the two last windows: a year at this pace brings ${money(runRate, currency)}.`;
}

function momentumReason({ momentum }: Signals): string {
	if (momentum === undefined) return 'Nobody brought an opportunity in either window: half the points.';
	const { months, recent, before, ratio } = momentum;
	return `${counted(recent, 'opportunity', 'opportunities')} in ${counted(months, 'month')}, ${before} in the ${months} before: ${ratio.estimate.toFixed(2)} times the pace (90% interval ${rangeOf(ratio, (value) => value.toFixed(2))}).`;
}

function effortReason({ touchesPerWin }: Signals): string {
	if (touchesPerWin === undefined) return 'No touch of a seller is known on its decided deals: half the points.';
	return `A won deal takes ${touchesPerWin.toFixed(1)} touches of our sellers.`;
}

function retentionReason({ retention }: Signals): string {
	if (retention === undefined) return 'Nobody says whether customers stay: half the points.';
	const stay = `${percent(retention.estimate)} stay a year (90% interval ${rangeOf(retention, percent)})`;
	if (retention.matured === 0) return `No won deal is a year old; of such partners' customers ${stay}.`;
	return `Of ${counted(retention.matured, 'customer')} won a year ago and more, ${retention.left} left within a year: ${stay}.`;
}

const REASON_OF: Readonly<Record<Signal, (signals: Signals) => string>> = {
	winRate: winRateReason,
	wonRevenue: wonRevenueReason,
	dealSize: dealSizeReason,
	yield: yieldReason,
	runRate: runRateReason,
	momentum: momentumReason,
	effort: effortReason,
	retention: retentionReason,
};

/** Whether a signal rests on the partner's own deals, and not only on what is usual. */
const IS_OWN: Readonly<Record<Signal, (signals: Signals) => boolean>> = {
	winRate: ({ tally }) => tally.won + tally.lost > 0,
	wonRevenue: ({ tally, wonRevenue }) => wonRevenue !== undefined && tally.won + tally.lost > 0,
	dealSize: ({ tally }) => tally.sizes.n > 0,
	yield: ({ tally }) => tally.sizes.n > 0,
	runRate: ({ tally, runRate }) => runRate !== undefined && tally.recent + tally.before > 0,
	momentum: ({ tally }) => tally.recent + tally.before > 0,
	effort: ({ touchesPerWin }) => touchesPerWin !== undefined,
	retention: ({ tally, retention }) => retention !== undefined && tally.matured > 0,
};

/** The signals that have a weight, with their weights and the sum of these. */
export interface Asked {
	readonly signals: readonly Signal[];
	readonly weights: Weights;
	readonly all: number;
}

export const signalsAsked = (weights: Weights): Asked => ({
	signals: SIGNALS.filter((signal) => weights[signal] > 0),
	weights,
	all: SIGNALS.reduce((sum, signal) => sum + weights[signal], 0),
});

/**
 * A score as contributions that add up to it, in hundredths of a point.
 *
 * Each signal that has a weight is worth its share of the weights times 100 points; a partner gets the part that its
 * position on the roster's scale says. What is not known gets half, and lowers the coverage.
 */
export function contributionsOf(signals: Signals, scales: Scales, { signals: asked, weights, all }: Asked): readonly Contribution[] {
	const parts = asked.map((signal) => {
		const value = VALUE_OF[signal](signals);
		const place = positionOn(scales[signal], value);
		const position = FEW_ARE_GOOD.has(signal) ? 1 - place : place;
		return { signal, of: weights[signal] / all, value: value ?? null, position, reason: inOnePiece(REASON_OF[signal](signals)) };
	});
	const exact = parts.map(({ of, position }) => of * position);
	const hundredths = Math.round(1e4 * exact.reduce((sum, value) => sum + value, 0));
	const points = hundredths === 0 ? exact.map(() => 0) : apportion(hundredths, exact);
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
export function coverageOf(signals: Signals, { signals: asked, weights, all }: Asked): number {
	const own = asked.reduce((sum, signal) => sum + (IS_OWN[signal](signals) ? weights[signal] : 0), 0);
	return Math.round((own / all) * 1e4) / 1e4;
}
