import { by, compareNumber, dayOf, hashOf, instantReader, isoInstant } from '../core';
import type { Book } from '../model';
import { readAsked } from './approval/asked';
import { openHours } from './calendar/openHours';
import { readContacts } from './contacts/readContacts';
import { decidePartner, type World } from './decidePartner';
import { readLedger } from './ledger/readLedger';
import { readRoster } from './roster';
import { shareLimits } from './shareLimits';
import type { OutreachSpec } from './spec';
import { readActivity } from './stops/readActivity';
import { STATUSES, type OutreachContext, type OutreachPlan, type PlanSummary, type Status } from './types';
import { planSentence } from './words';

/**
 * Plans who gets which mail of a campaign now.
 *
 * Assumptions: (1) the book holds the whole mail ledger of all workflows, the opt-outs and answers of people, and what
 * Dormancy Detect said under `dormancy`; (2) the ledger is true: what was claimed and not settled may have been sent.
 *
 * Per partner: the next step of its sequence, unless something ends it (`stopFor`), to the one contact that may be written
 * to (`chooseContact`, `basisFor`), in open hours there (`openHours`), after the limits of its contact. Over all partners:
 * one mail an address, and the cap of the day (`shareLimits`). Planning changes nothing: the same book at the same moment
 * gives the same plan, whatever the order of its rows.
 *
 * Cost: O(records + partners x steps), and O(n log n) for the order.
 */
export function planOutreach(book: Book, spec: OutreachSpec, context: OutreachContext): OutreachPlan {
	const { members, issues } = readRoster(book, spec, context);
	const ledger = readLedger(book, spec.campaign, context);
	const activity = readActivity(book, context);
	const contacts = readContacts(book);
	const world: World = { spec, context, ledger, asked: readAsked(book, context), activityOf: activity.of, contactsOf: contacts.of, opensAt: openHours(spec), currency: activity.currency };
	const today = instantReader(context.timeZone)(dayOf(context.asOf, context.timeZone)) ?? context.asOf;
	const claimedToday = ledger.claimedSince(today);

	const recordOf = new Map(members.map(({ id, record }) => [id, record]));
	const decided = members.flatMap((member) => {
		const outreach = decidePartner(member, world);
		return outreach === undefined ? [] : [{ id: member.id, name: member.name, acvAtStake: member.acvAtStake, outreach }];
	});
	const shared = shareLimits(decided, claimedToday, spec, context);
	const partners = shared
		.flatMap(({ id, outreach }) => {
			const record = recordOf.get(id);
			return record === undefined ? [] : [{ id, record, outreach }];
		})
		.sort(by(({ outreach }) => STATUSES.indexOf(outreach.status), compareNumber));

	const statuses = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
	const reasons = new Map<string, number>();
	for (const { outreach } of partners) {
		statuses[outreach.status] += 1;
		reasons.set(outreach.reason, (reasons.get(outreach.reason) ?? 0) + 1);
	}
	const figures: Omit<PlanSummary, 'sentence'> = {
		asOf: isoInstant(context.asOf),
		campaign: spec.campaign,
		partners: partners.length,
		statuses,
		reasons: Object.fromEntries([...reasons].sort()),
		claimedToday,
	};
	return { operation: 'plan', partners, summary: { ...figures, sentence: planSentence(figures) }, issues: [...issues, ...contacts.issues], specHash: hashOf(spec) };
}
