import { dayOf, listIn, objectIn, textIn } from '../../core';
import { openCase, type BookRecord, type CaseParts } from '../../model';
import { answersIn, observationsOf } from '../observations';
import type { AnswersContext } from '../types';
import { isAskedFor } from './isAskedFor';
import { CHANGES, type Change, type Proposal, type Subject } from './proposal';

/** What of an agent's proposals is put to a person. */
export interface AskedFor {
	/** One case each, as *Decide Cases* shows them. */
	readonly cases: readonly BookRecord[];
	/** What was proposed and is not put to anybody, with the reason. */
	readonly leftOut: readonly { readonly title: string; readonly because: string }[];
	/** What to tell whoever asked; empty where nothing was proposed. */
	readonly sentence: string;
}

/** More at once are not looked at with care. */
const MOST = 3;

const isChange = (value: unknown): value is Change => (CHANGES as readonly unknown[]).includes(value);

function subjectIn(value: unknown): Subject | null {
	const { id, name, asked } = objectIn(value);
	return textIn(id) === undefined ? null : { id: String(id), name: textIn(name) ?? String(id), asked: textIn(asked) ?? '' };
}

/** The proposals that the tools worded. */
function proposalsIn(steps: unknown): readonly Proposal[] {
	const rows = answersIn(observationsOf(steps)).flatMap((answer) => (answer['status'] === 'proposed' ? listIn(answer['rows']) : []));
	const proposals = rows.flatMap((row): Proposal[] => {
		const { change, title, partner, deal, tier, now, reason } = objectIn(row);
		const whom = subjectIn(partner);
		if (!isChange(change) || whom === null) return [];
		return [{ change, title: textIn(title) ?? change, partner: whom, deal: subjectIn(deal), tier: textIn(tier) ?? null, now: textIn(now) ?? '', reason: textIn(reason) ?? '' }];
	});
	return [...new Map(proposals.map((one) => [one.title, one])).values()];
}

/** What each answer of a person means to the nodes that obey it. */
function decisionsOf({ change, partner, deal, tier }: Proposal): { readonly approve: object; readonly reject: object } {
	const partnerId = partner.id;
	switch (change) {
		case 'archivePartner':
			return { approve: { kind: 'archivePartner', partnerId }, reject: { kind: 'keepPartner', partnerId } };
		case 'attributeDeal':
			return { approve: { kind: 'attribution', opportunityId: deal?.id, decision: 'sourced', sourcingPartnerId: partnerId, roles: [] }, reject: { kind: 'proposal' } };
		case 'reengagePartner':
			return { approve: { kind: 'reengagePartner', partnerId }, reject: { kind: 'proposal' } };
		case 'setTier':
			return { approve: { kind: 'tier', partnerId, verdict: 'pin', tier }, reject: { kind: 'proposal' } };
	}
}

function caseOf(proposal: Proposal, text: string, { asOf, timeZone }: AnswersContext): BookRecord {
	const { change, title, partner, deal, tier, now, reason } = proposal;
	const subject = [change, deal?.id, partner.id, tier].filter((part) => part !== undefined && part !== null).join(' ');
	const { approve, reject } = decisionsOf(proposal);
	const decision = { recordType: 'decision', id: `proposal ${subject}` };
	const parts: CaseParts = {
		subject: `${subject} ${dayOf(asOf, timeZone)}`,
		queue: 'proposals',
		ownerEmail: null,
		title,
		sentence: `Somebody asked the agent for this: "${text.slice(0, 300)}"`,
		sides: [
			{ label: 'Now', rows: [{ name: 'Partner', value: `${partner.name} (${partner.id})` }, ...(deal === null ? [] : [{ name: 'Deal', value: `${deal.name} (${deal.id})` }]), { name: 'Stands', value: now }] },
			{ label: 'Proposed', rows: [{ name: 'Change', value: title }] },
		],
		evidence: reason === '' ? [] : [reason],
		actions: [
			{ answer: 'approve', label: 'Yes, do it', decision: { ...decision, ...approve } },
			{ answer: 'reject', label: 'No', decision: { ...decision, ...reject } },
		],
	};
	return openCase(parts, asOf);
}

function sentenceOf(put: readonly Proposal[], leftOut: AskedFor['leftOut']): string {
	const waits = put.length === 0 ? [] : [`${put.length === 1 ? 'Waits' : 'Wait'} for a person to decide, nothing has changed yet: ${put.map(({ title }) => title).join('; ')}.`];
	return [...waits, ...leftOut.map(({ title, because }) => `Not put to anybody: ${title}. ${because}`)].join('\n');
}

/**
 * Makes cases of the changes that an agent proposed, where the person asked for them in words of their own. A decision on
 * a case is one that the nodes obey from the next run on.
 *
 * 1. A proposal that the person did not name and ask for is left out, and said: a CRM's text cannot ask for anything.
 * 2. At most three are put to a person at once. The same proposal of one day is one case.
 *
 * @param text what the person wrote
 * @param steps the agent's intermediate steps
 */
export function casesAskedFor(text: string, steps: unknown, context: AnswersContext): AskedFor {
	const proposals = proposalsIn(steps);
	const asked = proposals.filter((proposal) => isAskedFor(text, proposal));
	const leftOut = [
		...proposals.filter((proposal) => !asked.includes(proposal)).map(({ title }) => ({ title, because: 'Ask for it in your own words: name the partner (and the deal), and say what is to change.' })),
		...asked.slice(MOST).map(({ title }) => ({ title, because: `At most ${String(MOST)} changes are put to a person at once.` })),
	];
	const put = asked.slice(0, MOST);
	return { cases: put.map((proposal) => caseOf(proposal, text, context)), leftOut, sentence: sentenceOf(put, leftOut) };
}
