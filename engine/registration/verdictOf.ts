import { DAY, HOUR, dayOf, isoInstant, isMissing, textIn } from '../core';
import { caseOf, type Case } from './case';
import { claimKeysOf } from './claimKeys';
import type { Facts } from './facts';
import { publicAnswerOf } from './publicAnswer';
import { holdersOf, isOwn } from './rivals';
import { RULES } from './rules';
import type { DecidedBy, Objection, Request, Ruling, Verdict } from './types';

/** What the rules object to, refusals first; of the same weight in the order of the rules. */
function objectionsOf(one: Case): readonly Objection[] {
	const objections = RULES.flatMap((rule): Objection[] => {
		if (one.facts.spec.rulesOff.includes(rule.name)) return [];
		const finding = rule.check(one);
		return finding === undefined ? [] : [{ rule: rule.name, ...finding }];
	});
	return [...objections.filter(({ ruling }) => ruling === 'refuse'), ...objections.filter(({ ruling }) => ruling === 'review')];
}

interface Ruled {
	readonly ruling: Ruling;
	readonly decidedBy: DecidedBy;
}

function ruledOf({ saidBy }: Request, [first]: readonly Objection[]): Ruled {
	if (saidBy !== undefined) return { ruling: saidBy.ruling, decidedBy: 'person' };
	if (first === undefined) return { ruling: 'approve', decidedBy: 'rules' };
	return { ruling: first.ruling, decidedBy: 'none' };
}

/** Until when an approval keeps the deal: a chain that holds it already keeps the clock that it has. */
function protectionOf(one: Case): { readonly until: number; readonly extension: number | undefined } {
	const { request, policy, facts } = one;
	const { protectionDays, extensionDays } = policy.registration;
	const [shared] = holdersOf(one).filter(({ other, certainty }) => certainty === 'sure' && isOwn(one, other));
	const until = request.until ?? shared?.other.until ?? facts.context.asOf + protectionDays * DAY;
	return { until, extension: (request.extended ?? shared?.other.extended) === undefined ? until + extensionDays * DAY : undefined };
}

function sentenceOf({ ruling, decidedBy }: Ruled, { saidBy }: Request, objections: readonly Objection[], until: string | null): string {
	const [first] = objections;
	if (decidedBy === 'person') return `${saidBy?.by ?? 'A person'} ${ruling === 'approve' ? `approved it${until === null ? '' : `, until ${until}`}` : 'refused it'}${saidBy?.note === undefined ? '.' : `: ${saidBy.note}`}`;
	if (first === undefined) return `Nothing speaks against it; approved now, it is kept until ${until ?? ''}.`;
	const more = objections.length === 1 ? '' : ` ${objections.length - 1} more ${objections.length === 2 ? 'reason' : 'reasons'}.`;
	return `${ruling === 'refuse' ? 'To be refused, if a person agrees' : 'For a person to look at'}: ${first.sentence}${more}`;
}

/** Judges one registration. Cost: O(deals, registrations and contacts of its customers). */
export function verdictOf(request: Request, facts: Facts): Verdict {
	const one = caseOf(request, facts);
	const { context, spec, sources, customers } = facts;
	const objections = objectionsOf(one);
	const ruled = ruledOf(request, objections);
	const isApproved = ruled.ruling === 'approve';
	const { until, extension } = protectionOf(one);
	const day = dayOf(until, context.timeZone);
	const state = request.state === 'approved' ? 'approved' : request.state === 'closed' ? 'declined' : ruled.decidedBy === 'rules' ? 'approved' : 'received';
	const { partnerId, submitted } = request;
	return {
		asOf: isoInstant(context.asOf),
		...ruled,
		rule: objections[0]?.rule ?? null,
		sentence: sentenceOf(ruled, request, objections, isApproved ? day : null),
		objections,
		accounts: one.meant.flatMap(({ key, certainty, because }) =>
			customers.accounts(key).map((account) => ({ accountId: String(account.id), name: isMissing(account['name']) ? null : String(account['name']), certainty, because })),
		),
		partner: partnerId === undefined ? null : { partnerId, name: facts.nameOf(partnerId), managerEmail: textIn(one.partner?.['managerEmail']) ?? null },
		protectedUntil: isApproved ? isoInstant(until) : null,
		extensionUntil: isApproved && extension !== undefined ? isoInstant(extension) : null,
		answerBy: submitted === undefined ? null : isoInstant(submitted + spec.answerHours * HOUR),
		claimKeys: claimKeysOf(one),
		chain: partnerId === undefined ? null : sources.roster.chainOf(partnerId),
		policy: `${one.policy.name} v${one.policy.version}`,
		publicAnswer: publicAnswerOf(state, day),
	};
}
