import { hashOf, isMissing } from '../core';
import { recordsOf, type Book, type BookRecord } from '../model';
import type { Clock } from './clock';
import type { Attribution, PartnershipRecord } from './types';

/** Kind of the ledger records that say what was written back to a CRM, or would have been. */
export const WRITE_BACK = 'writeBack';

/** How far a write-back got: shown only; taken as it stood; about to be written; there. */
const WRITE_STATES = ['shadow', 'baseline', 'planned', 'written'] as const;
export type WriteState = (typeof WRITE_STATES)[number];

/** One write-back to a deal, as the ledger keeps it. */
export interface OwnWrite {
	readonly state: WriteState;
	readonly at: number;
	readonly hash: string;
	readonly fields: Readonly<Record<string, unknown>>;
	readonly partnership: PartnershipRecord | undefined;
	/** Of the decision behind it; undefined where an earlier version wrote it. */
	readonly decisionHash: string | undefined;
}

const states: ReadonlySet<unknown> = new Set(WRITE_STATES);
const objectIn = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});

function readWrite(record: BookRecord, { instantOf }: Clock): OwnWrite {
	const partnership = objectIn(record['partnership']);
	return {
		state: record['state'] as WriteState,
		at: instantOf(record['at']) ?? -Infinity,
		hash: String(record['hash']),
		fields: objectIn(record['fields']),
		partnership: isMissing(partnership['partnerId']) ? undefined : (partnership as unknown as PartnershipRecord),
		decisionHash: isMissing(record['decisionHash']) ? undefined : String(record['decisionHash']),
	};
}

/** What was written back before, by deal, the oldest first. Cost: O(ledger log ledger). */
export function readOwnWrites(book: Book, clock: Clock): ReadonlyMap<string, readonly OwnWrite[]> {
	const writes = new Map<string, OwnWrite[]>();
	for (const record of recordsOf(book, 'ledger')) {
		if (record['kind'] !== WRITE_BACK || !states.has(record['state']) || isMissing(record['opportunityId'])) continue;
		const id = String(record['opportunityId']);
		const known = writes.get(id);
		const write = readWrite(record, clock);
		if (known === undefined) writes.set(id, [write]);
		else known.push(write);
	}
	for (const own of writes.values()) own.sort((a, b) => a.at - b.at || WRITE_STATES.indexOf(a.state) - WRITE_STATES.indexOf(b.state));
	return writes;
}

/** Of what a write-back would say of a deal, whatever the properties are called. */
export const decisionHashOf = ({ flat, partnershipRecord }: Attribution): string => hashOf({ flat, partnership: partnershipRecord ?? null });

/** Whether the write went to the CRM, as far as is known. */
export const isInCrm = ({ state }: OwnWrite): boolean => state === 'planned' || state === 'written';

/**
 * Whether an entry in the partner field is our own write-back, read back: it is no evidence, or every decision would
 * bear itself out from its second day on.
 */
export function isOwnClaim(writes: readonly OwnWrite[], partnerId: unknown, claimedAt: number | undefined): boolean {
	return writes.some((write) => isInCrm(write) && write.partnership?.partnerId === String(partnerId) && (claimedAt === undefined || claimedAt >= write.at - 60_000));
}
