import {
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
import { fitMomentum } from './momentum';
import { fitRetention } from './retention';
import { typeOf } from './roster';
import type { ScoreSpec } from './spec';
import type { RosterEntry, Tally, WinRate } from './types';

/** A partner with its deals counted up. */
export interface Member {
	readonly entry: RosterEntry;
	readonly tally: Tally;
}

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
	/** What a won deal brings, by the sizes of those that were won; undefined where no size is known anywhere. */
	readonly dealSizeOf: (sizes: LogSummary) => DealSize | undefined;
	readonly momentum: WinRateReader | undefined;
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

/** Prepares a motion's model for many questions; equal ones are answered once. */
export function readMotion({ winRate, dealSize, momentum, retention }: MotionModel): MotionReader {
	return {
		winRate: winRateReader(winRate),
		dealSizeOf: dealSize === null ? () => undefined : remembered((sizes: LogSummary) => dealSizeOf(dealSize, sizes)),
		momentum: momentum === null ? undefined : winRateReader(momentum),
		retention: retention === null ? undefined : winRateReader(retention),
	};
}
