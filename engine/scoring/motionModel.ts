import {
	betaBinomialPosterior,
	fitLogNormal,
	winRateReader,
	type LogNormalFit,
	type WinRateFit,
	type WinRateReader,
} from '../core';
import type { Motion } from '../model';
import { fitMomentum } from './momentum';
import { fitRetention } from './retention';
import type { ScoreSpec } from './spec';
import type { RosterEntry, Tally, WinRate } from './types';
import { yieldReader, type YieldReader } from './yield/yieldReader';

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
	readonly dealSize: LogNormalFit | null;
	readonly yieldOf: YieldReader;
	readonly momentum: WinRateReader | undefined;
	readonly retention: WinRateReader | undefined;
}

/** The type that a partner's rates are drawn to; undefined where nobody says. */
export const typeOf = ({ type }: RosterEntry): string | undefined => (type === 'unknown' ? undefined : type);

function fitMembers(members: readonly Member[], spec: ScoreSpec): Omit<MotionModel, 'basis'> {
	return {
		winRate: betaBinomialPosterior(
			members.map(({ entry, tally }) => ({ type: typeOf(entry), won: tally.won, decided: tally.won + tally.lost })),
			{ assumedMean: spec.assumedWinRate.mean, assumedStrength: spec.assumedWinRate.strength },
		),
		dealSize: fitLogNormal(members.map(({ tally }) => tally.sizes)) ?? null,
		momentum: fitMomentum(members) ?? null,
		retention: spec.weights.retention > 0 ? (fitRetention(members) ?? null) : null,
	};
}

/**
 * Learns each motion's win rates, deal sizes, momentum and, where a weight asks for it, retention.
 *
 * A motion without a decided deal takes what all partners together show (`pooled`); without any decided deal a win rate
 * is assumed (`assumed`), and deal size is not known.
 * Cost: see `betaBinomialPosterior`, once a motion and quantity.
 */
export function fitMotions(members: readonly Member[], spec: ScoreSpec): Readonly<Record<Motion, MotionModel>> {
	const ofMotion = (motion: Motion) => fitMembers(members.filter(({ entry }) => entry.motion === motion), spec);
	const own = { named: ofMotion('named'), selfServe: ofMotion('selfServe') };
	const complete = Object.values(own).every(({ winRate, dealSize, momentum }) => winRate.prior === 'learned' && dealSize !== null && momentum !== null);
	const pooled = complete ? undefined : fitMembers(members, spec);
	const modelOf = (motion: Motion): MotionModel => {
		const { winRate, dealSize, momentum, retention } = own[motion];
		const rest = {
			dealSize: dealSize ?? pooled?.dealSize ?? null,
			momentum: momentum ?? pooled?.momentum ?? null,
			retention: retention ?? pooled?.retention ?? null,
		};
		if (winRate.prior === 'learned') return { basis: 'learned', winRate, ...rest };
		return { basis: pooled?.winRate.prior === 'learned' ? 'pooled' : 'assumed', winRate: pooled?.winRate ?? winRate, ...rest };
	};
	return { named: modelOf('named'), selfServe: modelOf('selfServe') };
}

/** Prepares a motion's model for many questions. */
export function readMotion({ winRate, dealSize, momentum, retention }: MotionModel): MotionReader {
	const rates = winRateReader(winRate);
	return {
		winRate: rates,
		dealSize,
		yieldOf: yieldReader(rates),
		momentum: momentum === null ? undefined : winRateReader(momentum),
		retention: retention === null ? undefined : winRateReader(retention),
	};
}
