import { TOUCH_KINDS } from '../model';

/**
 * Kinds of evidence. Beside the kinds of touches: `claim` (the partner field of the deal), `leadSource`, `note` (a line
 * of the side report whose words say no kind), `contactDomain` (mail to or from a partner's domain) and `mention` (the
 * partner's name in the deal's text).
 */
export const EVIDENCE_KINDS = [...TOUCH_KINDS, 'claim', 'contactDomain', 'leadSource', 'mention', 'note'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Kinds that only propose, whatever a policy says. */
export const WEAK_KINDS: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
	'certification', 'click', 'contactDomain', 'mention', 'overlap', 'portalLogin', 'training',
]);

/** Where evidence may come from, beyond the deal itself. */
export const EVIDENCE_SOURCES = ['activities', 'overlaps', 'registrations', 'sideReport'] as const;
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number];

/** Roles that fulfil a deal: they never source it, and never compete for it. */
export const FULFILMENT: ReadonlySet<string> = new Set(['deliver', 'distribute', 'marketplace', 'resell']);
