import { by, compareNumber, compareText, descending, hashOf, inTurn, instantReader, isoInstant, type Issue } from '../core';
import { Registration, comesFirst, readRecord, recordsOf, survivorsOf, type Book } from '../model';
import { ageDeal, type AgingLookups } from './ageDeal';
import { ageRegistration } from './ageRegistration';
import { PRESSING, alertEntry, alertsOf } from './alerts';
import { lastTouches } from './lastTouches';
import { numberMatters } from './matters';
import { readDeals, type Deal } from './partnerDeals';
import { partnerNames } from './partnerNames';
import type { Part } from './partnersOnDeal';
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
	by(({ record }) => JSON.stringify(record), compareText),
);

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
	const idOfName = (name: string): string | undefined => (named(name).length === 1 ? named(name)[0] : undefined);
	const [partnerOf, dealOf] = [survivorsOf(book, 'partner'), survivorsOf(book, 'opportunity')];
	const matters = numberMatters(book);
	const isToCome = ({ claimedAt }: Part): boolean => (instantOf(claimedAt) ?? asOf) > asOf;
	const deals: Deal[] = [];
	const { issues } = readDeals(book, matters, idOfName, context, (deal) => deals.push(deal.parts.some(isToCome) ? { ...deal, parts: deal.parts.filter((part) => !isToCome(part)) } : deal));
	/** Without duplicates; of those that share an id the one that comes first. */
	const byId = new Map<string, Deal>();
	for (const deal of deals) {
		const known = byId.get(deal.read.id);
		if (!deal.duplicate && (known === undefined || !comesFirst(known.read, deal.read))) byId.set(deal.read.id, deal);
	}
	const times = stageTimes(deals, spec, context);
	const touches = lastTouches(book, { deals: byId, dealOf, partnerOf, idOfName, matters, instantOf }, spec, asOf);
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
	const unread: Issue[] = [];
	for (const record of recordsOf(book, 'registration')) {
		const found = readRecord(RegistrationReads, record);
		if ('issue' in found) {
			unread.push(found.issue);
			continue;
		}
		const read = found.value;
		const partnerId = read.partnerId == null ? undefined : partnerOf(read.partnerId);
		const aging = ageRegistration(read, partnerId, read.opportunityId == null ? undefined : byId.get(dealOf(read.opportunityId)), lookups, spec, context);
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
