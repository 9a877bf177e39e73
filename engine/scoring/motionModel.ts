import {
	EMPTY_LOG_SUMMARY,
	betaBinomialPosterior,
	dealSizeOf,
	fitLogNormal,
	remembered,
	winRateReader,
	type DealSize,
	type LogNormalFit,
	type LogSummary,
	type WinRateFit,
	type WinRateReader,
} from '../core';
import type { Motion } from '../model';
import { fitMomentum, momentumReader } from './momentum';
import { fitRetention } from './retention';
import { typeOf } from './roster';
import type { ScoreSpec } from './spec';
import type { Member, Momentum, WinRate } from './types';

/** What is learned of one motion. Plain JSON. */
export interface MotionModel {
	/** `pooled`: the motion has no decided deal, so all partners' are taken; `assumed`: nobody has one. */
	readonly basis: WinRate['prior'];
	readonly winRate: WinRateFit;
	/** null: no won deal of known size anywhere. */
	readonly dealSize: LogNormalFit | null;
	/** How opportunities divide between this window and the last; null: there are none in either. */
	readonly momentum: WinRateFit | null;
	/** How many customers stay a year; null: nobody says, or no weight asks for it. */
	readonly retention: WinRateFit | null;
}

/** A motion's model, ready for many questions. */
export interface MotionReader {
	readonly winRate: WinRateReader;
	/** A partner's win rate as scores tell it: one answer for equal deals. */
	readonly winRateOf: (member: Member) => WinRate;
	/** What a won deal brings, by the sizes of those that were won; undefined where no size is known anywhere. */
	readonly dealSizeOf: (sizes: LogSummary) => DealSize | undefined;
	readonly momentumOf: ((member: Member) => Momentum) | undefined;
	readonly retention: WinRateReader | undefined;
}

/** Fits the members of each motion; one that shows nothing takes what all partners together show. */
function fitEach<T>(members: readonly Member[], fit: (some: readonly Member[]) => T, isTold: (fit: T) => boolean): Readonly<Record<Motion, { readonly fit: T; readonly isPooled: boolean }>> {
	let pooled: { readonly fit: T } | undefined;
	const ofMotion = (motion: Motion) => {
		const own = fit(members.filter(({ entry }) => entry.motion === motion));
		return isTold(own) ? { fit: own, isPooled: false } : { ...(pooled ??= { fit: fit(members) }), isPooled: true };
	};
	return { named: ofMotion('named'), selfServe: ofMotion('selfServe') };
}

/**
 * Learns each motion's win rates, deal sizes, momentum and, where a weight asks for it, retention.
 *
 * A motion that shows nothing of one of them takes what all partners together show (`pooled`); without any decided deal a
 * win rate is assumed (`assumed`), and what else nobody shows is not known.
 * Cost: see `betaBinomialPosterior`, once a motion and quantity.
 */
export function fitMotions(members: readonly Member[], spec: ScoreSpec): Readonly<Record<Motion, MotionModel>> {
	const priors = { assumedMean: spec.assumedWinRate.mean, assumedStrength: spec.assumedWinRate.strength };
	const fitWinRates = (some: readonly Member[]) => betaBinomialPosterior(some.map(({ entry, tally }) => ({ type: typeOf(entry), won: tally.won, decided: tally.won + tally.lost })), priors);
	const winRates = fitEach(members, fitWinRates, ({ prior }) => prior === 'learned');
	const isThere = (fit: unknown) => fit !== null;
	const dealSizes = fitEach(members, (some) => fitLogNormal(some.map(({ tally }) => tally.sizes)) ?? null, isThere);
	const momentums = fitEach(members, (some) => fitMomentum(some) ?? null, isThere);
	const retentions = fitEach(members, (some) => (spec.weights.retention > 0 ? (fitRetention(some) ?? null) : null), isThere);
	const modelOf = (motion: Motion): MotionModel => {
		const { fit: winRate, isPooled } = winRates[motion];
		return {
			basis: winRate.prior === 'assumed' ? 'assumed' : isPooled ? 'pooled' : 'learned',
			winRate,
			dealSize: dealSizes[motion].fit,
			momentum: momentums[motion].fit,
			retention: retentions[motion].fit,
		};
	};
	return { named: modelOf('named'), selfServe: modelOf('selfServe') };
}

/**
 * Prepares a motion's model for many questions; equal ones are answered once.
 *
 * @param months length of each window of the momentum
 */
export function readMotion({ basis, winRate, dealSize, momentum, retention }: MotionModel, months: number): MotionReader {
	const reader = winRateReader(winRate);
	const told = remembered(({ mean, low, high, raw, ownWeight }: ReturnType<WinRateReader['rate']>): WinRate => ({ estimate: mean, low, high, raw, ownWeight, prior: basis }));
	const usualSize = dealSize === null ? undefined : dealSizeOf(dealSize, EMPTY_LOG_SUMMARY);
	return {
		winRate: reader,
		winRateOf: ({ entry, tally: { won, lost } }) => told(reader.rate(typeOf(entry), won, won + lost)),
		dealSizeOf: (sizes) => (dealSize === null || sizes.n === 0 ? usualSize : dealSizeOf(dealSize, sizes)),
		momentumOf: momentum === null ? undefined : momentumReader(momentum, months),
		retention: retention === null ? undefined : winRateReader(retention),
	};
}
