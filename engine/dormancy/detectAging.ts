import { by, compareNumber, compareText, descending, hashOf, inTurn, instantReader, isoInstant, type Instant, type Issue } from '../core';
import { Registration, readRecord, recordsOf, survivorsOf, type Book } from '../model';
import { ageDeal, type AgingLookups } from './ageDeal';
import { ageRegistration } from './ageRegistration';
import { PRESSING, alertEntry, alertsOf } from './alerts';
import { numberMatters } from './matters';
import { readDeals, type Deal } from './partnerDeals';
import { partnerNames } from './partnerNames';
import { readRoster } from './roster';
import type { DormancySpec } from './spec';
import { stageTimes } from './stageTimes';
import type { AgedRecord, AgingLevel, AgingResult, DormancyContext } from './types';
import { counted } from './words';

const RegistrationReads = Registration.pick({ id: true, partnerId: true, accountName: true, opportunityId: true, state: true, submittedAt: true, decidedAt: true, acceptedAt: true, expiresAt: true });

const mostPressingFirst = inTurn<AgedRecord>(
	descending(by(({ aging }) => PRESSING[aging.level], compareNumber)),
	descending(by(({ aging }) => aging.acv ?? 0, compareNumber)),
	by(({ record }) => record.recordType, compareText),
	by(({ id }) => id, compareText),
);

/** The last dated touch of a partner by deal and partner, and by account and partner. */
function lastTouches(book: Book, instantOf: (text: unknown) => Instant | undefined, asOf: Instant, team: ReadonlySet<string>) {
	const partnerOf = survivorsOf(book, 'partner');
	const latest = new Map<string, Instant>();
	const note = (key: string, at: Instant) => {
		if ((latest.get(key) ?? -Infinity) < at) latest.set(key, at);
	};
	const coSelling = new Set<string>();
	for (const { partnerId, opportunityId, accountId, actor, kind, at, contactEmail } of recordsOf(book, 'touch')) {
		if (typeof partnerId !== 'string' || actor !== 'partner' || kind === 'click') continue;
		if (typeof contactEmail === 'string' && team.has(contactEmail.toLowerCase())) continue;
		const when = instantOf(at);
		if (when === undefined || when > asOf) continue;
		const id = partnerOf(partnerId);
		if (typeof opportunityId === 'string') {
			note(`deal ${opportunityId} ${id}`, when);
			if (kind === 'coSell') coSelling.add(opportunityId);
		} else if (typeof accountId === 'string') note(`account ${accountId} ${id}`, when);
	}
	const of = ({ read, parts }: Deal): Instant | undefined => {
		const all = parts.flatMap(({ partnerId }) => [latest.get(`deal ${read.id} ${partnerId}`), latest.get(`account ${read.accountId ?? ''} ${partnerId}`)]).filter((at) => at !== undefined);
		return all.length === 0 ? undefined : Math.max(...all);
	};
	return { of, coSelling };
}

/**
 * Which open deals that partners work on are older than usual, which registrations wait for an answer, and which
 * protections are about to lapse; with both owners of each.
 *
 * 1. Time in stage against how long deals stay there (`stageTimes`): warn above the 80th percentile, critical above the
 *    95th; without history, age against the time that winning takes, and said so.
 * 2. Co-sell deals: those with a partner in that role, or with a co-selling act of a partner; by setting all partner deals.
 * 3. An owner is told again only after the cooldown, or when it has become more pressing (`alertsOf`).
 *
 * @throws nothing: bad data becomes issues
 * Cost: O(records log records).
 */
export function detectAging(book: Book, spec: DormancySpec, context: DormancyContext): AgingResult {
	const { asOf, timeZone } = context;
	const instantOf = instantReader(timeZone);
	const roster = readRoster(book, context);
	const named = partnerNames(roster);
	const deals: Deal[] = [];
	const { issues } = readDeals(book, numberMatters(book), (name) => (named(name).length === 1 ? named(name)[0] : undefined), context, (deal) => deals.push(deal));
	const times = stageTimes(deals, spec, context);
	const touches = lastTouches(book, instantOf, asOf, new Set(spec.partnerTeamEmails.map((email) => email.toLowerCase())));
	const lookups: AgingLookups = { times, alerts: alertsOf(book, spec.cooldownDays, context), member: (id) => roster.members.get(id), instantOf, lastPartnerTouch: touches.of };
	const isOurs = ({ read, parts }: Deal): boolean =>
		parts.length > 0 && (spec.aging.deals === 'anyPartner' || touches.coSelling.has(read.id) || parts.some(({ as }) => as === 'coSell'));

	const aged: AgedRecord[] = [];
	let open = 0;
	for (const deal of deals) {
		if (deal.status !== 'open' || deal.duplicate || deal.kind === 'renewal' || deal.kind === 'churn' || !isOurs(deal)) continue;
		open += 1;
		aged.push({ id: deal.read.id, record: deal.record, aging: ageDeal(deal, lookups, context) });
	}
	const partnerOf = survivorsOf(book, 'partner');
	const dealOf = new Map(deals.map((deal) => [deal.read.id, deal]));
	const unread: Issue[] = [];
	for (const record of recordsOf(book, 'registration')) {
		const found = readRecord(RegistrationReads, record);
		if ('issue' in found) {
			unread.push(found.issue);
			continue;
		}
		const read = found.value;
		const partnerId = read.partnerId == null ? undefined : partnerOf(read.partnerId);
		const aging = ageRegistration(read, partnerId, read.opportunityId == null ? undefined : dealOf.get(read.opportunityId), lookups, spec, context);
		if (aging !== undefined) aged.push({ id: read.id, record, aging });
	}
	aged.sort(mostPressingFirst);

	const levels: Record<AgingLevel, number> = { critical: 0, warn: 0, ok: 0, unknown: 0, unanswered: 0, lapsing: 0 };
	const owners = new Map<string, number>();
	for (const { aging } of aged) {
		levels[aging.level] += 1;
		for (const email of aging.tell) owners.set(email, (owners.get(email) ?? 0) + 1);
	}
	const announced = aged.filter(({ aging }) => aging.announce);
	return {
		operation: 'aging',
		records: aged,
		ledger: announced.flatMap(({ record, aging }) => aging.tell.map((owner) => ({ record: alertEntry(record, owner, aging.level, context), from: record }))),
		summary: {
			asOf: isoInstant(asOf),
			deals: open,
			registrations: aged.length - open,
			levels,
			announced: announced.length,
			owners: [...owners].map(([email, records]) => ({ email, records })).sort((a, b) => b.records - a.records || compareText(a.email, b.email)),
			histories: times.histories,
			withoutOwner: announced.filter(({ aging }) => aging.owners.length === 0).length,
			sentence: `${counted(levels.critical, 'deal')} critical and ${levels.warn} to watch of ${counted(open, 'open deal')} that partners work on; ${counted(levels.unanswered, 'registration')} without an answer, ${counted(levels.lapsing, 'protection')} about to lapse.`,
		},
		issues: [...roster.issues, ...issues, ...unread],
		specHash: hashOf(spec),
	};
}
