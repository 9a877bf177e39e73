import { compareText } from '../core';
import type { Decided } from './attributeDeal';
import { auditDeal } from './auditDeal';
import type { Verdicts } from './decideDeal';
import type { Sources } from './readSources';
import { sentenceOf } from './sentence';
import { MOST_SHOWN, shown, shownRefusals } from './shownEvidence';
import type { Attribution, Conflict } from './types';
import { flatOf, partnershipOf } from './writeBack';

/**
 * How sure a decision is: `high` for a person, and for a dated act that was written down in time; `medium` for the partner
 * field, the lead source and dates that may be off; `low` for what is undecided, direct after one source only, or rests on a
 * name that several partners have.
 */
export function confidenceOf({ decision, decided, refused }: Verdicts, byPerson: boolean, sourcesRead: number): Attribution['confidence'] {
	if (byPerson) return 'high';
	if (decision === 'undecided') return 'low';
	if (decision === 'direct') return sourcesRead < 2 ? 'low' : refused.length > 0 ? 'medium' : 'high';
	// A name that several partners have was not settled by anything else.
	if (decided.some(({ partner }) => partner.mayBe !== undefined)) return 'low';
	const isDated = decided.some(({ kind, at, slack, loggedAt }) => kind !== 'claim' && kind !== 'leadSource' && at !== undefined && slack === 0 && loggedAt !== undefined);
	return isDated ? 'high' : 'medium';
}

function conflictOf({ deal, verdicts: { rivals } }: Decided, { siblings }: Sources): Conflict {
	const opportunities = siblings(deal).flatMap(({ rows }) => rows.map(({ id }) => String(id)));
	return {
		partners: rivals.map(({ id, name }) => ({ partnerId: id, partnerName: name })),
		opportunities: [...new Set(opportunities)].sort(compareText),
		sentence: `${rivals.map(({ name }) => name).join(' and ')} each have evidence of bringing this deal; decide who it belongs to.`,
	};
}

function sentenceFor({ deal, verdicts, policy, human, isLocked, restatement }: Decided, { clock, mayBeDirect }: Sources): string {
	if (!isLocked) return sentenceOf(deal, verdicts, policy, human, clock, mayBeDirect);
	const by = verdicts.sourcing === undefined ? '' : ` by ${verdicts.sourcing.name}`;
	return restatement?.sentence ?? `Locked: ${verdicts.decision}${by}, and the same today.`;
}

/** A decided deal as the result says it. */
export function attributionOf(decided: Decided, sources: Sources): Attribution {
	const { deal, claims, verdicts, policy, human, restatement, involvement } = decided;
	const { clock, roster } = sources;
	const { isoOf } = clock;
	const confidence = confidenceOf(verdicts, human !== undefined, sources.sourcesRead.length);
	const { overCredited, invisible } = auditDeal(deal, claims, verdicts, roster, clock, human !== undefined, sources.mayBeDirect);
	const partnership = partnershipOf(deal, claims, verdicts, roster);
	const { refused, refusedMore } = shownRefusals(verdicts.refused, clock);
	const isPlain = verdicts.rivals.length < 2 && overCredited.length === 0 && invisible.length === 0 && restatement === undefined;
	const attribution: Attribution = {
		asOf: isoOf(clock.asOf) ?? '',
		decision: verdicts.decision,
		sourcingPartnerId: verdicts.sourcing?.id ?? null,
		sourcingPartnerName: verdicts.sourcing?.name ?? null,
		roles: verdicts.roles.map(({ partner, role, since }) => ({ partnerId: partner.id, partnerName: partner.name, role, since: isoOf(since) })),
		internalCoSell: sources.internal.has(deal),
		confidence,
		decidedBy: human !== undefined ? 'person' : verdicts.decision === 'undecided' ? 'none' : 'policy',
		policy,
		evidence: verdicts.decided.slice(0, MOST_SHOWN).map((one) => shown(one, clock)),
		refused,
		refusedMore,
		sentence: sentenceFor(decided, sources),
		involvement,
		flat: flatOf(deal, verdicts, confidence, policy, clock),
	};
	if (isPlain && partnership === undefined) return attribution;
	// In the order in which a person reads them: what stands out comes before the words.
	const { sentence, flat, ...judgement } = attribution;
	return {
		...judgement,
		...(verdicts.rivals.length < 2 ? {} : { conflict: conflictOf(decided, sources) }),
		...(overCredited.length === 0 ? {} : { overCredited }),
		...(invisible.length === 0 ? {} : { invisible }),
		...(restatement === undefined ? {} : { restatement }),
		sentence,
		flat,
		...(partnership === undefined ? {} : { partnershipRecord: partnership }),
	};
}
