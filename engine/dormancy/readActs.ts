import { UNKNOWN, fold, isMissing, type Issue } from '../core';
import { recordsOf, type Book, type BookRecord } from '../model';
import { ACT, ANSWER, LOGIN, actRows } from './actRows';
import { NO_ACTS, type Acts } from './acts';
import { actsOnDeals } from './actsOnDeals';
import { dealColumns, type DealColumns } from './dealColumns';
import { eventDays } from './eventDays';
import { numberMatters } from './matters';
import { readDeals } from './partnerDeals';
import { partnerNames } from './partnerNames';
import { partnerNumbers } from './partnerNumbers';
import type { Roster } from './roster';
import { settleActs } from './settleActs';
import type { DormancySpec } from './spec';
import { meaningOf } from './touchMeaning';
import type { ActCounts, DormancyContext } from './types';

export interface BookActs {
	readonly of: (partnerId: string) => Acts;
	/** The number of the partner that an id means: its place in the roster; UNKNOWN where that has none. */
	readonly numberOf: (partnerId: string) => number;
	readonly deals: DealColumns;
	/** How many live registrations a partner has. */
	readonly liveRegistrations: ReadonlyMap<string, number>;
	/** First day that anything in the book tells of; undefined for an empty one. */
	readonly firstDay: number | undefined;
	readonly counts: ActCounts;
	readonly issues: readonly Issue[];
}

const LIVE: ReadonlySet<unknown> = new Set(['submitted', 'underReview', 'approved']);

/**
 * Reads what every partner did: its own productive acts, which are registrations and leads, referrals and introductions,
 * deals it is named on, and co-selling.
 *
 * 1. What our own people, a mailing or the system did is no act of the partner, nor is a click on it. A touch without an
 *    actor counts as the partner's when its kind is productive.
 * 2. A deal that a partner brought counts on its creation, if its tag is believed (`believedTags`); one that it helped,
 *    on the day it was named there.
 * 3. Fulfilment, renewals and churn are no acts. What lies after the as-of date does not exist yet.
 * 4. Duplicate partners and accounts count as the one that stands for them. A duplicate deal is no act; what is about it
 *    is about the deal that stands for it.
 *
 * Touches are read without a schema: there are millions, and a field of another type is simply no match.
 * Cost: O(records + acts log acts).
 */
export function readActs(book: Book, roster: Roster, spec: DormancySpec, context: DormancyContext): BookActs {
	const { asOf } = context;
	const days = eventDays(context);
	const { happened, instantOf, dayOf } = days;
	const numberOf = partnerNumbers(book, roster);
	const ids = [...roster.members.keys()];
	const matters = numberMatters(book);
	const team = new Set(spec.partnerTeamEmails.map(fold));
	const named = partnerNames(roster);
	const counts = { productive: 0, unknownPartner: 0 };
	const { add, columns } = dealColumns(recordsOf(book, 'opportunity').length, { numberOf, instantOf, dayOf, asOf });
	const { afterAsOf, issues } = readDeals(book, matters, (name) => (named(name).length === 1 ? named(name)[0] : undefined), context, add);
	const deals = columns();
	/** Rows that come later may be about other matters, with higher numbers. */
	const lastWithDeal = matters.count();
	const hasDeal = (matter: number): boolean => matter > 0 && matter <= lastWithDeal;
	const [registrations, touches] = [recordsOf(book, 'registration'), recordsOf(book, 'touch')];
	const rows = actRows(ids.length, registrations.length + touches.length + (deals.partsFrom[deals.count] ?? 0));
	const act = (partner: number, day: number, matter: number, fresh: boolean): void => {
		if (partner === UNKNOWN) counts.unknownPartner += 1;
		else {
			counts.productive += 1;
			rows.add(partner, ACT, day, matter, fresh);
		}
	};

	let acting: Uint8Array = new Uint8Array(ids.length);
	/** The partner that a name means; of namesakes the only one that has done anything so far. */
	const numberOfName = (name: string): number | undefined => {
		const fitting = named(name).map(numberOf);
		const known = fitting.length <= 1 ? fitting : fitting.filter((number) => acting[number] === 1);
		return known.length === 1 ? known[0] : undefined;
	};
	/** The partner that a row means: by id, else by the name that the row gives. */
	const partnerIn = ({ partnerId, partnerName }: BookRecord): number | undefined => {
		if (typeof partnerId === 'string' && !isMissing(partnerId)) return numberOf(partnerId);
		return typeof partnerName === 'string' ? numberOfName(partnerName) : undefined;
	};
	for (let row = 0; row < deals.count; row++) {
		const at = deals.created[row] ?? NaN;
		if (!Number.isNaN(at)) days.saw(dayOf(at));
	}

	const liveRegistrations = new Map<string, number>();
	for (const row of registrations) {
		const { state } = row;
		const partner = partnerIn(row);
		if (partner === undefined || state === 'draft') continue;
		const submittedAt = instantOf(row['submittedAt']) ?? instantOf(row['acceptedAt']) ?? instantOf(row['decidedAt']);
		const expiresAt = instantOf(row['expiresAt']);
		const id = ids[partner];
		// One without a date is no act of a day, but it is live all the same.
		if (id !== undefined && LIVE.has(state) && (submittedAt ?? asOf) <= asOf && (expiresAt === undefined || expiresAt > asOf)) liveRegistrations.set(id, (liveRegistrations.get(id) ?? 0) + 1);
		const day = happened(row['submittedAt'], row['acceptedAt'], row['decidedAt']);
		if (day === undefined) continue;
		const decidedAt = instantOf(row['acceptedAt']) ?? instantOf(row['decidedAt']);
		const accepted = state === 'approved' && (decidedAt === undefined || decidedAt <= asOf);
		const matter = matters.ofRow(row);
		act(partner, day, matter, accepted || hasDeal(matter));
	}

	const readTouch = (row: BookRecord): void => {
		const { actor, contactEmail } = row;
		const meaning = meaningOf(row);
		if (meaning === 'nothing' || (actor !== 'partner' && !(meaning === 'act' && (actor === undefined || actor === null)))) return;
		if (team.size > 0 && typeof contactEmail === 'string' && team.has(fold(contactEmail))) return;
		const partner = partnerIn(row);
		const day = partner === undefined ? undefined : happened(row['at']);
		if (partner === undefined || day === undefined) return;
		if (meaning === 'act') {
			const matter = matters.ofRow(row);
			act(partner, day, matter, hasDeal(matter));
		} else if (meaning === 'answer' && row['direction'] === 'outbound') return;
		else if (partner === UNKNOWN) counts.unknownPartner += 1;
		else rows.add(partner, meaning === 'login' ? LOGIN : ANSWER, day);
	};
	// Those with an id first: a name that fits two partners is the one's that is known to act.
	const byName: BookRecord[] = [];
	touches.forEach((row) => {
		if (!isMissing(row['partnerId'])) readTouch(row);
		else if (!isMissing(row['partnerName'])) byName.push(row);
	});
	const unambiguous = (row: BookRecord): boolean => named(String(row['partnerName'])).length <= 1;
	for (const row of byName) if (unambiguous(row)) readTouch(row);
	acting = rows.acting();
	for (const row of byName) if (!unambiguous(row)) readTouch(row);

	const doubtedTags = actsOnDeals(deals, rows, spec, days, (partner, day, matter) => act(partner, day, matter, true));

	const actsOf = settleActs(rows, ids.length, matters.count(), spec.sameMatterDays);
	return {
		of: (id) => {
			const partner = numberOf(id);
			return partner === UNKNOWN ? NO_ACTS : actsOf(partner);
		},
		numberOf,
		deals,
		liveRegistrations,
		firstDay: days.first(),
		counts: {
			productive: counts.productive,
			afterAsOf: days.skipped.afterAsOf + deals.toCome + afterAsOf,
			withoutDate: days.skipped.withoutDate,
			unknownPartner: counts.unknownPartner,
			unreadable: issues.length,
			doubtedTags,
		},
		issues,
	};
}
