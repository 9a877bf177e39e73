import { isoInstant, toMajor } from '../core';
import { MOTIONS, NO_CURRENCY, type Motion } from '../model';
import type { ScoreModel } from './scoreModel';
import { NO_DEALS, mergeTallies } from './tally';
import type { Group, Member, Overview, PriorOverview, ScoreContext, ScoreSummary, ScoredPartner, Tally } from './types';

function groupOf(tally: Tally, partners: number, currency: string): Group {
	return {
		partners,
		opportunities: tally.won + tally.lost + tally.open,
		open: tally.open,
		won: tally.won,
		lost: tally.lost,
		pipeline: toMajor(tally.pipeline, currency),
		wonAcv: toMajor(tally.wonAcv, currency),
		withoutAmount: tally.withoutAmount,
		unconverted: tally.unconverted,
	};
}

/** The whole book in a few numbers: partner and direct, and by motion; each deal once. */
export function overviewOf(
	summary: ScoreSummary,
	members: readonly Member[],
	model: ScoreModel,
	scored: readonly ScoredPartner[],
	context: ScoreContext,
): Overview {
	const { currency } = model;
	const motionGroup = (motion: Motion) => {
		const own = members.filter(({ entry }) => entry.motion === motion);
		return { tally: own.reduce<Tally>((sum, { tally }) => mergeTallies(sum, tally), NO_DEALS), members: own.length };
	};
	const motions = { named: motionGroup('named'), selfServe: motionGroup('selfServe') };
	const all = mergeTallies(motions.named.tally, motions.selfServe.tally);
	const prior = (motion: Motion): PriorOverview => {
		const { basis, winRate } = model.motions[motion];
		const likely = winRate.maximumLikelihood;
		return {
			prior: basis,
			maximumLikelihood: likely === null ? null : { alpha: likely.alpha, beta: likely.beta },
		};
	};
	const nothingDecided = MOTIONS.every((motion) => model.motions[motion].basis === 'assumed');
	const isTied = scored.every(({ score }) => score.points === scored[0]?.score.points);
	return {
		asOf: isoInstant(context.asOf),
		currency: currency === NO_CURRENCY ? null : currency,
		sizeField: model.sizeField,
		opportunities: [all, summary.direct, summary.assisted].reduce((sum, { won, lost, open }) => sum + won + lost + open, 0),
		partner: groupOf(all, members.length, currency),
		direct: groupOf(summary.direct, 0, currency),
		assisted: groupOf(summary.assisted, summary.influenced.filter((tally) => tally !== undefined).length, currency),
		byMotion: {
			named: groupOf(motions.named.tally, motions.named.members, currency),
			selfServe: groupOf(motions.selfServe.tally, motions.selfServe.members, currency),
		},
		leftOut: Object.fromEntries(summary.leftOut),
		alsoClaimed: summary.alsoClaimed,
		priors: { named: prior('named'), selfServe: prior('selfServe') },
		rankedBy: nothingDecided && isTied ? 'open pipeline: no deal is decided yet, so every score is the same' : 'score',
	};
}
