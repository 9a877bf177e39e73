import { DAY, compareText, isoInstant, type Instant } from '../core';
import type { Evidence } from './evidence';
import type { Refused, Verdicts } from './decideDeal';
import { WEAK_KINDS } from './kinds';
import type { HumanDecision } from './humanDecisions';
import type { Roster } from './roster';
import type { Attribution, RefusedEvidence, ShownEvidence } from './types';

/** Refused evidence that a result shows; more is counted. */
const MOST_SHOWN = 20;

const iso = (at: Instant | undefined): string | null => (at === undefined ? null : isoInstant(at));

/** Evidence as results show it. */
export const shown = ({ kind, partner, role, at, slack, loggedAt, actor, source, records }: Evidence): ShownEvidence => ({
	kind,
	partnerId: partner.id,
	partnerName: partner.name,
	role: role ?? null,
	at: iso(at),
	offBy: slack / DAY,
	loggedAt: iso(loggedAt),
	actor: actor ?? null,
	source,
	strength: WEAK_KINDS.has(kind) ? 'weak' : 'strong',
	records: records.slice(0, MOST_SHOWN),
});

/** The refused evidence to show, earliest first, and how much more there is. */
export function shownRefusals(refused: readonly Refused[]): { refused: readonly RefusedEvidence[]; refusedMore: number } {
	const sorted = [...refused].sort(
		(a, b) =>
			(a.evidence.at ?? Infinity) - (b.evidence.at ?? Infinity) ||
			compareText(a.evidence.partner.id, b.evidence.partner.id) ||
			compareText(a.reason, b.reason) ||
			compareText(a.evidence.kind, b.evidence.kind) ||
			compareText(a.evidence.records.join(), b.evidence.records.join()),
	);
	return { refused: sorted.slice(0, MOST_SHOWN).map(({ evidence, reason }) => ({ ...shown(evidence), reason })), refusedMore: Math.max(0, sorted.length - MOST_SHOWN) };
}

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

/** What a person decided, in the place of the policy's verdicts; the evidence stays as it was judged. */
export function humanVerdicts(verdicts: Verdicts, human: HumanDecision, roster: Roster): Verdicts {
	const of = (id: string) => roster.identify(id, undefined) ?? { id, name: id };
	const sourcing = human.decision === 'sourced' && human.sourcingPartnerId !== undefined ? of(human.sourcingPartnerId) : undefined;
	const said = human.roles.map(({ partnerId, role }) => ({ partner: of(partnerId), role, since: human.at }));
	const first = sourcing === undefined ? [] : [{ partner: sourcing, role: 'sourcing', since: human.at }];
	const fulfil = verdicts.roles.filter(({ role }) => !['sourcing', 'coSell', 'influence'].includes(role));
	const roles = [...first, ...said.filter(({ partner, role }) => !(role === 'sourcing' && partner.id === sourcing?.id)), ...fulfil];
	const speaks = new Set(roles.map(({ partner }) => partner.id));
	const all = [...verdicts.decided, ...verdicts.supporting, ...verdicts.refused.flatMap(({ evidence, reason }) => (reason === 'rival' ? [evidence] : []))];
	return {
		decision: human.decision,
		sourcing,
		roles,
		decided: all.filter(({ partner }) => speaks.has(partner.id)),
		supporting: [],
		refused: verdicts.refused.filter(({ evidence, reason }) => !(reason === 'rival' && speaks.has(evidence.partner.id))),
		rivals: [],
	};
}
