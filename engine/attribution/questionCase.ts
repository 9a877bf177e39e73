import { isMissing, type Instant } from '../core';
import { openCase, type BookRecord, type CaseParts } from '../model';
import type { AttributedDeal, RefusedEvidence, ShownEvidence } from './types';
import { REASONS, shownInWords } from './words';

interface Candidate {
	readonly partnerId: string;
	readonly partnerName: string;
}

/** Partners that a question offers as an answer, and signs of each that it shows. */
const [MOST_CANDIDATES, MOST_SIGNS] = [4, 3];

/** Partners with anything that speaks for them, rivals first. */
function candidatesOf({ attribution: { conflict, refused, roles } }: AttributedDeal): readonly Candidate[] {
	const named = new Map<string, string>();
	for (const { partnerId, partnerName } of [...(conflict?.partners ?? []), ...roles, ...refused]) if (!named.has(partnerId)) named.set(partnerId, partnerName);
	return [...named].slice(0, MOST_CANDIDATES).map(([partnerId, partnerName]) => ({ partnerId, partnerName }));
}

/** What speaks for a partner, and why it decided nothing. */
function signsOf({ partnerId }: Candidate, { attribution: { evidence, refused } }: AttributedDeal): string {
	const of = (one: ShownEvidence): boolean => one.partnerId === partnerId;
	const because = (one: RefusedEvidence): string => `${shownInWords(one)}, which ${REASONS[one.reason]}`;
	const signs = [...evidence.filter(of).map(shownInWords), ...refused.filter(of).map(because)];
	return signs.length === 0 ? '-' : signs.slice(0, MOST_SIGNS).join('; ');
}

const shown = (...values: readonly unknown[]): string => values.filter((value) => !isMissing(value)).map(String).join(' ') || '-';

/** What each answer of an owner means to Attribution Tag. */
function actionsOf(opportunityId: string, candidates: readonly Candidate[]): CaseParts['actions'] {
	const said = (decision: string, sourcingPartnerId: string | null = null, roles: readonly object[] = []) => ({
		recordType: 'decision', id: `attribution:${opportunityId}`, kind: 'attribution', opportunityId, decision, sourcingPartnerId, roles,
	});
	return [
		...candidates.flatMap(({ partnerId, partnerName }) => [
			{ answer: `sourced:${partnerId}`, label: `${partnerName} brought it`, decision: said('sourced', partnerId) },
			{ answer: `coSell:${partnerId}`, label: `${partnerName} sold it with us`, decision: said('coSell', null, [{ partnerId, role: 'coSell' }]) },
		]),
		{ answer: 'direct', label: 'No partner', decision: said('direct') },
		{ answer: 'undecided', label: 'I cannot tell', decision: said('undecided') },
	];
}

/** The question of whose a deal is, as a case for its owner: the deal, the partners that may have a part in it, and the answers. */
export function questionCase(row: BookRecord, deal: AttributedDeal, asOf: Instant): BookRecord {
	const candidates = candidatesOf(deal);
	const name = isMissing(row['name']) ? deal.id : String(row['name']);
	const amount = row['acv'] ?? row['amount'] ?? null;
	const ownerEmail = isMissing(row['ownerEmail']) ? null : String(row['ownerEmail']);
	const facts = [
		['Deal', shown(name)], ['Account', shown(row['accountName'])], ['Amount', isMissing(amount) ? '-' : shown(amount, row['currency'])],
		['Stage', shown(row['stage'])], ['Made', shown(row['createdAt']).slice(0, 10)], ['Owner', shown(ownerEmail)],
	] as const;
	const sides = [
		{ label: 'The deal', rows: facts.map(([fact, value]) => ({ name: fact, value })) },
		{ label: 'What speaks for a partner', rows: candidates.map((one) => ({ name: one.partnerName, value: signsOf(one, deal) })) },
	];
	const parts: CaseParts = {
		subject: deal.id,
		queue: 'attribution',
		ownerEmail,
		title: `Which partner was in ${name}?`,
		sentence: deal.attribution.sentence,
		sides: sides.filter(({ rows }) => rows.length > 0),
		evidence: [],
		actions: actionsOf(deal.id, candidates),
	};
	return { ...openCase(parts, asOf), opportunityId: deal.id, name, sourceSystem: row['sourceSystem'] ?? null, amount, currency: row['currency'] ?? null };
}
