import { counted } from '../../engine/core';
import type { BookRecord } from '../../engine/model';
import type { PartnerTier, RosterEntry, ScoreResult, ScoredPartner, TierListEntry, TieredResult } from '../../engine/scoring';
import { withoutRateHint, type Answer, type Decided } from '../shared';
import type { PartnerScoreParameters } from './parameters';
import type { Operated } from './runOperation';

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

/** The tier as plain figures and sentences. */
const simplifiedTier = ({ current, proposed, verdict, reason, gap, atRisk, chance, nextReview }: PartnerTier) => ({
	current,
	proposed,
	verdict,
	reason,
	gap: gap?.sentence ?? null,
	atRisk: atRisk.sentence,
	chanceOfNext: chance.next,
	nextReview,
});

/** A partner with what was added to it; one that only deals name is made from them. */
function toDecided(entry: RosterEntry, added: object, dealsOf: ReadonlyMap<string, readonly BookRecord[]>): Decided {
	if (entry.record !== undefined) {
		const { recordType, ...fields } = entry.record;
		// Named first, so that a table shows the result beside the name.
		return { record: { recordType, id: entry.id, name: entry.name, ...added, ...fields, ...added }, replaces: entry.record };
	}
	return { record: { recordType: 'partner', id: entry.id, name: entry.name, ...added }, from: dealsOf.get(entry.id) ?? [] };
}

function hintsOf({ overview, issues, partners }: ScoreResult): string[] {
	const { leftOut, partner, direct, rankedBy } = overview;
	const unconverted = partner.unconverted + direct.unconverted;
	return [
		...(partners.length === 0 ? ['No partner was found: no partner record came in, and no deal names one.'] : []),
		...(rankedBy === 'score' ? [] : [`Ranked by ${rankedBy}.`]),
		...(leftOut.notNewBusiness
			? [`${counted(leftOut.notNewBusiness, 'deal is', 'deals are')} no new business and count in no rate.`]
			: []),
		...(leftOut.duplicate ? [`${counted(leftOut.duplicate, 'deal is a duplicate', 'deals are duplicates')} of another and count once.`] : []),
		...(leftOut.negative ? [`${counted(leftOut.negative, 'deal has', 'deals have')} a negative amount and count in no rate.`] : []),
		...(leftOut.afterAsOf ? [`${counted(leftOut.afterAsOf, 'deal was', 'deals were')} created after As Of.`] : []),
		...(leftOut.noCloseDate
			? [`${counted(leftOut.noCloseDate, 'decided deal has', 'decided deals have')} no close date and fall outside the window.`]
			: []),
		...(leftOut.unreadable ? [`${counted(leftOut.unreadable, 'deal')} could not be read: ${issues[0]?.field ?? ''}. Use Partner Records first.`] : []),
		...withoutRateHint(unconverted),
	];
}

function answerScores(result: ScoreResult, simple: boolean): Answer {
	return {
		decided: [
			...result.partners.map((scored) => toDecided(scored.entry, { score: simple ? simplified(scored) : scored.score }, result.dealsOf)),
			{ record: result.model, from: [] },
		],
		key: 'score',
		summary: result.overview,
		hints: hintsOf(result),
		hashes: { scoreSpec: result.specHash, scoreModel: result.modelHash },
	};
}

/** How many lines of each list the summary keeps. */
const LISTED = 20;

function answerTiers(result: TieredResult, simple: boolean): Answer {
	const { tierOverview, tiers, dealsOf, issues } = result;
	const recordOf = new Map(result.partners.map(({ entry }) => [entry.id, entry.record]));
	const unknown = issues.filter(({ code }) => code === 'unknownTier').length;
	const unreachable = issues.filter(({ code }) => code === 'unreachableTier').map(({ field = '' }) => field);
	const scores = answerScores(result, simple);
	return {
		...scores,
		decided: [
			...result.partners.map((scored) => {
				const tier = tiers.get(scored.entry.id);
				return toDecided(scored.entry, { score: simple ? simplified(scored) : scored.score, ...(tier === undefined ? {} : { tier: simple ? simplifiedTier(tier) : tier }) }, dealsOf);
			}),
			{ record: result.model, from: [] },
			...result.ledger.map((record): Decided => {
				const partner = recordOf.get(String(record['partnerId']));
				return { record, from: partner === undefined ? (dealsOf.get(String(record['partnerId'])) ?? []) : [partner] };
			}),
		],
		summary: { ...result.overview, tiers: { ...tierOverview, promote: tierOverview.promote.slice(0, LISTED), requalify: tierOverview.requalify.slice(0, LISTED) } },
		hints: [
			...scores.hints,
			...(tierOverview.open > 0 ? [`${counted(tierOverview.open, 'change of tier waits', 'changes of tier wait')} for an answer.`] : []),
			...(unknown > 0 ? [`${counted(unknown, 'partner has a tier', 'partners have a tier')} that is on no ladder; nothing is decided about them.`] : []),
			...(unreachable.length > 0 ? [`Nobody comes near ${unreachable.join(', ')}. Ask for less in Tiers.`] : []),
		],
	};
}

function answerLists(result: TieredResult): Answer {
	const entries = new Map(result.partners.map(({ entry }) => [entry.id, entry]));
	const row = (list: 'promote' | 'requalify', line: TierListEntry): Decided => {
		const entry = entries.get(line.partnerId);
		const managerEmail = entry?.record?.['managerEmail'] ?? null;
		return { row: { list, managerEmail, ...line }, from: entry?.record === undefined ? (result.dealsOf.get(line.partnerId) ?? []) : [entry.record] };
	};
	const { promote, requalify } = result.tierOverview;
	return {
		decided: [...promote.map((line) => row('promote', line)), ...requalify.map((line) => row('requalify', line))],
		key: 'score',
		summary: result.tierOverview,
		hints: promote.length + requalify.length === 0 ? ['Nobody is to be promoted, and nobody is surely noise.'] : [],
	};
}

/** Says what the engine answered as records, a summary and hints. */
export function answer(answered: Operated, { simple }: PartnerScoreParameters): Answer {
	switch (answered.operation) {
		case 'compareDates': {
			const { partners, dealsOf } = answered.result;
			const moved = partners.filter(({ change }) => change.points !== null && change.points !== 0).length;
			return {
				decided: partners.map(({ entry, change }) => toDecided(entry, { change }, dealsOf)),
				key: 'change',
				summary: { partners: partners.length, moved, largest: partners.slice(0, LISTED).map(({ change }) => change.sentence) },
				hints: moved === 0 ? ['Nothing moved between the two dates.'] : [],
			};
		}
		case 'leagueTable': {
			const { partners, dealsOf, jumps } = answered.result;
			return {
				decided: partners.map(({ entry, league }) => toDecided(entry, { league }, dealsOf)),
				key: 'league',
				summary: { partners: partners.length, jumps, top: partners.slice(0, LISTED).map(({ league }) => league.sentence) },
				hints: partners.every(({ league: { jump } }) => jump === 0) ? ['Raw and true are the same: put Partner Dedupe, Deal Hygiene and Attribution Tag before.'] : [],
			};
		}
		case 'score':
			return answerScores(answered.result, simple);
		case 'scoreAndTier':
			return answerTiers(answered.result, simple);
		case 'tierLists':
			return answerLists(answered.result);
	}
}
