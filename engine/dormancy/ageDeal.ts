import { DAY, isoInstant, type Instant } from '../core';
import { isPressing, type Alerts } from './alerts';
import type { Deal } from './partnerDeals';
import type { Member } from './roster';
import { stageKey, visitsOf, type AgeLimits, type StageTimes } from './stageTimes';
import type { Aging, DormancyContext } from './types';
import { inDays, rounded } from './words';

/** What a partner did about a deal last. */
export interface PartnerTouch {
	readonly at: Instant;
	readonly partnerId: string;
}

/** What aging looks up. */
export interface AgingLookups {
	readonly times: StageTimes;
	readonly alerts: Alerts;
	readonly member: (id: string) => Member | undefined;
	readonly instantOf: (text: unknown) => Instant | undefined;
	/** The last act of any of the partners about the deal, and whose it was. */
	readonly lastPartnerTouch: (deal: Deal) => PartnerTouch | undefined;
}

/** Everybody once, in a fixed order, without blanks. */
export const people = (...emails: readonly (string | null | undefined)[]): readonly string[] =>
	[...new Set(emails.flatMap((email) => (email == null || email.trim() === '' ? [] : [email.trim().toLowerCase()])))].sort();

/**
 * The stage that the deal is in, and since when: its own, which a history need not tell of. Only where the deal goes on
 * after the as-of date the history knows better, because the row tells of a later day.
 */
function presentStage(deal: Deal, instantOf: AgingLookups['instantOf'], asOf: Instant): { readonly stage: string | null; readonly since: Instant | undefined } {
	const { stage, stageEnteredAt, stageHistory, status } = deal.read;
	const last = visitsOf(deal, instantOf, asOf).at(-1);
	if (last !== undefined && last.leftAt === undefined) {
		const isLater = (moment: unknown): boolean => (instantOf(moment) ?? asOf) > asOf;
		const goesOn = (status ?? 'open') !== 'open' || (stageHistory ?? []).some(({ enteredAt, leftAt }) => isLater(enteredAt) || isLater(leftAt));
		if (goesOn || stage == null || stageKey(null, stage) === stageKey(null, last.stage)) return { stage: last.stage, since: last.enteredAt };
	}
	const enteredAt = instantOf(stageEnteredAt);
	return { stage: stage ?? null, since: enteredAt !== undefined && enteredAt <= asOf ? enteredAt : undefined };
}

/** Since when the deal counts, and against which limits. */
function ageOf(deal: Deal, { times, instantOf }: AgingLookups, asOf: Instant): { readonly since: Instant; readonly limits: AgeLimits; readonly stage: string | null } | undefined {
	const { createdAt } = deal;
	const { stage, since } = presentStage(deal, instantOf, asOf);
	const limits = stage === null ? undefined : times.ofStage(deal, stage);
	if (since !== undefined && limits !== undefined) return { since, limits, stage };
	return createdAt === undefined || times.createToWin === undefined ? undefined : { since: createdAt, limits: times.createToWin, stage };
}

/** Without a limit nobody knows whether the deal is well. */
function levelOf(days: number, { warn, critical }: AgeLimits): 'ok' | 'warn' | 'critical' | 'unknown' {
	if (warn === undefined) return 'unknown';
	if (critical !== undefined && days > critical) return 'critical';
	return days > warn ? 'warn' : 'ok';
}

function sentenceOf(name: string, level: Aging['level'], days: number, stage: string | null, limits: AgeLimits, sinceTouch: number | null, partner: string): string {
	const touch = sinceTouch === null ? `no act of ${partner} on it is known` : `${partner} last acted on it ${inDays(sinceTouch)} ago`;
	const limit = level === 'critical' ? limits.critical : limits.warn;
	if (level === 'ok') return `${name} moves as usual; ${touch}.`;
	const stay = limits.basis === 'createToWin' ? `is ${inDays(days)} old` : `has been in ${stage ?? 'its stage'} for ${inDays(days)}`;
	if (level === 'unknown') return `${name} ${stay}; how long is usual nobody knows: too few moved on; ${touch}.`;
	const place = limits.basis === 'createToWin' ? `${stay}, and ${level === 'critical' ? '95%' : '80%'} of deals that win are won by ${inDays(limit ?? 0)} (no stage history)` : `${stay}; ${level === 'critical' ? '95%' : '80%'} move on within ${inDays(limit ?? 0)}`;
	return `${name} ${place}; ${touch}.`;
}

/** How an open deal ages, and who should know. */
export function ageDeal(deal: Deal, lookups: AgingLookups, { asOf }: DormancyContext): Aging {
	const { read, parts } = deal;
	const partnerIds = [...new Set(parts.map(({ partnerId }) => partnerId))].sort();
	const members = partnerIds.flatMap((id) => lookups.member(id) ?? []);
	const names = members.map(({ name }) => name);
	const managers = people(...members.map(({ managerEmail }) => managerEmail));
	const ownerEmail = read.ownerEmail ?? null;
	const touch = lookups.lastPartnerTouch(deal);
	const sinceTouch = touch === undefined ? null : rounded((asOf - touch.at) / DAY);
	const whose = touch === undefined ? names.join(' or ') : lookups.member(touch.partnerId)?.name;
	const age = ageOf(deal, lookups, asOf);
	const title = read.name ?? read.id;
	const owners = people(ownerEmail, ...managers);
	const common = {
		asOf: isoInstant(asOf),
		partnerIds,
		partnerNames: names,
		ownerEmail,
		partnerManagerEmails: managers,
		owners,
		hours: null,
		daysSincePartnerTouch: sinceTouch,
		acv: read.acv ?? read.amount ?? null,
		currency: read.currency ?? null,
	};
	if (age === undefined) {
		return { ...common, level: 'unknown', sentence: `${title} cannot be judged: it has no date, or too few deals of the book were decided.`, announce: false, tell: [], days: null, stage: read.stage ?? null, warnAfterDays: null, criticalAfterDays: null, basis: 'none', exits: null };
	}
	const days = (asOf - age.since) / DAY;
	const level = levelOf(days, age.limits);
	const tell = lookups.alerts('opportunity', read.id, level, owners);
	return {
		...common,
		level,
		sentence: sentenceOf(title, level, days, age.stage, age.limits, sinceTouch, whose || 'the partner'),
		announce: tell.length > 0 || (owners.length === 0 && isPressing(level)),
		tell,
		days: rounded(days),
		stage: age.stage,
		warnAfterDays: age.limits.warn === undefined ? null : rounded(age.limits.warn),
		criticalAfterDays: age.limits.critical === undefined ? null : rounded(age.limits.critical),
		basis: age.limits.basis,
		exits: age.limits.exits,
	};
}
