import { compareText, hashOf, inOnePiece, isoInstant, toMajor } from '../core';
import { NO_CURRENCY, type Book, type BookRecord } from '../model';
import { contributionsOf, coverageOf, pointsOf, signalsAsked } from './contributions';
import { influencesOf } from './influence';
import { partnerIdAt, type DealTable } from './dealTable';
import { directDeals, noiseOf } from './noise';
import { overviewOf } from './overview';
import { typeOf, type Roster } from './roster';
import { readScoreBook, type ScoreBook } from './scoreBook';
import { signalsOfAll, type ReadyModel } from './scoreModel';
import type { ScoreSpec } from './spec';
import type { Member, PartnerScore, ScoreContext, ScoreResult, ScoreSummary, ScoredPartner, Signals } from './types';
import { counted, money, percent } from './words';
import { yieldsOf } from './yield/yieldsOf';

/** Below this many decided deals, or this share of own deals in the estimate, evidence is insufficient. */
const ENOUGH_DECIDED = 5;
const ENOUGH_OWN_WEIGHT = 1 / 3;

function sentenceOf(name: string, { winRate, decided, won, wonAcv, open, pipeline, points }: Pick<PartnerScore, 'winRate' | 'decided' | 'won' | 'wonAcv' | 'open' | 'pipeline' | 'points'>, currency: string | null): string {
	const openPart = open === 0 ? 'nothing open' : `${counted(open, 'open deal')} over ${money(pipeline, currency)}`;
	if (decided === 0 && open === 0) return `${name} has no deal at all; ${points} points rest on what is usual.`;
	if (decided === 0) return `${name} has no decided deal yet, ${openPart}; ${points} points rest on what is usual.`;
	return `${name} won ${won} of ${counted(decided, 'decided deal')} (${percent(winRate.estimate)}, 90% interval ${percent(winRate.low)} to ${percent(winRate.high)}), ${money(wonAcv, currency)} won, ${openPart}: ${points} points.`;
}

const bestFirst = (a: Scored, b: Scored): number => b.points - a.points || b.signals.tally.pipeline - a.signals.tally.pipeline || compareText(a.signals.entry.id, b.signals.entry.id);

interface Scored {
	readonly signals: Signals;
	readonly points: number;
	readonly contributions: PartnerScore['contributions'];
}

/** Scores from a summary under a model: the half of the work that a warehouse's GROUP BY can feed. */
export function scoreSummary(
	summary: ScoreSummary,
	members: readonly Member[],
	ready: ReadyModel,
	spec: ScoreSpec,
	context: ScoreContext,
): readonly ScoredPartner[] {
	const { model, reader } = ready;
	const asked = signalsAsked(spec.weights);
	const currency = model.currency === NO_CURRENCY ? null : model.currency;
	const modelHash = hashOf(model);
	const asOf = isoInstant(context.asOf);
	const influences = influencesOf(summary, members, ready, spec);
	const hasActivity = summary.direct.sellerTouches > 0 || members.some(({ tally }) => tally.sellerTouches > 0);
	const direct = directDeals(summary.direct, toMajor(summary.direct.wonAcv, model.currency));
	const scored = signalsOfAll(members, ready.signals, model, reader).map((signals): Scored => {
		const contributions = contributionsOf(signals, model.scales, asked);
		return { signals, contributions, points: pointsOf(contributions) };
	});
	scored.sort(bestFirst);
	const yields = yieldsOf(scored.map(({ signals: { entry, tally: { won, lost }, dealSize } }) => ({ rates: reader[entry.motion].winRate, type: typeOf(entry), won, decided: won + lost, size: dealSize })));
	return scored.map(({ signals, contributions, points }, index): ScoredPartner => {
		const { entry, number, tally, winRate, dealSize, wonAcv } = signals;
		const { won, open } = tally;
		const { winRate: rates } = reader[entry.motion];
		const ofDeal = yields[index];
		const decided = won + tally.lost;
		const pipeline = toMajor(tally.pipeline, model.currency);
		const chanceBelow = (rate: number) => 1 - rates.chanceAtLeast(typeOf(entry), won, decided, rate);
		const score: PartnerScore = {
			asOf,
			rank: index + 1,
			sentence: inOnePiece(sentenceOf(entry.name, { winRate, decided, won, wonAcv, open, pipeline, points }, currency)),
			points,
			insufficientEvidence: decided < ENOUGH_DECIDED || winRate.ownWeight < ENOUGH_OWN_WEIGHT,
			coverage: coverageOf(signals, asked),
			motion: entry.motion,
			motionBasis: entry.motionBasis,
			derived: entry.record === undefined,
			decided,
			won,
			lost: tally.lost,
			open,
			currency,
			sizeField: model.sizeField,
			wonAcv,
			meanWonDeal: tally.sizes.n === 0 ? null : toMajor(Math.round(tally.wonAcv / tally.sizes.n), model.currency),
			pipeline,
			withoutAmount: tally.withoutAmount,
			unconverted: tally.unconverted,
			winRate,
			dealSize: dealSize === undefined ? null : { estimate: dealSize.expected, low: dealSize.low, high: dealSize.high },
			yield: ofDeal === undefined ? null : { ...ofDeal, currency },
			momentum: signals.momentum ?? null,
			noise: noiseOf(signals, direct, hasActivity, chanceBelow),
			retention: signals.retention ?? null,
			contributions,
			influence: influences.get(number) ?? null,
			model: modelHash,
		};
		return { entry, score };
	});
}

/**
 * Scores every partner of a book: win rate shrunk to its motion with a 90% interval, deal size, won
 * revenue, and a score from 0 to 100 that is the sum of its contributions.
 *
 * 1. One partner is credited per deal (`creditOf`); only new business counts in rates (`readDeals`).
 * 2. Everything learned from the book (`fitScoreModel`) is plain JSON and comes with the result.
 * 3. The order of the rows changes nothing. Partners without any deal are scored too, and said to have none.
 *
 * @throws nothing: bad data becomes issues and counts
 * Cost: O(records + partners log partners).
 */
export function scorePartners(book: Book, spec: ScoreSpec, context: ScoreContext): ScoreResult {
	return scoreBook(readScoreBook(book, spec, context), spec, context);
}

/** The deals of each partner that only deals name. */
function dealsOfDerived(deals: DealTable, { entries }: Roster): ReadonlyMap<string, readonly BookRecord[]> {
	const dealsOf = new Map<string, BookRecord[]>();
	const { partnerIds } = deals;
	if (partnerIds.length === entries.size) return dealsOf;
	let next = 0;
	deals.records.forEach((record, row) => {
		const own = partnerIdAt(deals, row);
		const first = next;
		while (deals.influences[next]?.row === row) next += 1;
		if (deals.inRates[row] !== 1) return;
		for (const id of [own, ...deals.influences.slice(first, next).map(({ partner }) => partnerIds[partner])]) {
			if (id === undefined || entries.has(id)) continue;
			const known = dealsOf.get(id);
			if (known === undefined) dealsOf.set(id, [record]);
			else known.push(record);
		}
	});
	return dealsOf;
}

/** The same of a book that was read and learned from before. */
export function scoreBook({ roster, deals, summary, members, ready, issues }: ScoreBook, spec: ScoreSpec, context: ScoreContext): ScoreResult {
	const { model } = ready;
	const partners = scoreSummary(summary, members, ready, spec, context);
	return {
		partners,
		overview: overviewOf(summary, members, model, partners, context),
		issues,
		specHash: hashOf(spec),
		modelHash: hashOf(model),
		model: { recordType: 'model', id: 'partnerScore', hash: hashOf(model), ...model },
		dealsOf: dealsOfDerived(deals, roster),
	};
}
