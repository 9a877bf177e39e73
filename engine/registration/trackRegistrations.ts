import { DAY, HOUR, counted, dayOf, hashOf, isoInstant, textIn, type Issue } from '../core';
import type { Book, BookRecord } from '../model';
import { readFacts, type Facts } from './facts';
import type { RegistrationSpec } from './spec';
import type { RegistrationContext, Request } from './types';

/** Where a registration stands on its clock; `settled`: there is nothing to answer or to protect. */
const STANDINGS = ['waiting', 'overdue', 'protected', 'lapsing', 'lapsed', 'settled'] as const;
type Standing = (typeof STANDINGS)[number];

/** What Deal Registration adds to a registration under `protection`. */
interface Protection {
	readonly asOf: string;
	readonly standing: Standing;
	readonly sentence: string;
	/** Until when the partner is, or was, to have its answer; null where it has one. */
	readonly answerBy: string | null;
	readonly hoursWaiting: number | null;
	/** Until when the deal is kept for the partner. */
	readonly until: string | null;
	readonly daysLeft: number | null;
	/** Whether the one extension is still to be had, and until when it would keep the deal. */
	readonly mayExtend: boolean;
	readonly extensionUntil: string | null;
	readonly partnerName: string | null;
	readonly managerEmail: string | null;
	readonly ownerEmail: string | null;
}

interface TrackedRegistration {
	readonly record: BookRecord;
	readonly protection: Protection;
}

interface TrackSummary {
	readonly asOf: string;
	readonly registrations: number;
	readonly standings: Readonly<Record<Standing, number>>;
	readonly sentence: string;
}

export interface TrackResult {
	readonly tracked: readonly TrackedRegistration[];
	readonly summary: TrackSummary;
	readonly issues: readonly Issue[];
	readonly specHash: string;
}

const inHours = (hours: number): string => (hours < 72 ? `${Math.floor(hours)} hours` : `${Math.floor(hours / 24)} days`);
const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The deal of a registration, if it is decided: its protection has nothing left to protect. */
function isSettled({ opportunityId }: Request, { sources, context }: Facts): boolean {
	const deal = opportunityId === undefined ? undefined : sources.read.byRow.get(opportunityId);
	return deal !== undefined && deal.status !== 'open' && (deal.closed ?? context.asOf) <= context.asOf;
}

function protectionOf(request: Request, facts: Facts): Protection {
	const { context, spec, sources } = facts;
	const { asOf, timeZone } = context;
	const { state, submitted, until, partnerId, opportunityId, record } = request;
	const partner = partnerId === undefined ? undefined : facts.partnerRecord(partnerId);
	const deal = opportunityId === undefined ? undefined : sources.read.byRow.get(opportunityId);
	const about = textIn(record['accountName']) ?? textIn(record['accountDomain']) ?? 'an account without a name';
	const hours = state === 'waiting' && submitted !== undefined ? (asOf - submitted) / HOUR : undefined;
	const days = state === 'approved' && until !== undefined ? (until - asOf) / DAY : undefined;
	const settled = state === 'closed' || (state === 'approved' && isSettled(request, facts));
	const standing: Standing = settled
		? 'settled'
		: state === 'waiting'
			? (hours ?? 0) > spec.answerHours ? 'overdue' : 'waiting'
			: (days ?? Infinity) <= 0 ? 'lapsed' : (days ?? Infinity) <= spec.lapsingDays ? 'lapsing' : 'protected';
	const { extensionDays } = sources.policies.policyOf({ created: submitted }).registration;
	const mayExtend = (standing === 'protected' || standing === 'lapsing') && request.extended === undefined && extensionDays > 0 && until !== undefined;
	const end = until === undefined ? 'an unknown day' : dayOf(until, timeZone);
	const sentences: Readonly<Record<Standing, string>> = {
		waiting: `The registration of ${about} waits for an answer${hours === undefined ? '' : ` since ${inHours(hours)}`}.`,
		overdue: `The registration of ${about} has had no answer for ${inHours(hours ?? 0)}; it was due within ${inHours(spec.answerHours)}.`,
		protected: `${about} is kept for the partner until ${end}.`,
		lapsing: `The protection of ${about} ends on ${end}, in ${counted(Math.ceil(days ?? 0), 'day')}${mayExtend ? `; it may be extended once, by ${extensionDays} days` : '; it was extended before'}.`,
		lapsed: `The protection of ${about} ended on ${end}.`,
		settled: `The registration of ${about} is settled.`,
	};
	return {
		asOf: isoInstant(asOf),
		standing,
		sentence: sentences[standing],
		answerBy: state === 'waiting' && submitted !== undefined ? isoInstant(submitted + spec.answerHours * HOUR) : null,
		hoursWaiting: hours === undefined ? null : Math.floor(hours),
		until: until === undefined ? null : isoInstant(until),
		daysLeft: days === undefined ? null : rounded(days),
		mayExtend,
		extensionUntil: mayExtend ? isoInstant(until + extensionDays * DAY) : null,
		partnerName: partnerId === undefined ? null : facts.nameOf(partnerId),
		managerEmail: textIn(partner?.['managerEmail']) ?? null,
		ownerEmail: textIn(deal?.rows[0]?.['ownerEmail']) ?? null,
	};
}

/**
 * Says of each registration where it stands on its clock: waiting or overdue for an answer, kept for its partner, about to
 * lapse, lapsed, or settled because its deal is decided or it was refused; and whether its one extension is left.
 *
 * Cost: O(records log records).
 */
export function trackRegistrations(book: Book, spec: RegistrationSpec, context: RegistrationContext): TrackResult {
	const facts = readFacts(book, spec, context);
	const tracked = facts.requests.map((request): TrackedRegistration => ({ record: request.record, protection: protectionOf(request, facts) }));
	const count = (standing: Standing) => tracked.filter(({ protection }) => protection.standing === standing).length;
	const standings = Object.fromEntries(STANDINGS.map((standing) => [standing, count(standing)])) as Record<Standing, number>;
	return {
		tracked,
		summary: {
			asOf: isoInstant(context.asOf),
			registrations: tracked.length,
			standings,
			sentence: `Of ${counted(tracked.length, 'registration')}, ${standings.overdue} are overdue for an answer and ${standings.lapsing} are about to lapse.`,
		},
		issues: facts.issues,
		specHash: hashOf(spec),
	};
}
