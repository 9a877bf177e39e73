import { counted, listIn, numberIn, objectIn, textIn } from '../../core';
import type { BookRecord } from '../../model';
import type { Knowledge } from '../knowledge';
import { aboutOne, nameOf, notKnown, pick, sentenceIn } from '../reply';
import { textsIn } from '../texts';
import type { Reply } from '../types';

/** What tells deals of one name apart. */
const TOLD = ['accountName', 'status', 'stage', 'acv', 'currency', 'createdAt'] as const;

const NO_DEALS = 'No deal of a run is kept yet. Run the workflow "Run partner ops nightly" once.';

/** Evidence told of a deal. */
const MOST_EVIDENCE = 6;

export const aboutDeal = ({ deals }: Knowledge, asked: string, answer: (deal: BookRecord) => Reply): Reply => (deals.length === 0 ? notKnown(NO_DEALS) : aboutOne('deal', asked, deals, TOLD, answer));

/** Why a deal is attributed as it is: the decision, the dated evidence, and what was refused. */
export const explainAttribution = (knowledge: Knowledge, asked: string): Reply =>
	aboutDeal(knowledge, asked, (deal) => {
		const attribution = objectIn(deal['attribution']);
		const evidence = listIn(attribution['evidence']);
		const refused = listIn(attribution['refused']);
		return {
			status: 'answered',
			sentence: `${nameOf(deal)}: ${sentenceIn(attribution, 'nothing was decided.')}`,
			rows: [
				{ id: deal.id, name: nameOf(deal), ...pick(deal, TOLD), ...pick(attribution, ['decision', 'sourcingPartnerId', 'sourcingPartnerName', 'confidence', 'decidedBy', 'internalCoSell']), policy: pick(attribution['policy'], ['name', 'version', 'hash']), roles: listIn(attribution['roles']) },
				...evidence.slice(0, MOST_EVIDENCE).map((one) => ({ for: pick(one, ['kind', 'partnerName', 'role', 'at', 'loggedAt', 'strength']) })),
				...refused.slice(0, MOST_EVIDENCE).map((one) => ({ refused: pick(one, ['kind', 'partnerName', 'at', 'loggedAt', 'reason']) })),
			],
			records: [String(deal.id), ...evidence.flatMap((one) => textsIn(objectIn(one)['records']))],
		};
	});

/** Which partners could help with an open deal. */
export const bestPartners = (knowledge: Knowledge, asked: string): Reply =>
	aboutDeal(knowledge, asked, (deal) => {
		const play = objectIn(deal['play']);
		const chosen = listIn(play['partners']);
		const blocked = listIn(play['blocked']);
		const choice = (one: unknown) => pick(one, ['rank', 'partnerId', 'partnerName', 'managerEmail', 'expectedValue', 'currency', 'winRateWith', 'winRateWithout', 'reasons', 'against', 'conflicts']);
		const otherwise = deal['status'] === 'open' ? `No partner was found for ${nameOf(deal)}.` : `${nameOf(deal)} is ${textIn(deal['status']) ?? 'not open'}; partners are proposed for open deals only.`;
		return {
			status: 'answered',
			sentence: sentenceIn(play, otherwise),
			rows: [...chosen.map(choice), ...blocked.map((one) => ({ blocked: choice(one) }))],
			records: [String(deal.id), ...[...chosen, ...blocked].flatMap((one) => textIn(objectIn(one)['partnerId']) ?? [])],
		};
	});

const LEVELS = ['ok', 'warn', 'critical'] as const;
const levelOf = (deal: BookRecord): number => LEVELS.indexOf((textIn(objectIn(deal['aging'])['level']) ?? 'ok') as (typeof LEVELS)[number]);
const acvOf = (deal: BookRecord): number => numberIn(objectIn(deal['aging'])['acv']) ?? 0;

/** Which co-sell deals stand still: critical ones first, then the largest. */
export function aging({ deals }: Knowledge, owner: string | undefined, most: number): Reply {
	if (deals.length === 0) return notKnown(NO_DEALS);
	if (deals.every((deal) => deal['aging'] === undefined)) return notKnown('No deal was looked at for aging: none is co-sold and open, or the operation Aging of Dormancy Detect has not run.');
	const mine = (deal: BookRecord) => owner === undefined || owner === '' || textsIn(objectIn(deal['aging'])['owners']).some((one) => one.toLowerCase() === owner.toLowerCase());
	const late = deals.filter((deal) => levelOf(deal) > 0 && mine(deal)).sort((a, b) => levelOf(b) - levelOf(a) || acvOf(b) - acvOf(a) || (String(a.id) < String(b.id) ? -1 : 1));
	const critical = late.filter((deal) => levelOf(deal) === 2).length;
	const told = late.slice(0, most);
	return {
		status: 'answered',
		sentence: late.length === 0 ? 'No co-sell deal is aging.' : `${counted(late.length, 'co-sell deal is', 'co-sell deals are')} aging, ${critical} of them critical. ${told[0] === undefined ? '' : sentenceIn(told[0]['aging'], '')}`.trim(),
		rows: told.map((deal) => ({ id: deal.id, name: nameOf(deal), ...pick(deal['aging'], ['level', 'days', 'stage', 'warnAfterDays', 'criticalAfterDays', 'daysSincePartnerTouch', 'acv', 'currency', 'partnerNames', 'owners']) })),
		records: told.map(({ id }) => String(id)),
	};
}
