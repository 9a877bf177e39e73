import { DAY, isoInstant, type Instant } from '../core';
import { isPressing, type Alerts } from './alerts';
import type { Deal } from './partnerDeals';
import type { Member } from './roster';
import { visitsOf, type AgeLimits, type StageTimes } from './stageTimes';
import type { Aging, DormancyContext } from './types';
import { inDays, rounded } from './words';

/** What aging looks up. */
export interface AgingLookups {
	readonly times: StageTimes;
	readonly alerts: Alerts;
	readonly member: (id: string) => Member | undefined;
	readonly instantOf: (text: unknown) => Instant | undefined;
	/** The last act of any of the partners about the deal. */
	readonly lastPartnerTouch: (deal: Deal) => Instant | undefined;
}

/** Everybody once, in a fixed order, without blanks. */
export const people = (...emails: readonly (string | null | undefined)[]): readonly string[] =>
	[...new Set(emails.flatMap((email) => (email == null || email.trim() === '' ? [] : [email.trim().toLowerCase()])))].sort();

/** Since when the deal counts, and against which limits. */
function ageOf(deal: Deal, { times, instantOf }: AgingLookups, asOf: Instant): { readonly since: Instant; readonly limits: AgeLimits; readonly stage: string | null } | undefined {
	const { read, createdAt } = deal;
	const visit = visitsOf(deal, instantOf, asOf).at(-1);
	const stage = read.stage ?? visit?.stage ?? null;
	const enteredAt = instantOf(read.stageEnteredAt);
	const since = visit?.enteredAt ?? (enteredAt !== undefined && enteredAt <= asOf ? enteredAt : undefined);
	const limits = stage === null ? undefined : times.ofStage(deal, visit?.stage ?? stage);
	if (since !== undefined && limits !== undefined) return { since, limits, stage };
	return createdAt === undefined || times.createToWin === undefined ? undefined : { since: createdAt, limits: times.createToWin, stage };
}

function levelOf(days: number, { warn, critical }: AgeLimits): 'ok' | 'warn' | 'critical' {
	if (critical !== undefined && days > critical) return 'critical';
	return warn !== undefined && days > warn ? 'warn' : 'ok';
}

function sentenceOf(name: string, level: Aging['level'], days: number, stage: string | null, limits: AgeLimits, sinceTouch: number | null, partner: string): string {
	const touch = sinceTouch === null ? `no act of ${partner} on it is known` : `${partner} last acted on it ${inDays(sinceTouch)} ago`;
	const limit = level === 'critical' ? limits.critical : limits.warn;
	if (level === 'ok') return `${name} moves as usual; ${touch}.`;
	const place = limits.basis === 'createToWin' ? `is ${inDays(days)} old, and ${level === 'critical' ? '95%' : '80%'} of deals that win are won by ${inDays(limit ?? 0)} (no stage history)` : `has been in ${stage ?? 'its stage'} for ${inDays(days)}; ${level === 'critical' ? '95%' : '80%'} move on within ${inDays(limit ?? 0)}`;
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
	const touchedAt = lookups.lastPartnerTouch(deal);
	const sinceTouch = touchedAt === undefined ? null : rounded((asOf - touchedAt) / DAY);
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
		sentence: sentenceOf(title, level, days, age.stage, age.limits, sinceTouch, names[0] ?? 'the partner'),
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
