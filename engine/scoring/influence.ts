import { by, compareNumber, compareText, descending, inOnePiece, inTurn, toMajor } from '../core';
import { contributionsOf, pointsOf, signalsAsked } from './contributions';
import { influencersAmong, signalsOfAll, type ReadyModel } from './scoreModel';
import type { ScoreSpec, Weights } from './spec';
import type { Influence, Member, ScoreSummary } from './types';
import { counted, money, percent } from './words';

/** Influence is scored by the playbook's three signals; where no weight asks for one of them, in equal parts. */
function weightsOf({ winRate, wonRevenue, dealSize }: Weights): Weights {
	const none = { yield: 0, runRate: 0, momentum: 0, effort: 0, retention: 0 };
	return winRate + wonRevenue + dealSize > 0 ? { winRate, wonRevenue, dealSize, ...none } : { winRate: 1, wonRevenue: 1, dealSize: 1, ...none };
}

/**
 * Scores of the deals that partners co-sold or influenced and did not bring: each partner's own, under a model and on
 * scales of their own. A deal may stand in several partners' influence, so that nothing here adds up over partners, and
 * nothing here is ever added to a score.
 *
 * @returns by the partner's number. Cost: O(partners with influence).
 */
export function influencesOf(
	summary: ScoreSummary,
	members: readonly Member[],
	{ model, influence: reader, influenced }: ReadyModel,
	spec: ScoreSpec,
): ReadonlyMap<number, Influence> {
	const part = model.influence;
	if (part === null || reader === undefined) return new Map();
	const asked = signalsAsked(weightsOf(spec.weights));
	const scored = signalsOfAll(influencersAmong(members, summary), influenced, model, reader).map((signals) => {
		const contributions = contributionsOf(signals, part.scales, asked);
		return { signals, contributions, points: pointsOf(contributions) };
	});
	scored.sort(inTurn(descending(by(({ points }) => points, compareNumber)), by(({ signals }) => signals.entry.id, compareText)));
	return new Map(
		scored.map(({ signals: { entry, number, tally, winRate, dealSize, wonAcv, currency }, contributions, points }, index) => {
			const decided = tally.won + tally.lost;
			return [
				number,
				{
					points,
					rank: index + 1,
					sentence: inOnePiece(`${entry.name} worked on ${counted(decided + tally.open, 'deal')} that others brought: ${tally.won} of ${decided} decided won (${percent(winRate.estimate)}, 90% interval ${percent(winRate.low)} to ${percent(winRate.high)}), ${money(wonAcv, currency)}. Not part of the score.`),
					decided,
					won: tally.won,
					lost: tally.lost,
					open: tally.open,
					wonAcv,
					pipeline: toMajor(tally.pipeline, model.currency),
					winRate,
					dealSize: dealSize === undefined ? null : { estimate: dealSize.expected, low: dealSize.low, high: dealSize.high },
					contributions,
				},
			];
		}),
	);
}
