import { compareText, instantReader, isMissing, type Instant } from '../core';
import { recordsOf, type Book } from '../model';
import { DECISIONS, type AttributionContext, type Decision } from './types';

/** What a person decided of a deal. */
export interface HumanDecision {
	readonly decision: Decision;
	readonly sourcingPartnerId: string | undefined;
	readonly roles: readonly { readonly partnerId: string; readonly role: string }[];
	readonly at: Instant | undefined;
	readonly by: string | undefined;
}

const known: ReadonlySet<unknown> = new Set(DECISIONS);

/**
 * The latest word of people on each deal, by the id of the row that they spoke of: records
 * `{ recordType: 'decision', kind: 'attribution', opportunityId, decision, sourcingPartnerId, roles, at, by }`.
 *
 * Words spoken after the as-of date are not heard yet; equal times are settled by id. Cost: O(decisions).
 */
export function readHumanDecisions(book: Book, { asOf, timeZone }: AttributionContext): ReadonlyMap<string, HumanDecision> {
	const instantOf = instantReader(timeZone);
	const decisions = new Map<string, { readonly at: Instant; readonly id: string; readonly decision: HumanDecision }>();
	for (const record of recordsOf(book, 'decision')) {
		if (record['kind'] !== 'attribution' || isMissing(record['opportunityId']) || !known.has(record['decision'])) continue;
		const at = instantOf(record['at']);
		if ((at ?? asOf) > asOf) continue;
		const subject = String(record['opportunityId']);
		const id = `${String(record.id)} ${JSON.stringify(record)}`;
		const before = decisions.get(subject);
		const time = at ?? -Infinity;
		if (before !== undefined && (before.at > time || (before.at === time && compareText(before.id, id) >= 0))) continue;
		const roles = Array.isArray(record['roles']) ? (record['roles'] as { partnerId?: unknown; role?: unknown }[]) : [];
		decisions.set(subject, {
			at: time,
			id,
			decision: {
				decision: record['decision'] as Decision,
				sourcingPartnerId: isMissing(record['sourcingPartnerId']) ? undefined : String(record['sourcingPartnerId']),
				roles: roles.flatMap(({ partnerId, role }) => (isMissing(partnerId) || isMissing(role) ? [] : [{ partnerId: String(partnerId), role: String(role) }])),
				at,
				by: isMissing(record['by']) ? undefined : String(record['by']),
			},
		});
	}
	return new Map([...decisions].map(([subject, { decision }]) => [subject, decision]));
}
