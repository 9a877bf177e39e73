import { toMajor } from '../core';
import { NO_CURRENCY, type Motion } from '../model';
import { fitMotions, readMotion, type MotionModel, type MotionReader } from './motionModel';
import { retentionOf } from './retention';
import { scalesOf, type Scales } from './scales';
import type { ScoreSpec } from './spec';
import type { Member, PartnerScore, ScoreSummary, Signals } from './types';

/** How partners that take part in deals in one way do: those that they bring, or those that they influence. */
export interface PartModel {
	readonly motions: Readonly<Record<Motion, MotionModel>>;
	/** Where the roster's values lie, by signal. */
	readonly scales: Scales;
}

/** Everything that scores rest on and that was learned from a book. Plain JSON: store it, read it back. */
export interface ScoreModel extends PartModel {
	readonly version: 2;
	readonly currency: string;
	readonly sizeField: PartnerScore['sizeField'];
	/** Sizes above it count as it, in major units; null when nothing was won. */
	readonly sizeCap: number | null;
	/** Length of each window of the momentum. */
	readonly momentumMonths: number;
	/** The same of deals that partners co-sold or influenced; null where there are none. */
	readonly influence: PartModel | null;
}

/** A model with the readers that answer under it. */
export interface ReadyModel {
	readonly model: ScoreModel;
	readonly reader: ScoreReader;
	/** Of deals that partners influenced; undefined where there are none. */
	readonly influence: ScoreReader | undefined;
	/** What the model says of the partners that it was fitted to, in their order. */
	readonly signals: readonly Signals[];
	/** The same of what they influenced. */
	readonly influenced: readonly Signals[];
}

export type ScoreReader = Readonly<Record<Motion, MotionReader>>;

/** What a reading of signals needs to know beside the motions. */
type Frame = Pick<ScoreModel, 'currency' | 'momentumMonths'>;

const sizeFieldOf = ({ sizeField: { acv, amount } }: ScoreSummary): PartnerScore['sizeField'] =>
	acv > 0 && amount > 0 ? 'mixed' : acv > 0 ? 'acv' : amount > 0 ? 'amount' : 'none';

function fitPart(members: readonly Member[], frame: Frame, spec: ScoreSpec): { readonly part: PartModel; readonly reader: ScoreReader; readonly signals: readonly Signals[] } {
	const motions = fitMotions(members, spec);
	const reader = readScores({ motions, ...frame });
	const signals = members.map((member) => signalsOf(member, frame, reader));
	return { part: { motions, scales: scalesOf(signals) }, reader, signals };
}

/** The members that influenced deals, each with the tally of those in the place of its own. */
export const influencersAmong = (members: readonly Member[], { influenced }: ScoreSummary): readonly Member[] =>
	members.flatMap(({ entry, number }) => {
		const tally = influenced[number];
		return tally === undefined ? [] : [{ entry, number, tally }];
	});

/**
 * Learns from a summary what scores rest on: per motion the win rates' and deal sizes' distribution (`fitMotions`), and
 * the scales on which values become points; apart from it the same of the deals that partners only influenced.
 *
 * @returns the model, and its readers, which know already what they were asked on the way
 * Cost: see `betaBinomialPosterior`; the rest is O(partners).
 */
export function fitScoreModel(
	summary: ScoreSummary,
	members: readonly Member[],
	currency: string,
	sizeCap: number,
	spec: ScoreSpec,
): ReadyModel {
	const frame: Frame = { currency, momentumMonths: spec.momentumMonths };
	const influencers = influencersAmong(members, summary);
	const own = fitPart(members, frame, spec);
	const influence = influencers.length === 0 ? null : fitPart(influencers, frame, spec);
	const model: ScoreModel = {
		version: 2,
		...frame,
		sizeField: sizeFieldOf(summary),
		sizeCap: Number.isFinite(sizeCap) ? sizeCap : null,
		...own.part,
		influence: influence?.part ?? null,
	};
	return { model, reader: own.reader, influence: influence?.reader, signals: own.signals, influenced: influence?.signals ?? [] };
}

/** Prepares a model for many questions. */
export const readScores = ({ motions, momentumMonths }: Pick<ScoreModel, 'motions' | 'momentumMonths'>): ScoreReader => ({
	named: readMotion(motions.named, momentumMonths),
	selfServe: readMotion(motions.selfServe, momentumMonths),
});

/** What a model says of many partners: of those that it was fitted to, in their order, what it said then. */
export const signalsOfAll = (members: readonly Member[], known: readonly Signals[], frame: Frame, readers: ScoreReader): readonly Signals[] =>
	members.map((member, place) => {
		const before = known[place];
		return before?.tally === member.tally && before.entry === member.entry ? before : signalsOf(member, frame, readers);
	});

/** What a model says of one partner. */
function signalsOf(member: Member, { currency, momentumMonths }: Frame, readers: ScoreReader): Signals {
	const { entry, number, tally } = member;
	const decided = tally.won + tally.lost;
	const reader = readers[entry.motion];
	const winRate = reader.winRateOf(member);
	const dealSize = reader.dealSizeOf(tally.sizes);
	const perDeal = dealSize === undefined ? undefined : winRate.estimate * dealSize.expected;
	return {
		entry,
		number,
		tally,
		winRate,
		dealSize,
		yield: perDeal,
		wonRevenue: perDeal === undefined ? undefined : perDeal * decided,
		runRate: perDeal === undefined ? undefined : (perDeal * (tally.recent + tally.before) * 6) / momentumMonths,
		momentum: reader.momentumOf?.(member),
		retention: reader.retention === undefined ? undefined : retentionOf(member, reader.retention),
		touchesPerWin: tally.sellerTouches === 0 ? undefined : tally.sellerTouches / (winRate.estimate * decided),
		wonAcv: toMajor(tally.wonAcv, currency),
		currency: currency === NO_CURRENCY ? null : currency,
	};
}
