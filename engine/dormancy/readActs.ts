import { fold, instantReader, isMissing, type Issue } from '../core';
import { recordsOf, survivorsOf, type Book, type BookRecord } from '../model';
import { NO_ACTS, actOf, emptyDraft, settleActs, type Acts, type ActsDraft } from './acts';
import { believedTags, type Tag } from './believedTags';
import { dayNumbers } from './dayNumber';
import { numberMatters } from './matters';
import { readDeals, type Deal } from './partnerDeals';
import { partnerNames } from './partnerNames';
import type { Roster } from './roster';
import type { DormancySpec } from './spec';
import type { DormancyContext } from './types';

/** What was read, and what was not and why. */
export interface ActCounts {
	readonly productive: number;
	readonly afterAsOf: number;
	readonly withoutDate: number;
	/** Acts of partners that the roster does not have. */
	readonly unknownPartner: number;
	readonly unreadable: number;
	/** Sourcing tags that tell of no act. */
	readonly doubtedTags: number;
}

export interface BookActs {
	readonly of: (partnerId: string) => Acts;
	readonly deals: readonly Deal[];
	/** How many live registrations a partner has. */
	readonly liveRegistrations: ReadonlyMap<string, number>;
	/** First day that anything in the book tells of; undefined for an empty one. */
	readonly firstDay: number | undefined;
	readonly counts: ActCounts;
	readonly issues: readonly Issue[];
}

/** Kinds of touches that are productive when the partner acts. */
const PRODUCTIVE: ReadonlySet<unknown> = new Set(['registration', 'referral', 'intro', 'coSell']);
const ANSWERS: ReadonlySet<unknown> = new Set(['email', 'meeting']);
const LIVE: ReadonlySet<unknown> = new Set(['submitted', 'underReview', 'approved']);
/** Renewals and churn happen to a partner; they are no act of it. */
const NO_ACT: ReadonlySet<unknown> = new Set(['renewal', 'churn']);

const namesCustomer = ({ accountId, accountName, accountDomain, opportunityId, opportunityName }: BookRecord): boolean =>
	!isMissing(accountId) || !isMissing(accountName) || !isMissing(accountDomain) || !isMissing(opportunityId) || !isMissing(opportunityName);

/** A line of a side report about a customer: what such a sheet tells of is what partners did, in whatever words. */
const isTold = (row: BookRecord): boolean =>
	row['sourceSystem'] === 'sideReport' && (isMissing(row['kind']) || ANSWERS.has(row['kind'])) && namesCustomer(row);

/**
 * Reads what every partner did: its own productive acts, which are registrations and leads, referrals and introductions,
 * deals it is named on, and co-selling.
 *
 * 1. What our own people, a mailing or the system did is no act of the partner, nor is a click on it. A touch without an
 *    actor counts as the partner's when its kind is productive.
 * 2. A deal that a partner brought counts on its creation, if its tag is believed (`believedTags`); one that it helped,
 *    on the day it was named there.
 * 3. Fulfilment, renewals and churn are no acts. What lies after the as-of date does not exist yet.
 * 4. Duplicate partners, accounts and deals count as the one that stands for them.
 *
 * Touches are read without a schema: there are millions, and a field of another type is simply no match.
 * Cost: O(records + acts log acts).
 */
export function readActs(book: Book, roster: Roster, spec: DormancySpec, context: DormancyContext): BookActs {
	const { asOf, timeZone } = context;
	const instantOf = instantReader(timeZone);
	const dayOf = dayNumbers(timeZone);
	const partnerOf = survivorsOf(book, 'partner');
	const matters = numberMatters(book);
	const team = new Set(spec.partnerTeamEmails.map(fold));
	const counts = { productive: 0, afterAsOf: 0, withoutDate: 0, unknownPartner: 0 };
	const drafts = new Map<string, ActsDraft>();
	let firstDay: number | undefined;

	const seen = (day: number): number => {
		if (firstDay === undefined || day < firstDay) firstDay = day;
		return day;
	};
	/** The local day of a moment that has happened; undefined, and counted, for any other. */
	const happened = (...moments: readonly unknown[]): number | undefined => {
		for (const moment of moments) {
			const instant = instantOf(moment);
			if (instant === undefined) continue;
			if (instant <= asOf) return seen(dayOf(instant));
			counts.afterAsOf += 1;
			return undefined;
		}
		counts.withoutDate += 1;
		return undefined;
	};
	const draftOf = (id: string): ActsDraft | undefined => {
		let draft = drafts.get(id);
		if (draft === undefined && roster.members.has(id)) drafts.set(id, (draft = emptyDraft()));
		if (draft === undefined) counts.unknownPartner += 1;
		return draft;
	};
	const act = (partnerId: string, day: number, matter: number, fresh: boolean): void => {
		const draft = draftOf(partnerId);
		if (draft === undefined) return;
		counts.productive += 1;
		draft.acts.push(actOf(day, matter));
		if (fresh) draft.fresh.push(day);
	};

	const named = partnerNames(roster);
	let acting: ReadonlySet<string> = new Set();
	/** The partner that a name means; of namesakes the only one that has done anything so far. */
	const idOfName = (name: string): string | undefined => {
		const fitting = named(name);
		if (fitting.length <= 1) return fitting[0];
		const known = fitting.filter((id) => acting.has(id));
		return known.length === 1 ? known[0] : undefined;
	};
	/** The partner that a row means: by id, else by the name that the row gives. */
	const partnerIn = ({ partnerId, partnerName }: BookRecord): string | undefined => {
		if (typeof partnerId === 'string' && partnerId !== '') return partnerOf(partnerId);
		return typeof partnerName === 'string' ? idOfName(partnerName) : undefined;
	};
	const { deals, afterAsOf, issues } = readDeals(book, matters, (name) => (named(name).length === 1 ? named(name)[0] : undefined), context);
	const withDeal = new Set<number>();
	const [sourcing, helping]: [Tag[], Tag[]] = [[], []];
	for (const deal of deals) {
		withDeal.add(deal.matter);
		if (deal.createdOn !== undefined) seen(deal.createdOn);
		if (NO_ACT.has(deal.kind)) continue;
		for (const part of deal.parts) {
			const setAt = instantOf(part.claimedAt);
			if (setAt !== undefined && setAt > asOf) {
				counts.afterAsOf += 1;
				continue;
			}
			(part.as === 'sourcing' ? sourcing : helping).push({ deal, part, setOn: setAt === undefined ? undefined : dayOf(setAt) });
		}
	}

	const liveRegistrations = new Map<string, number>();
	for (const row of recordsOf(book, 'registration')) {
		const { state } = row;
		const id = partnerIn(row);
		if (id === undefined || state === 'draft') continue;
		const day = happened(row['submittedAt'], row['acceptedAt'], row['decidedAt']);
		if (day === undefined) continue;
		const decidedAt = instantOf(row['acceptedAt']) ?? instantOf(row['decidedAt']);
		const accepted = state === 'approved' && (decidedAt === undefined || decidedAt <= asOf);
		const matter = matters.ofRow(row);
		act(id, day, matter, accepted || withDeal.has(matter));
		const expiresAt = instantOf(row['expiresAt']);
		if (LIVE.has(state) && (expiresAt === undefined || expiresAt > asOf)) liveRegistrations.set(id, (liveRegistrations.get(id) ?? 0) + 1);
	}

	const readTouch = (row: BookRecord): void => {
		const { kind, actor, contactEmail } = row;
		const told = isTold(row);
		const productive = PRODUCTIVE.has(kind) || told;
		if (!productive && kind !== 'portalLogin' && !ANSWERS.has(kind)) return;
		if (actor !== 'partner' && !(productive && (actor === undefined || actor === null))) return;
		if (team.size > 0 && typeof contactEmail === 'string' && team.has(fold(contactEmail))) return;
		const id = partnerIn(row);
		if (id === undefined) return;
		const day = happened(row['at']);
		if (day === undefined) return;
		if (productive) {
			const matter = matters.ofRow(row);
			act(id, day, matter, withDeal.has(matter) || (kind !== 'coSell' && namesCustomer(row)));
		} else if (kind === 'portalLogin') draftOf(id)?.logins.push(day);
		else if (row['direction'] !== 'outbound') draftOf(id)?.answers.push(day);
	};
	// Those with an id first: a name that fits two partners is the one's that is known to act.
	const touches = recordsOf(book, 'touch');
	for (const row of touches) if (!isMissing(row['partnerId'])) readTouch(row);
	const byName = touches.filter((row) => isMissing(row['partnerId']) && !isMissing(row['partnerName']));
	const unambiguous = (row: BookRecord): boolean => named(String(row['partnerName'])).length <= 1;
	for (const row of byName) if (unambiguous(row)) readTouch(row);
	acting = new Set(drafts.keys());
	for (const row of byName) if (!unambiguous(row)) readTouch(row);

	const { believed, doubted } = believedTags(sourcing, drafts, spec);
	for (const { deal, part } of believed) {
		const day = deal.createdOn ?? happened(part.claimedAt);
		if (day !== undefined) act(part.partnerId, day, deal.matter, true);
	}
	for (const { deal, part } of helping) {
		const day = happened(part.claimedAt, deal.read.createdAt);
		if (day !== undefined) act(part.partnerId, day, deal.matter, true);
	}

	const settled = new Map([...drafts].map(([id, draft]): [string, Acts] => [id, settleActs(draft, spec.sameMatterDays)]));
	return {
		of: (id) => settled.get(id) ?? NO_ACTS,
		deals,
		liveRegistrations,
		firstDay,
		counts: { ...counts, afterAsOf: counts.afterAsOf + afterAsOf, unreadable: issues.length, doubtedTags: doubted },
		issues,
	};
}
