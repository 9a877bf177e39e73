import { DAY, compareText, sortFew } from '../core';
import type { Clock } from './clock';
import type { Refused } from './decideDeal';
import type { Evidence } from './evidence';
import { WEAK_KINDS } from './kinds';
import type { RefusedEvidence, ShownEvidence } from './types';

/** Pieces of evidence that a result shows; more is counted. */
export const MOST_SHOWN = 20;

/** Evidence as results show it. */
export const shown = ({ kind, partner, role, at, slack, loggedAt, actor, source, records }: Evidence, { isoOf }: Clock): ShownEvidence => ({
	kind,
	partnerId: partner.id,
	partnerName: partner.name,
	role: role ?? null,
	at: isoOf(at),
	offBy: slack / DAY,
	loggedAt: isoOf(loggedAt),
	actor: actor ?? null,
	source,
	strength: WEAK_KINDS.has(kind) ? 'weak' : 'strong',
	records: records.length > MOST_SHOWN ? records.slice(0, MOST_SHOWN) : records,
});

const shownRefusal = ({ evidence, reason }: Refused, clock: Clock): RefusedEvidence => ({ ...shown(evidence, clock), reason });

/** The refused evidence to show, earliest first, and how much more there is. */
export function shownRefusals(refused: readonly Refused[], clock: Clock): { readonly refused: readonly RefusedEvidence[]; readonly refusedMore: number } {
	const [only] = refused;
	if (only !== undefined && refused.length === 1) return { refused: [shownRefusal(only, clock)], refusedMore: 0 };
	const sorted = sortFew(
		[...refused],
		(a, b) =>
			(a.evidence.at ?? Infinity) - (b.evidence.at ?? Infinity) ||
			compareText(a.evidence.partner.id, b.evidence.partner.id) ||
			compareText(a.reason, b.reason) ||
			compareText(a.evidence.kind, b.evidence.kind) ||
			compareText(a.evidence.records.join(), b.evidence.records.join()),
	);
	return { refused: sorted.slice(0, MOST_SHOWN).map((one) => shownRefusal(one, clock)), refusedMore: Math.max(0, sorted.length - MOST_SHOWN) };
}
