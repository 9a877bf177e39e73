import { instantReader, type Instant } from '../core';
import { recordsOf, survivorsOf, type Book } from '../model';
import type { DormancyContext } from './types';

/** What people said of whether a partner stays. */
export interface RosterDecision {
	readonly stays: boolean;
	readonly at: Instant;
}

/**
 * The latest word of people on each partner: decisions of the kinds `keepPartner` and `archivePartner`, with `partnerId`.
 * A word on a partner that was merged since is one on the partner that stands for it. Words spoken after the as-of date are not heard yet; of one instant, that it stays wins. Cost: O(decisions).
 */
export function readRosterDecisions(book: Book, { asOf, timeZone }: DormancyContext): ReadonlyMap<string, RosterDecision> {
	const instantOf = instantReader(timeZone);
	const partnerOf = survivorsOf(book, 'partner');
	const latest = new Map<string, RosterDecision>();
	for (const { kind, at, partnerId } of recordsOf(book, 'decision')) {
		if ((kind !== 'keepPartner' && kind !== 'archivePartner') || typeof partnerId !== 'string') continue;
		const decision = { stays: kind === 'keepPartner', at: instantOf(at) ?? asOf };
		const id = partnerOf(partnerId);
		const known = latest.get(id);
		if (decision.at <= asOf && (known === undefined || known.at < decision.at || (known.at === decision.at && decision.stays))) latest.set(id, decision);
	}
	return latest;
}
