import { DAY, type Instant } from '../core';
import type { Clock } from './clock';
import type { Deal } from './deals';
import type { Evidence } from './evidence';
import { FULFILMENT, WEAK_KINDS } from './kinds';
import type { AttributionPolicy } from './policy';
import type { RefusalReason } from './types';

/** What evidence makes of a partner on a deal. */
export type Counts = 'sourcing' | 'coSell' | 'influence' | 'event' | 'role';
export type Verdict = { readonly counts: Counts } | { readonly refused: RefusalReason };

/** A deal under its policy. */
export interface Case {
	readonly deal: Deal;
	readonly policy: AttributionPolicy;
	readonly lookback: number;
	readonly claimLock: number;
	readonly clock: Clock;
	/** Whether somebody of ours was at the account before an act, as the policy sees it. */
	readonly wasWorked: (deal: Deal, policy: AttributionPolicy, at: Instant) => boolean;
	/** Whether the partner is the deal's customer. */
	readonly isCustomer: (deal: Deal, partnerId: string) => boolean;
}

/** Roles of the partner field that say the partner brought the deal; no role says so too. */
const BRINGING: ReadonlySet<string | undefined> = new Set([undefined, 'referral', 'sourcing']);
export const isBringing = (role: string | undefined): boolean => BRINGING.has(role);

/** An act that may as well have helped an open deal began it only when its date is at most so far off. */
const DOUBT = 6 * DAY;

/** Verdicts are few: each is made once. */
const REFUSALS: Readonly<Record<RefusalReason, Verdict>> = {
	accountInPlay: { refused: 'accountInPlay' }, afterClose: { refused: 'afterClose' }, loggedLate: { refused: 'loggedLate' }, notFirst: { refused: 'notFirst' },
	outsideCycle: { refused: 'outsideCycle' }, ownCustomer: { refused: 'ownCustomer' }, pending: { refused: 'pending' }, rival: { refused: 'rival' },
	singleEvent: { refused: 'singleEvent' }, tooCloseToEnd: { refused: 'tooCloseToEnd' }, tooLate: { refused: 'tooLate' }, tooOld: { refused: 'tooOld' },
	unknownDate: { refused: 'unknownDate' }, unsupported: { refused: 'unsupported' }, weak: { refused: 'weak' },
};
const refuse = (reason: RefusalReason): Verdict => REFUSALS[reason];
const COUNTS: Readonly<Record<Counts, Verdict>> = { sourcing: { counts: 'sourcing' }, coSell: { counts: 'coSell' }, influence: { counts: 'influence' }, event: { counts: 'event' }, role: { counts: 'role' } };
const count = (counts: Counts): Verdict => COUNTS[counts];

/** Whether an instant is before another, or on the same calendar day. */
function isByDayOf(at: Instant, limit: Instant, { dayOf }: Clock): boolean {
	if (at <= limit) return true;
	return at - limit < 2 * DAY && dayOf(at) === dayOf(limit);
}

const isAfterClose = ({ deal: { closed }, clock }: Case, at: Instant): boolean => closed !== undefined && !isByDayOf(at, closed, clock);

/** Shortly before the close and in the last stage, an act changes nothing any more. */
function isTooCloseToEnd({ deal: { closed, lastStageAt }, policy }: Case, at: Instant): boolean {
	if (closed === undefined || at <= closed - policy.influence.beforeCloseDays * DAY) return false;
	return lastStageAt === undefined || at >= lastStageAt;
}

/**
 * Judges an entry of the partner field. An entry without a date is never late. One that says who brought the deal is no
 * evidence of that by itself unless the policy says so: `unsupported` until something else speaks.
 */
function judgeClaim({ role, at }: Evidence, of: Case): Verdict {
	const { deal, policy, claimLock } = of;
	if (role !== undefined && (FULFILMENT.has(role) || role === 'partnerOfRecord')) return count('role');
	if (at !== undefined && isAfterClose(of, at)) return refuse('afterClose');
	if (isBringing(role)) {
		if (at !== undefined && deal.created !== undefined && at > deal.created + claimLock) return refuse('tooLate');
		return policy.sourcing.claimDecides ? count('sourcing') : refuse('unsupported');
	}
	if (role === 'coSell') return policy.coSell.claimDecides ? count('coSell') : refuse('unsupported');
	if (at !== undefined && isTooCloseToEnd(of, at)) return refuse('tooCloseToEnd');
	return policy.influence.claimDecides ? count('influence') : refuse('unsupported');
}

/** Judges evidence of a partner bringing a deal; undefined where it does not speak of that. */
function judgeOrigin(evidence: Evidence, at: Instant, of: Case): Verdict | undefined {
	const { deal: { created }, policy, lookback, claimLock, clock } = of;
	if (!policy.sourcing.evidence.includes(evidence.kind) || created === undefined) return undefined;
	const mayInfluence = policy.influence.acts.includes(evidence.kind) && evidence.kind !== 'referral' && evidence.kind !== 'registration';
	const isInTime = isByDayOf(at - (mayInfluence ? Math.min(evidence.slack, DOUBT) : evidence.slack), created, clock);
	// A registration is a claim as well: it may come until the claim lock.
	if (!isInTime && !(evidence.kind === 'registration' && at <= created + claimLock)) return undefined;
	const until = evidence.protectedUntil;
	const isOld = until === undefined ? at + evidence.slack < created - lookback : !isByDayOf(created, until, clock);
	if (isOld) return refuse('tooOld');
	if (evidence.loggedAt !== undefined && evidence.loggedAt > created + claimLock) return refuse('loggedLate');
	const isSettled = policy.sourcing.acceptanceSettles && evidence.kind === 'registration' && evidence.source === 'registrations';
	return !isSettled && of.wasWorked(of.deal, policy, at - evidence.slack) ? refuse('accountInPlay') : count('sourcing');
}

/** Judges evidence of a partner's part in a deal that was open. */
function judgeCycle(evidence: Evidence, at: Instant, of: Case): Verdict {
	const { deal: { created, closed }, policy: { coSell, influence }, claimLock, clock } = of;
	if (isAfterClose(of, at - evidence.slack)) return refuse('afterClose');
	if (created === undefined) return refuse('unknownDate');
	if (at + evidence.slack < created && !isByDayOf(created, at, clock)) return refuse('outsideCycle');
	if (closed !== undefined && evidence.loggedAt !== undefined && evidence.loggedAt > closed + claimLock) return refuse('loggedLate');
	if (coSell.evidence.includes(evidence.kind)) return count('coSell');
	const isAct = influence.acts.includes(evidence.kind);
	if (!isAct && !influence.events.includes(evidence.kind)) return refuse('outsideCycle');
	if (isTooCloseToEnd(of, at - evidence.slack)) return refuse('tooCloseToEnd');
	return count(isAct ? 'influence' : 'event');
}

/** Weak and waiting evidence proposes while it could matter; before and after that it says nothing. */
function judgeProposal({ at, slack }: Evidence, of: Case, reason: 'pending' | 'weak'): Verdict {
	const { deal: { created }, lookback } = of;
	if (at === undefined || created === undefined) return refuse(reason);
	if (isAfterClose(of, at - slack)) return refuse('afterClose');
	if (at + slack < created - lookback) return refuse('tooOld');
	return refuse(reason === 'pending' && at > created + of.claimLock ? 'tooLate' : reason);
}

/**
 * What one piece of evidence makes of its partner under the deal's policy, or why it decides nothing.
 *
 * 1. Weak kinds never decide. What has no date never decides, except an entry of the partner field, and is never late.
 * 2. Days are compared, not hours: an act on the day a deal was made came before it.
 * 3. A date that may be off counts at the end of its range that speaks for the partner.
 *
 * Cost: O(1), and what `wasWorked` costs.
 */
export function judge(evidence: Evidence, of: Case): Verdict {
	const { kind, at } = evidence;
	if (of.isCustomer(of.deal, evidence.partner.id)) return refuse('ownCustomer');
	if (kind === 'claim') return judgeClaim(evidence, of);
	if (kind === 'leadSource') return of.policy.sourcing.evidence.includes(kind) ? count('sourcing') : refuse('weak');
	if (kind === 'delivery') return count('role');
	if (WEAK_KINDS.has(kind)) return judgeProposal(evidence, of, 'weak');
	if (evidence.isPending === true) return judgeProposal(evidence, of, 'pending');
	if (at === undefined) return refuse('unknownDate');
	return judgeOrigin(evidence, at, of) ?? judgeCycle(evidence, at, of);
}
