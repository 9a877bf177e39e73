import type { Instant } from '../core';
import { openCase, type BookRecord, type CaseParts } from '../model';
import type { FixKind, FixProposal } from './types';

const TITLES: Readonly<Record<FixKind, (name: string, to: string | null) => string>> = {
	duplicate: (name, to) => `Mark ${name} as a duplicate of ${to ?? ''}`,
	kind: (name, to) => `Set the kind of ${name} to ${to ?? ''}`,
	lossReason: (name, to) => (to === null ? `Why was ${name} lost?` : `Set the loss reason of ${name} to ${to}`),
	partnership: (name, to) => `Put the partner ${to ?? ''} on ${name}`,
};

/** What fields and values are called to people. */
const LABELS: Readonly<Record<string, string>> = { duplicateOf: 'Duplicate of', kind: 'Kind', lossReason: 'Loss reason', newBusiness: 'new business', partnership: 'Partner' };
const labelOf = (name: string): string => LABELS[name] ?? name;
const shown = (value: string | null): string => (value === null ? '-' : labelOf(value));

/** A proposal as a case that waits for a person: what it is about, both sides, and the decision that each answer means. */
export function caseOf(proposal: FixProposal, asOf: Instant): BookRecord {
	const { id, fix, opportunityId, opportunityName, accountName, ownerEmail, field, from, to, choices, sentence, evidence, isFresh } = proposal;
	const decision = { recordType: 'decision', id, kind: 'fix', fixId: id, fix, opportunityId, opportunityName, field, from, to };
	const parts: CaseParts = {
		subject: id,
		queue: 'fixes',
		ownerEmail,
		title: TITLES[fix](opportunityName, to),
		sentence,
		sides: [
			{ label: 'Now', rows: [{ name: 'Deal', value: opportunityName }, { name: 'Account', value: shown(accountName) }, { name: labelOf(field), value: shown(from) }] },
			{ label: 'Proposed', rows: [{ name: labelOf(field), value: to === null ? 'choose one' : shown(to) }] },
		],
		evidence: [...evidence],
		...(choices.length === 0 ? {} : { choice: { label: 'Reason', options: [...choices], proposed: to } }),
		actions: [
			{ answer: 'approve', label: 'Yes, change it', needsChoice: choices.length > 0, decision: { ...decision, verdict: 'approve' } },
			{ answer: 'reject', label: 'No, leave it', decision: { ...decision, verdict: 'reject' } },
		],
	};
	return { ...openCase(parts, asOf), isFresh };
}
