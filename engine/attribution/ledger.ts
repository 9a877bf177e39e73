import { compareText, isMissing, isoInstant, type Instant, type Minor } from '../core';
import { recordsOf, type Book, type BookRecord } from '../model';
import type { Clock } from './clock';
import type { Deal } from './deals';
import type { Verdicts } from './decideDeal';
import type { Roster } from './roster';
import { DECISIONS, type Decision, type Restatement } from './types';

/** What was decided of a deal when its period was closed. */
export interface LockedDeal {
	readonly decision: Decision;
	readonly sourcingPartnerId: string | undefined;
	readonly roles: readonly { readonly partnerId: string; readonly role: string }[];
	readonly amount: Minor | undefined;
	readonly lockedAt: string | null;
}

const known: ReadonlySet<unknown> = new Set(DECISIONS);

/** The first entry of each deal in the ledger: what was locked once stays. */
export function readLedger(book: Book, { asOf, instantOf }: Clock): ReadonlyMap<string, LockedDeal> {
	const entries = recordsOf(book, 'ledger').filter((record) => record['kind'] === 'attribution' && known.has(record['decision']) && !isMissing(record['opportunityId']));
	const orderOf = (record: BookRecord): string => `${isMissing(record['lockedAt']) ? '' : String(record['lockedAt'])} ${JSON.stringify(record)}`;
	const locked = new Map<string, LockedDeal>();
	for (const record of [...entries].sort((a, b) => compareText(orderOf(a), orderOf(b)))) {
		const id = String(record['opportunityId']);
		if (locked.has(id) || (instantOf(record['lockedAt']) ?? asOf) > asOf) continue;
		const roles = Array.isArray(record['roles']) ? (record['roles'] as { partnerId?: unknown; role?: unknown }[]) : [];
		locked.set(id, {
			decision: record['decision'] as Decision,
			sourcingPartnerId: isMissing(record['sourcingPartnerId']) ? undefined : String(record['sourcingPartnerId']),
			roles: roles.flatMap(({ partnerId, role }) => (isMissing(partnerId) || isMissing(role) ? [] : [{ partnerId: String(partnerId), role: String(role) }])),
			amount: typeof record['amountMinor'] === 'number' ? record['amountMinor'] : undefined,
			lockedAt: isMissing(record['lockedAt']) ? null : String(record['lockedAt']),
		});
	}
	return locked;
}

/** Whether a deal closed in a period that finance has closed. */
export function isLocked({ closed }: Deal, lockedThrough: string | undefined, { dayOf }: Clock): boolean {
	return lockedThrough !== undefined && closed !== undefined && dayOf(closed) <= lockedThrough;
}

/** The ledger's row of a deal whose period is closed now. */
export function ledgerRow(deal: Deal, { decision, sourcing, roles }: Verdicts, policy: object, currency: string | undefined, asOf: Instant): BookRecord {
	return {
		recordType: 'ledger',
		id: `attribution ${deal.id}`,
		kind: 'attribution',
		opportunityId: deal.id,
		decision,
		sourcingPartnerId: sourcing?.id ?? null,
		roles: roles.map(({ partner, role }) => ({ partnerId: partner.id, role })),
		amountMinor: deal.size ?? null,
		currency: currency ?? null,
		closedAt: deal.closed === undefined ? null : isoInstant(deal.closed),
		lockedAt: isoInstant(asOf),
		policy,
	};
}

/** The verdicts that a ledger entry stands for. */
export function lockedVerdicts({ decision, sourcingPartnerId, roles }: LockedDeal, roster: Roster): Verdicts {
	const of = (id: string) => roster.identify(id, undefined) ?? { id, name: id };
	return {
		decision,
		sourcing: sourcingPartnerId === undefined ? undefined : of(sourcingPartnerId),
		roles: roles.map(({ partnerId, role }) => ({ partner: of(partnerId), role, since: undefined })),
		decided: [],
		supporting: [],
		refused: [],
		rivals: [],
	};
}

const say = (decision: string, partner: string | null): string => (partner === null ? decision : `${decision} by ${partner}`);

/** How a locked deal differs from what it would be today; undefined where nothing moves. */
export function restatementOf(deal: Deal, locked: LockedDeal, now: Verdicts, roster: Roster): Restatement | undefined {
	const before = locked.sourcingPartnerId === undefined ? null : (roster.identify(locked.sourcingPartnerId, undefined)?.id ?? locked.sourcingPartnerId);
	const after = now.sourcing?.id ?? null;
	const amount = deal.size ?? 0;
	const was = locked.amount ?? amount;
	if (locked.decision === now.decision && before === after && was === amount) return undefined;
	const moved = new Map<string | null, Minor>();
	moved.set(before, -was);
	moved.set(after, (moved.get(after) ?? 0) + amount);
	const nameOf = (id: string | null): string | null => (id === null ? null : (roster.identify(id, undefined)?.name ?? id));
	return {
		opportunityId: deal.id,
		lockedAt: locked.lockedAt,
		from: { decision: locked.decision, sourcingPartnerId: before },
		to: { decision: now.decision, sourcingPartnerId: after },
		difference: [...moved].flatMap(([partnerId, moves]) => (moves === 0 ? [] : [{ partnerId, amount: moves }])).sort((a, b) => compareText(a.partnerId ?? '', b.partnerId ?? '')),
		sentence: `Locked as ${say(locked.decision, nameOf(before))}; today it would be ${say(now.decision, nameOf(after))}.`,
	};
}
