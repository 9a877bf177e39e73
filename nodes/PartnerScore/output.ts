import type { ScoreResult, ScoredPartner } from '../../engine/scoring';
import type { Answer, Decided } from '../shared';
import type { PartnerScoreParameters } from './parameters';

/** The score as one row of a table: figures and the sentence, without the contributions. */
function simplified({ score }: ScoredPartner) {
	const { winRate, dealSize, contributions, model, yield: perDeal, momentum, noise, retention, influence, ...figures } = score;
	return {
		...figures,
		winRate: winRate.estimate,
		winRateLow: winRate.low,
		winRateHigh: winRate.high,
		prior: winRate.prior,
		dealSize: dealSize?.estimate ?? null,
		yield: perDeal?.estimate ?? null,
		yieldLow: perDeal?.low ?? null,
		yieldHigh: perDeal?.high ?? null,
		momentum: momentum?.ratio.estimate ?? null,
		trend: momentum?.trend ?? null,
		isNoise: noise.isNoise,
		touchesPerWin: noise.touchesPerWin,
		influencePoints: influence?.points ?? null,
		influencedWon: influence?.won ?? null,
	};
}

function toDecided(scored: ScoredPartner, result: ScoreResult, simple: boolean): Decided {
	const { entry, score } = scored;
	const added = { score: simple ? simplified(scored) : score };
	if (entry.record !== undefined) {
		const { recordType, ...fields } = entry.record;
		// Named first, so that a table shows the score beside the name.
		return { record: { recordType, id: entry.id, name: entry.name, ...added, ...fields, ...added }, replaces: entry.record };
	}
	return {
		record: { recordType: 'partner', id: entry.id, name: entry.name, ...added },
		from: result.dealsOf.get(entry.id) ?? [],
	};
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function hintsOf({ overview, issues, partners }: ScoreResult): string[] {
	const { leftOut, partner, direct, rankedBy } = overview;
	const unconverted = partner.unconverted + direct.unconverted;
	return [
		...(partners.length === 0 ? ['No partner was found: no partner record came in, and no deal names one.'] : []),
		...(rankedBy === 'score' ? [] : [`Ranked by ${rankedBy}.`]),
		...(leftOut.notNewBusiness
			? [`${plural(leftOut.notNewBusiness, 'deal is', 'deals are')} no new business and count in no rate.`]
			: []),
		...(leftOut.duplicate ? [`${plural(leftOut.duplicate, 'deal is a duplicate', 'deals are duplicates')} of another and count once.`] : []),
		...(leftOut.negative ? [`${plural(leftOut.negative, 'deal has', 'deals have')} a negative amount and count in no rate.`] : []),
		...(leftOut.afterAsOf ? [`${plural(leftOut.afterAsOf, 'deal was', 'deals were')} created after As Of.`] : []),
		...(leftOut.noCloseDate
			? [`${plural(leftOut.noCloseDate, 'decided deal has', 'decided deals have')} no close date and fall outside the window.`]
			: []),
		...(leftOut.unreadable
			? [`${plural(leftOut.unreadable, 'deal', 'deals')} could not be read: ${issues[0]?.field ?? ''}. Use Partner Records first.`]
			: []),
		...(unconverted > 0
			? [`${plural(unconverted, 'deal has', 'deals have')} a currency without a rate. Add Exchange Rates in Options.`]
			: []),
	].map((hint) => (hint.length > 120 ? `${hint.slice(0, 117)}...` : hint));
}

/** Says a score result as records, a summary and hints. */
export function answer(result: ScoreResult, { simple }: PartnerScoreParameters): Answer {
	return {
		decided: [
			...result.partners.map((scored) => toDecided(scored, result, simple)),
			{ record: result.model, from: [] },
		],
		key: 'score',
		summary: result.overview,
		hints: hintsOf(result),
		hashes: { scoreSpec: result.specHash, scoreModel: result.modelHash },
	};
}
