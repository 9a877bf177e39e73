import { DAY, type Instant } from '../core';
import type { EvidenceKind } from './kinds';
import type { KnownPartner } from './roster';

/** Something that speaks for a partner, before it is judged. */
export interface Evidence {
	readonly kind: EvidenceKind;
	readonly partner: KnownPartner;
	/** When it happened; undefined: nobody says. */
	readonly at: Instant | undefined;
	/** How far `at` may be off, in milliseconds. */
	readonly slack: number;
	/** When somebody wrote it down; undefined: nobody says. */
	readonly loggedAt: Instant | undefined;
	readonly actor: string | undefined;
	/** Role that a partner field gives. */
	readonly role: string | undefined;
	/** Where it comes from: `activities`, `registrations`, `sideReport`, `overlaps`, `partnerField`, `leadSource`, `text`. */
	readonly source: string;
	/** Ids of the records that tell of it, sorted. */
	readonly records: readonly string[];
	/** Of a registration: until when it keeps its deal for the partner, and whether it was accepted. */
	readonly protectedUntil?: Instant;
	readonly isPending?: boolean;
}

const SLACKS: Readonly<Record<string, number>> = { week: 6 * DAY, month: 16 * DAY, quarter: 46 * DAY, year: 183 * DAY };

/** A part of a month: `early` is its 5th, `late` its 25th day. */
const PART_OF_MONTH = /-(?:05|25)$/;

/** How far a date may be off that is known to a week, month, quarter or year only. */
export function slackOf(precision: unknown, at: unknown): number {
	if (typeof precision !== 'string') return 0;
	if (precision === 'month' && typeof at === 'string' && PART_OF_MONTH.test(at)) return 6 * DAY;
	return SLACKS[precision] ?? 0;
}
