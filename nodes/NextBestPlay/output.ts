import { counted } from '../../engine/core';
import type { BestPartnersResult, DealChoices, InvestmentIndex, PartnerPlays, PlaysResult } from '../../engine/plays';
import { unreadHint, withResult, withoutRateHint, type Answer, type Decided } from '../shared';
import type { NextBestPlayParameters } from './parameters';
import type { Operated } from './runOperation';

/** Plays as rows of a table: what to do, why, what it brings and the arithmetic as a sentence. */
const simplifiedPlays = ({ plays, heldBack, ...figures }: PartnerPlays) => ({
	...figures,
	plays: plays.map(({ id, play, status, title, why, expectedValue, currency, arithmetic, managerEmail }) => ({ id, play, status, title, why, expectedValue, currency, arithmetic, managerEmail })),
});

const simplifiedChoices = ({ asOf, sentence, partners, blocked }: DealChoices) => ({
	asOf,
	sentence,
	partnerId: partners[0]?.partnerId ?? null,
	partnerName: partners[0]?.partnerName ?? null,
	expectedValue: partners[0]?.expectedValue ?? 0,
	arithmetic: partners[0]?.arithmetic ?? null,
	against: partners[0]?.against ?? [],
	others: partners.slice(1).map(({ partnerName }) => partnerName),
	blocked: blocked.map(({ partnerName, conflicts }) => `${partnerName}: ${conflicts.join(', ')}`),
});

const answerPlays = ({ partners, ledger, summary, issues, specHash, index }: PlaysResult, simple: boolean): Answer => ({
	decided: [...partners.map(({ record, play }) => withResult(record, { play: simple ? simplifiedPlays(play) : play })), ...ledger.map(({ record, from }) => ({ record, from: [from] }))],
	key: 'play',
	summary: { ...summary, investment: index.sentence },
	hints: [
		...(partners.length === 0 ? ['No partner record came in: plays are for partners of the roster.'] : [summary.sentence]),
		...(partners.length === 0 ? [] : summary.missing.map((missing) => `Not looked for: ${missing}.`)),
		...unreadHint(issues),
	],
	hashes: { playsSpec: specHash },
});

/** Each segment as a record of its own, then the split of the budget. */
function answerIndex({ issues, specHash, ...index }: InvestmentIndex): Answer {
	const { segments, budget, notCompared, caution, title, asOf, ...rest } = index;
	const record = (of: string, id: string, fields: object): Decided => ({ record: { recordType: 'snapshot', id, of, asOf, ...fields }, from: [] });
	return {
		decided: [...segments.map((segment) => record('investmentSegment', segment.id, segment)), ...(budget === null ? [] : [record('investmentBudget', `budget:${budget.way}`, budget)])],
		key: 'investmentIndex',
		summary: { ...rest, asOf, title, caution, notCompared, budget, segments },
		hints: [
			index.sentence,
			...(segments.length === 0 ? [] : ['Deals are compared as they came: a part of a difference may be choice. See caution in the Summary.']),
			...(notCompared.undecided > 0 ? [`${counted(notCompared.undecided, 'closed deal is', 'closed deals are')} undecided between partner and direct; see Undecided Deals in Options.`] : []),
			...(notCompared.joinedLate > 0 ? [`${counted(notCompared.joinedLate, 'co-sell deal is', 'co-sell deals are')} left out: the partner joined after mid-cycle, or nobody knows when.`] : []),
			...withoutRateHint(notCompared.unconverted),
			...unreadHint(issues),
		],
		hashes: { investmentSpec: specHash },
	};
}

const answerChoices = ({ deals, summary, issues, specHash }: BestPartnersResult, simple: boolean): Answer => ({
	decided: deals.map(({ record, play }) => withResult(record, { play: simple ? simplifiedChoices(play) : play })),
	key: 'play',
	summary,
	hints: [deals.length === 0 ? 'No open deal without a partner, of known size, came in.' : summary.sentence, ...unreadHint(issues)],
	hashes: { playsSpec: specHash },
});

/** Says a result as records, a summary and hints. */
export function answer(result: Operated, { simple }: NextBestPlayParameters): Answer {
	if (result.operation === 'investmentIndex') return answerIndex(result);
	return result.operation === 'bestPartners' ? answerChoices(result, simple) : answerPlays(result, simple);
}
