import { DAY, HOUR, isoInstant } from '../core';
import type { Registration } from '../model';
import { people, type AgingLookups } from './ageDeal';
import type { Deal } from './partnerDeals';
import type { DormancySpec } from './spec';
import type { Aging, DormancyContext } from './types';
import { inDays, rounded } from './words';

/** What is read of a registration. */
export type RegistrationRead = Pick<Registration, 'id' | 'partnerId' | 'accountName' | 'opportunityId' | 'state' | 'submittedAt' | 'decidedAt' | 'acceptedAt' | 'expiresAt'>;

/**
 * Whether a registration waits for somebody: unanswered for more than 48 hours, or its protection of an open deal ends
 * within 14 days. Undefined where nothing needs to be done.
 *
 * @param deal the deal it protects, if the book has it
 */
export function ageRegistration(read: RegistrationRead, partnerId: string | undefined, deal: Deal | undefined, lookups: AgingLookups, { aging }: DormancySpec, { asOf }: DormancyContext): Aging | undefined {
	const { instantOf, member, alerts } = lookups;
	const submittedAt = instantOf(read.submittedAt);
	const decidedAt = instantOf(read.decidedAt) ?? instantOf(read.acceptedAt);
	const expiresAt = instantOf(read.expiresAt);
	const waiting = (read.state === 'submitted' || read.state === 'underReview' || (decidedAt !== undefined && decidedAt > asOf)) && !(decidedAt !== undefined && decidedAt <= asOf);
	const hours = submittedAt === undefined || submittedAt > asOf ? undefined : (asOf - submittedAt) / HOUR;
	const unanswered = waiting && hours !== undefined && hours > aging.unansweredHours;
	const left = expiresAt === undefined ? undefined : (expiresAt - asOf) / DAY;
	const lapsing = !waiting && read.state === 'approved' && left !== undefined && left >= 0 && left <= aging.lapsingDays && deal?.status === 'open';
	if (!unanswered && !lapsing) return undefined;
	const partner = partnerId === undefined ? undefined : member(partnerId);
	const name = partner?.name ?? partnerId ?? 'a partner';
	const about = deal?.read.name ?? read.accountName ?? read.opportunityId ?? 'a deal';
	const level = unanswered ? 'unanswered' : 'lapsing';
	const ownerEmail = deal?.read.ownerEmail ?? null;
	const owners = people(ownerEmail, partner?.managerEmail);
	const tell = alerts('registration', read.id, level, owners);
	return {
		asOf: isoInstant(asOf),
		level,
		sentence: unanswered
			? `The registration of ${about} by ${name} has had no answer for ${hours < 72 ? `${Math.floor(hours)} hours` : inDays(hours / 24)}.`
			: `The protection of ${about} for ${name} ends in ${inDays(left ?? 0)}, and the deal is open.`,
		announce: tell.length > 0 || owners.length === 0,
		tell,
		partnerIds: partnerId === undefined ? [] : [partnerId],
		partnerNames: partner === undefined ? [] : [partner.name],
		ownerEmail,
		partnerManagerEmails: people(partner?.managerEmail),
		owners,
		days: unanswered ? rounded(hours / 24) : rounded(left ?? 0),
		hours: unanswered ? Math.floor(hours) : null,
		stage: null,
		warnAfterDays: null,
		criticalAfterDays: null,
		basis: 'registration',
		exits: null,
		daysSincePartnerTouch: null,
		acv: deal?.read.acv ?? deal?.read.amount ?? null,
		currency: deal?.read.currency ?? null,
	};
}
