import {
	betaBinomialPosterior,
	dealSizeOf,
	fitLogNormal,
	toMajor,
	winRateReader,
	type DealSize,
	type LogNormalFit,
	type WinRateFit,
} from '../core';
import type { Motion } from '../model';
import { NO_CURRENCY } from './deals';
import { LEAST_SPAN, scaleOf, type Scale } from './scale';
import type { ScoreSpec, Signal } from './spec';
import { emptyTally } from './tally';
import type { Estimate, PartnerScore, RosterEntry, ScoreSummary, Signals, Tally, WinRate } from './types';

/** What is learned of one motion. */
export interface MotionModel {
	/** `pooled`: the motion has no decided deal, so all partners' are taken; `assumed`: nobody has one. */
	readonly basis: WinRate['prior'];
	readonly winRate: WinRateFit;
	/** null: no won deal of known size anywhere. */
	readonly dealSize: LogNormalFit | null;
}

/** Everything that scores rest on and that was learned from a book. Plain JSON: store it, read it back. */
export interface ScoreModel {
	readonly version: 1;
	readonly currency: string;
	readonly sizeField: PartnerScore['sizeField'];
	/** Sizes above it count as it, in major units; null when nothing was won. */
	readonly sizeCap: number | null;
	readonly motions: Readonly<Record<Motion, MotionModel>>;
	/** Where the roster's values lie, by signal. */
	readonly scales: Readonly<Partial<Record<Signal, Scale>>>;
}

interface Reader {
	readonly winRate: ReturnType<typeof winRateReader>;
	readonly dealSize: LogNormalFit | null;
}
export type ScoreReader = Readonly<Record<Motion, Reader>>;

const typeOf = ({ type }: RosterEntry) => (type === 'unknown' ? undefined : type);

function fitMotion(
	motion: Motion | undefined,
	members: readonly { entry: RosterEntry; tally: Tally }[],
	spec: ScoreSpec,
): Pick<MotionModel, 'winRate' | 'dealSize'> {
	const own = motion === undefined ? members : members.filter(({ entry }) => entry.motion === motion);
	return {
		winRate: betaBinomialPosterior(
			own.map(({ entry, tally }) => ({ type: typeOf(entry), won: tally.won, decided: tally.won + tally.lost })),
			{ assumedMean: spec.assumedWinRate.mean, assumedStrength: spec.assumedWinRate.strength },
		),
		dealSize: fitLogNormal(own.map(({ tally }) => tally.sizes)) ?? null,
	};
}

const sizeFieldOf = ({ sizeField: { acv, amount } }: ScoreSummary): PartnerScore['sizeField'] =>
	acv > 0 && amount > 0 ? 'mixed' : acv > 0 ? 'acv' : amount > 0 ? 'amount' : 'none';

/**
 * Learns from a summary what scores rest on: per motion the win rates' and deal sizes' distribution, and
 * the scales on which values become points.
 *
 * A motion without a decided deal takes what all partners together show (`pooled`); without any decided
 * deal a win rate is assumed (`assumed`), and won revenue and deal size are not known.
 * Cost: see `betaBinomialPosterior`; the rest is O(partners).
 */
export function fitScoreModel(
	summary: ScoreSummary,
	partners: ReadonlyMap<string, RosterEntry>,
	currency: string,
	sizeCap: number,
	spec: ScoreSpec,
): ScoreModel {
	const members = [...partners.values()].map((entry) => ({ entry, tally: summary.partners.get(entry.id) ?? emptyTally() }));
	const own = { named: fitMotion('named', members, spec), selfServe: fitMotion('selfServe', members, spec) };
	const complete = Object.values(own).every(({ winRate, dealSize }) => winRate.prior === 'learned' && dealSize !== null);
	const pooled = complete ? undefined : fitMotion(undefined, members, spec);
	const modelOf = (motion: Motion): MotionModel => {
		const { winRate, dealSize } = own[motion];
		if (winRate.prior === 'learned') return { basis: 'learned', winRate, dealSize: dealSize ?? pooled?.dealSize ?? null };
		const basis = pooled?.winRate.prior === 'learned' ? 'pooled' : 'assumed';
		return { basis, winRate: pooled?.winRate ?? winRate, dealSize: pooled?.dealSize ?? null };
	};
	const unscaled: ScoreModel = {
		version: 1,
		currency,
		sizeField: sizeFieldOf(summary),
		sizeCap: Number.isFinite(sizeCap) ? sizeCap : null,
		motions: { named: modelOf('named'), selfServe: modelOf('selfServe') },
		scales: {},
	};
	return { ...unscaled, scales: scalesOf(members, unscaled) };
}

function scalesOf(members: readonly { entry: RosterEntry; tally: Tally }[], model: ScoreModel): ScoreModel['scales'] {
	const reader = readScores(model);
	const all = members.map(({ entry, tally }) => signalsOf(entry, tally, model, reader));
	const sizes = all.flatMap(({ dealSize }) => (dealSize === undefined ? [] : [dealSize.estimate]));
	const revenues = all.flatMap(({ wonRevenue }) => (wonRevenue === undefined ? [] : [wonRevenue]));
	const smallest = sizes.length === 0 ? undefined : sizes.reduce((a, b) => Math.min(a, b));
	const winRate = scaleOf(all.map(({ winRate: { estimate } }) => estimate), LEAST_SPAN.rate);
	const wonRevenue = scaleOf(revenues, LEAST_SPAN.money, smallest);
	const dealSize = scaleOf(sizes, LEAST_SPAN.money, smallest);
	return {
		...(winRate === undefined ? {} : { winRate }),
		...(wonRevenue === undefined ? {} : { wonRevenue }),
		...(dealSize === undefined ? {} : { dealSize }),
	};
}

/** Prepares a model for many questions. */
export function readScores(model: ScoreModel): ScoreReader {
	const readerOf = ({ winRate, dealSize }: MotionModel): Reader => ({ winRate: winRateReader(winRate), dealSize });
	return { named: readerOf(model.motions.named), selfServe: readerOf(model.motions.selfServe) };
}

const estimateOf = ({ expected, low, high }: DealSize): Estimate => ({ estimate: expected, low, high });

/** What a model says of one partner. */
export function signalsOf(entry: RosterEntry, tally: Tally, model: ScoreModel, reader: ScoreReader): Signals {
	const decided = tally.won + tally.lost;
	const { basis } = model.motions[entry.motion];
	const rate = reader[entry.motion].winRate.rate(typeOf(entry), tally.won, decided);
	const winRate: WinRate = {
		estimate: rate.mean,
		low: rate.low,
		high: rate.high,
		raw: rate.raw,
		ownWeight: rate.ownWeight,
		prior: basis,
	};
	const sizes = reader[entry.motion].dealSize;
	const dealSize = sizes === null ? undefined : estimateOf(dealSizeOf(sizes, tally.sizes));
	return {
		entry,
		tally,
		winRate,
		dealSize,
		wonRevenue: dealSize === undefined ? undefined : winRate.estimate * decided * dealSize.estimate,
		wonAcv: toMajor(tally.wonAcv, model.currency),
		currency: model.currency === NO_CURRENCY ? null : model.currency,
	};
}
