import { DEAL, partnersOf } from './dealColumns';
import type { Prepared } from './prepare';
import type { Member } from './roster';
import type { State } from './types';
import { counted } from './words';

/** What each partner still holds, that it must not be archived over. */
export interface Guards {
	readonly blocking: (member: Member) => readonly string[];
}

/** A contract is taken to run for a year where nobody says how long. */
const TERM_DAYS = 365;

/**
 * Prepares the guards of archiving: open deals, live registrations, renewals and partner-of-record contracts, an agreement
 * in term, children that are active.
 *
 * @param states of every partner
 */
export function archiveGuards({ acts, members, roster, today, dayOf }: Prepared, states: ReadonlyMap<string, State>): Guards {
	const open = new Map<string, number>();
	const renewals = new Set<string>();
	const ofRecord = new Set<string>();
	const { deals } = acts;
	const ids = [...roster.members.keys()];
	/** The partner of the roster that an id means: a merged one is the one that stands for it. */
	const standsFor = (id: string): string => ids[acts.numberOf(id)] ?? id;
	for (let row = 0; row < deals.count; row++) {
		const [read, flags = 0] = [deals.reads[row], deals.flags[row]];
		if (read === undefined || (flags & DEAL.duplicate) !== 0) continue;
		const isOpen = (flags & DEAL.open) !== 0;
		const inTerm = isOpen || ((flags & DEAL.won) !== 0 && today - dayOf(deals.closed[row] ?? NaN) < TERM_DAYS);
		if (read.partnerOfRecordId && inTerm) ofRecord.add(standsFor(read.partnerOfRecordId));
		if (!isOpen) continue;
		const names = new Set([...partnersOf(deals, row)].flatMap((partner) => ids[partner] ?? []));
		if (read.partnerOfRecordId) names.add(standsFor(read.partnerOfRecordId));
		// Fulfilment is no act, but a running deal all the same.
		for (const { partnerId } of read.claimedPartners ?? []) if (partnerId) names.add(standsFor(partnerId));
		for (const id of names) {
			open.set(id, (open.get(id) ?? 0) + 1);
			if ((flags & DEAL.renewal) !== 0) renewals.add(id);
		}
	}
	const children = new Map<string, number>();
	for (const { id, parentId } of members) {
		const state = states.get(id);
		if (parentId === undefined || (state !== 'producing' && state !== 'cooling' && state !== 'reactivated')) continue;
		const parent = standsFor(parentId);
		children.set(parent, (children.get(parent) ?? 0) + 1);
	}
	return {
		blocking: ({ id, agreementEndsOn }) => {
			const live = acts.liveRegistrations.get(id) ?? 0;
			return [
				...(open.has(id) ? [counted(open.get(id) ?? 0, 'open deal')] : []),
				...(live > 0 ? [counted(live, 'live registration')] : []),
				...(renewals.has(id) ? ['a renewal is running'] : []),
				...(ofRecord.has(id) ? ['partner of record of a contract in term'] : []),
				...(agreementEndsOn !== undefined && agreementEndsOn > today ? ['its agreement is in term'] : []),
				...(children.has(id) ? [counted(children.get(id) ?? 0, 'active child', 'active children')] : []),
			];
		},
	};
}
