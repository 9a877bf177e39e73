import { DAY, MINUTE, isoInstant, type Instant } from '../core';
import type { Asked } from './approval/asked';
import type { Place } from './calendar/openHours';
import { chooseContact } from './contacts/chooseContact';
import { countryCode, zonesOf } from './contacts/countries';
import type { PartnerContact } from './contacts/readContacts';
import { basisFor } from './law/basisFor';
import { isMailbox } from './ledger/entry';
import type { Ledger } from './ledger/readLedger';
import { factsOf } from './mail/facts';
import type { Member } from './roster';
import { keyAt, lastMailOf, nextRound, positionOf, type Position } from './sequence';
import type { OutreachSpec } from './spec';
import type { Activity } from './stops/readActivity';
import { stopFor, type Stop } from './stops/stopFor';
import type { OutreachContext, PartnerOutreach, Status } from './types';
import { STOP_WORDS, TASK_WORDS, WAIT_WORDS, type Task, type Wait } from './words';

/** What a decision on one partner rests on. */
export interface World {
	readonly spec: OutreachSpec;
	readonly context: OutreachContext;
	readonly ledger: Ledger;
	readonly asked: Asked;
	readonly activityOf: (partnerId: string) => Activity;
	readonly contactsOf: (partnerId: string, ownAddress: string | undefined) => readonly PartnerContact[];
	readonly opensAt: (from: Instant, place: Place) => Instant | undefined;
	readonly currency: string | null;
}

/** Rounds that something ended: the partner may come back to them, but only as a new round. */
const LEFT_ALONE: ReadonlySet<Stop> = new Set(['archived', 'saidNotAnyMore', 'optedOut', 'openDeal', 'liveRegistration', 'notInAudience']);

function placeOf({ country, timeZone }: PartnerContact, member: Member, { spec, context }: World): Place {
	const code = countryCode(country) ?? member.country;
	const own = code === undefined ? undefined : spec.timeZones[code];
	return { country: code, zones: timeZone !== undefined ? [timeZone] : own !== undefined ? [own] : code === undefined ? [context.timeZone] : (zonesOf(code) ?? [context.timeZone]) };
}

/**
 * Decides what is to happen with one partner, before the limits that partners share; undefined for one that the campaign
 * has nothing to do with.
 */
export function decidePartner(member: Member, world: World): PartnerOutreach | undefined {
	const { spec, context, ledger } = world;
	const { asOf, timeZone } = context;
	const mails = ledger.mailsTo(member.id);
	// A person's word holds for one cooldown: it opens one round, and the next needs a new word.
	const isWanted = (ledger.wantedAt(member.id) ?? -Infinity) > asOf - spec.cooldownDays * DAY;
	const inAudience = isWanted || (member.state !== undefined && (spec.states as readonly string[]).includes(member.state));
	if (mails.length === 0 && !inAudience) return undefined;

	const activity = world.activityOf(member.id);
	const lastReply = ledger.lastReplyOf(member.id);
	const lastAt = lastMailOf(mails);
	const restedAt = lastAt === undefined ? undefined : lastAt + spec.cooldownDays * DAY;
	let position: Position = positionOf(mails, spec);
	let stop = stopFor({ activity, archived: member.archived, inAudience, firstAt: position.firstAt, lastReply });

	const said = (status: Status, reason: string, words: string, more: Partial<PartnerOutreach> = {}): PartnerOutreach => ({
		asOf: isoInstant(asOf),
		campaign: spec.campaign,
		status,
		reason,
		sentence: `${member.name}: ${words}.`,
		step: position.step,
		steps: spec.gapDays.length + 1,
		round: position.round,
		mail: null,
		contact: null,
		approvedHashes: [],
		proposedHashes: [],
		unknown: null,
		managerEmail: member.managerEmail,
		notBefore: null,
		basis: null,
		facts: null,
		...more,
	});
	const task = (reason: Task, words: string = TASK_WORDS[reason], more?: Partial<PartnerOutreach>) => said('task', reason, words, more);
	const wait = (reason: Wait, until: Instant, more?: Partial<PartnerOutreach>) => said('wait', reason, `${WAIT_WORDS[reason]}; not before ${isoInstant(until)}`, { ...more, notBefore: isoInstant(until) });

	if (stop === 'saidNotAnyMore') return task('saidNotAnyMore', TASK_WORDS.saidNotAnyMore, { mail: mails.at(-1)?.mail ?? null });
	if (position.next === 'unknown' && stop !== 'archived') {
		// Until a person has said what became of it nothing else is sent, whatever else happened.
		if (asOf - position.mail.at < spec.unknownAfterMinutes * MINUTE) return wait('beingSent', position.mail.at + spec.unknownAfterMinutes * MINUTE, { mail: position.mail.mail });
		const { mail, contact, at, from = null, subject = null } = position.mail;
		return task('unknownMail', TASK_WORDS.unknownMail, { mail, unknown: { contact, at: isoInstant(at), from, subject, isAsked: world.asked.isAskedOf(mail) } });
	}
	if (stop !== undefined && LEFT_ALONE.has(stop)) return said('stopped', stop, STOP_WORDS[stop]);
	if (stop !== undefined || position.next === 'finished') {
		if (restedAt !== undefined && restedAt > asOf) return stop === undefined ? said('finished', 'allSteps', 'all steps went out') : said('stopped', stop, STOP_WORDS[stop]);
		position = nextRound(position, restedAt ?? -Infinity);
		stop = stopFor({ activity, archived: false, inAudience, firstAt: undefined, lastReply: undefined });
		if (stop !== undefined) return said('stopped', stop, STOP_WORDS[stop]);
	}
	if (position.next === 'givenUp') return task('givenUp', TASK_WORDS.givenUp, { mail: position.mail.mail });
	if (position.next === 'rejected') return said('stopped', 'rejected', 'a person took it out of the batch', { mail: position.mail.mail });
	if (position.next !== 'send') return undefined;

	const writtenTo = mails.filter(({ round, contact }) => round === position.round && isMailbox(contact)).at(-1)?.contact;
	const choice = chooseContact(world.contactsOf(member.id, member.email), writtenTo, ledger);
	if ('nobody' in choice) return choice.nobody === 'optedOut' ? said('stopped', 'optedOut', STOP_WORDS.optedOut) : task(choice.nobody);
	const { contact } = choice;
	const place = placeOf(contact, member, world);
	const basis = basisFor({ consentBasis: contact.consentBasis, agreementRuns: member.agreementRuns, country: place.country }, spec.legalBasis);
	const recipient = { id: contact.id, name: contact.name, email: contact.email, country: place.country ?? null, language: contact.language };
	const mail = keyAt(spec.campaign, member.id, position);
	const more = { mail, contact: recipient };
	if (!basis.allowed) return task('noBasis', `${TASK_WORDS.noBasis}: ${basis.missing}`, more);

	if (position.notBefore > asOf) return wait(position.attempt > 1 ? 'retry' : position.step === 1 ? 'cooldown' : 'gap', position.notBefore, more);
	const facts = factsOf(member.record, contact.name, activity, world.currency, timeZone);
	// A yes is to a step in its words, whichever attempt of it goes; the address is among the words.
	const ofStep = mails.filter((one) => one.round === position.round && one.step === position.step);
	const ready = { ...more, basis: basis.words, facts, approvedHashes: ofStep.flatMap(({ approvedHash }) => approvedHash ?? []), proposedHashes: world.asked.wordsOf(mail) };
	if (member.personal) return said('draft', 'personal', `step ${position.step} is a draft for its manager, who writes to it in person`, ready);

	const last = ledger.lastMailTo(contact.email);
	const freeAt = last === undefined ? -Infinity : last + spec.contactDays * DAY;
	if (freeAt > asOf) return wait('contactLimit', freeAt, more);
	const opens = world.opensAt(asOf, place);
	if (opens === undefined) return task('noHour', TASK_WORDS.noHour, more);
	if (opens > asOf) return wait('hours', opens, more);
	return said('mail', position.step === 1 ? 'firstStep' : 'nextStep', `step ${position.step} of ${spec.gapDays.length + 1} to ${contact.email}`, ready);
}
