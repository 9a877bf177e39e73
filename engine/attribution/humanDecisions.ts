import { compareText, isMissing, type Instant } from '../core';
import { recordsOf, type Book } from '../model';
import type { Clock } from './clock';
import type { Verdicts } from './decideDeal';
import type { Roster } from './roster';
import { DECISIONS, type Decision } from './types';

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
export function readHumanDecisions(book: Book, { asOf, instantOf }: Clock): ReadonlyMap<string, HumanDecision> {
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
