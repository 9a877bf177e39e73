import type { AttributedDeal, Attribution, AttributionResult } from '../../engine/attribution';
import { counted } from '../../engine/core';
import type { BookRecord } from '../../engine/model';
import { withResult, type Answer, type Decided } from '../shared';

/** The attribution as one row of a table: decision, partner, confidence, the sentence and the flat block. */
export function simplified({ decision, sourcingPartnerId, sourcingPartnerName, roles, confidence, decidedBy, internalCoSell, sentence, involvement, flat, sameDealAs, partnershipRecord }: Attribution) {
	return {
		decision,
		sourcingPartnerId,
		sourcingPartnerName,
		roles: roles.map(({ partnerId, role, since }) => ({ partnerId, role, since })),
		confidence,
		decidedBy,
		internalCoSell,
		sentence,
		involvement,
		flat,
		...(partnershipRecord === undefined ? {} : { partnershipRecord }),
		...(sameDealAs === undefined ? {} : { sameDealAs }),
	};
}

/** A record with its attribution beside its name, so that a table shows it; duplicates say which row stands for them. */
export function tagged(row: BookRecord, { id, attribution }: AttributedDeal, simple: boolean, more: object = {}): Decided {
	const own: Attribution = String(row.id) === id ? attribution : { ...attribution, sameDealAs: id };
	const added = { attribution: { ...(simple ? simplified(own) : own), ...more } };
	return withResult(row, added);
}

/** What a person at the canvas should know of the whole book. */
export function hintsOf({ summary, issues }: AttributionResult): string[] {
	const { overCredited, invisible, conflicts, unplaced, sourcesRead, restatements, deals } = summary;
	const unknown = issues.filter(({ code }) => code === 'unknownPartner' || code === 'unknownOpportunity').length;
	const unreadable = issues.filter(({ code }) => code === 'unreadableRecord').length;
	return [
		...(deals === 0 ? ['No deal was found that counts: new business that is no duplicate, test or negative.'] : []),
		...(sourcesRead.length === 0 && deals > 0 ? ['No activity, registration or side report came in, so no deal may be called direct.'] : []),
		...(invisible.deals > 0 ? [`${counted(invisible.deals, 'deal has an invisible partner', 'deals have an invisible partner')}.`] : []),
		...(overCredited.deals > 0 ? [`${counted(overCredited.deals, 'deal credits', 'deals credit')} a partner without evidence in time.`] : []),
		...(conflicts.deals > 0 ? [`${counted(conflicts.deals, 'deal is', 'deals are')} claimed by rivals; people decide.`] : []),
		...(restatements.deals > 0 ? [`${counted(restatements.deals, 'locked deal')} would be decided otherwise today; see restatement.`] : []),
		...(unplaced > 0 ? [`${counted(unplaced, 'activity or line', 'activities or lines')} found no deal or partner.`] : []),
		...(unknown > 0 ? [`${counted(unknown, 'activity names', 'activities name')} a partner or deal that did not come in.`] : []),
		...(unreadable > 0 ? [`${counted(unreadable, 'deal')} could not be read. Use Partner Records first.`] : []),
	];
}

/** Policies and sources as a model record; one that came in is handed on as it is. */
export const modelOf = (result: AttributionResult): Decided[] => (result.isStored ? [] : [{ record: result.model, from: [] }]);

export const hashesOf = ({ specHash, policyHash }: AttributionResult): Record<string, string> => ({ attributionSpec: specHash, attributionPolicy: policyHash });

/** Every opportunity with its attribution, policies, evidence of other systems and overdue write-backs as model records, and the ledger rows of newly locked deals. */
export function tagAnswer(result: AttributionResult, simple: boolean): Answer {
	const rowsOf = new Map(result.deals.map(({ id, rows }) => [id, rows]));
	return {
		decided: [
			...result.deals.flatMap((deal) => deal.rows.map((row) => tagged(row, deal, simple))),
			...modelOf(result),
			...[result.evidence, result.overdue].flatMap((record): Decided[] => (record === undefined ? [] : [{ record, from: [] }])),
			...result.ledger.map((record): Decided => ({ record, from: rowsOf.get(String(record['opportunityId'])) ?? [] })),
		],
		key: 'attribution',
		summary: result.summary,
		hints: hintsOf(result),
		hashes: hashesOf(result),
	};
}
