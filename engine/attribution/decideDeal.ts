import { compareNumber, compareText, joined, picked, sortFew, withOne, type Instant } from '../core';
import type { Evidence } from './evidence';
import { judge, type Case, type Counts } from './judge';
import { FULFILMENT } from './kinds';
import type { KnownPartner, Roster } from './roster';
import type { Decision, RefusalReason } from './types';

export interface Refused {
	readonly evidence: Evidence;
	readonly reason: RefusalReason;
}
export interface Role {
	readonly partner: KnownPartner;
	readonly role: string;
	readonly since: Instant | undefined;
}

/** What a policy makes of a deal, before it is put into words. */
export interface Verdicts {
	readonly decision: Decision;
	readonly sourcing: KnownPartner | undefined;
	readonly roles: readonly Role[];
	/** Evidence that decided. */
	readonly decided: readonly Evidence[];
	/** Strong evidence that counts and was not needed for the decision. */
	readonly supporting: readonly Evidence[];
	readonly refused: readonly Refused[];
	readonly rivals: readonly KnownPartner[];
}

/** Refusals that a person should look at, so that the deal is not called direct. */
const FOR_PEOPLE: ReadonlySet<RefusalReason> = new Set<RefusalReason>([
	'accountInPlay', 'loggedLate', 'ownCustomer', 'pending', 'rival', 'unknownDate', 'weak',
]);

/** Whether something was refused that a person should look at. */
export const isForPeople = ({ reason }: Refused): boolean => FOR_PEOPLE.has(reason);

interface Counted {
	readonly evidence: Evidence;
	readonly counts: Counts;
}

const NOBODY: ReadonlySet<string> = new Set();
const NONE: readonly never[] = [];

const earliest = (a: Counted, b: Counted): number =>
	compareNumber(a.evidence.at ?? Infinity, b.evidence.at ?? Infinity) ||
	compareText(a.evidence.kind, b.evidence.kind) ||
	compareText(a.evidence.partner.id, b.evidence.partner.id);

const inTime = (parts: readonly Counted[]): readonly Counted[] => (parts.length < 2 ? parts : sortFew([...parts], earliest));
const evidenceOf = (parts: readonly Counted[]): readonly Evidence[] => (parts.length === 0 ? NONE : parts.map(({ evidence }) => evidence));
/** Made once: a test for each deal would cost more than its answer. */
const isPart: Readonly<Record<Counts, (part: Counted) => boolean>> = {
	sourcing: ({ counts }) => counts === 'sourcing',
	coSell: ({ counts }) => counts === 'coSell',
	influence: ({ counts }) => counts === 'influence',
	event: ({ counts }) => counts === 'event',
	role: ({ counts }) => counts === 'role',
};

/** Partners whose only roles in the partner field are to fulfil the deal. */
function fulfillersOf(evidence: readonly Evidence[]): ReadonlySet<string> {
	if (evidence.every(({ kind }) => kind !== 'claim')) return NOBODY;
	const roles = new Map<string, boolean>();
	for (const { kind, role, partner } of evidence) {
		if (kind !== 'claim') continue;
		const only = role !== undefined && FULFILMENT.has(role);
		roles.set(partner.id, only && (roles.get(partner.id) ?? true));
	}
	return new Set([...roles].flatMap(([id, only]) => (only ? [id] : [])));
}

/** The partners that evidence says brought the deal, one for each resale chain, the first of it. */
function contendersOf(sourcing: readonly Counted[], all: readonly Evidence[], roster: Roster): KnownPartner[] {
	if (sourcing.length < 2) return sourcing.map(({ evidence }) => evidence.partner);
	const fulfillers = fulfillersOf(all);
	const bringers = picked(sourcing, ({ evidence }) => !fulfillers.has(evidence.partner.id));
	const chains = new Map<string, KnownPartner>();
	for (const { evidence } of bringers.length > 0 ? bringers : sourcing) {
		const chain = roster.chainOf(evidence.partner.id);
		if (!chains.has(chain)) chains.set(chain, evidence.partner);
	}
	return [...chains.values()];
}

/** Events of one partner count when there are enough of them. */
function influencesOf(counted: readonly Counted[], eventsNeeded: number): { influences: readonly Counted[]; lone: readonly Counted[] } {
	const acts = picked(counted, isPart.influence);
	const all = picked(counted, isPart.event);
	if (all.length === 0) return { influences: inTime(acts), lone: NONE };
	const events = new Map<string, Counted[]>();
	for (const one of all) {
		events.set(one.evidence.partner.id, [...(events.get(one.evidence.partner.id) ?? []), one]);
	}
	const groups = [...events.values()];
	return {
		influences: inTime(joined(acts, groups.filter((group) => group.length >= eventsNeeded).flat())),
		lone: groups.filter((group) => group.length < eventsNeeded).flat(),
	};
}

const ROLE_OF: Readonly<Record<string, string>> = { coSell: 'coSell', influence: 'influence', event: 'influence', sourcing: 'sourcing' };
const roleOfPart = ({ evidence, counts }: Counted): string => (counts === 'role' ? (evidence.kind === 'delivery' ? 'deliver' : (evidence.role ?? 'deliver')) : (ROLE_OF[counts] ?? counts));

function rolesOf(parts: readonly Counted[], sourcing: KnownPartner | undefined): readonly Role[] {
	const [only] = parts;
	if (only === undefined) return NONE;
	if (parts.length === 1) {
		const role = roleOfPart(only);
		const { partner, at } = only.evidence;
		return role === 'sourcing' && partner.id !== sourcing?.id ? NONE : [{ partner, role, since: at }];
	}
	const roles: Role[] = [];
	for (const part of sortFew([...parts], earliest)) {
		const role = roleOfPart(part);
		const { partner, at } = part.evidence;
		if (role === 'sourcing' && partner.id !== sourcing?.id) continue;
		if (!roles.some((known) => known.role === role && known.partner.id === partner.id)) roles.push({ partner, role, since: at });
	}
	return sortFew(roles, (a, b) => compareText(a.role, b.role) || compareText(a.partner.id, b.partner.id));
}

/**
 * Decides a deal from all that speaks for partners.
 *
 * 1. Sourced: the earliest evidence of bringing it; at most one partner. Evidence for partners of different resale
 *    chains is a conflict, which people decide.
 * 2. Else co-sold; else influenced; roles are listed whatever decides.
 * 3. Else undecided where something is for people to look at, or a source was not read; else direct.
 *
 * Cost: O(n log n) of its evidence.
 */
export function decideDeal(evidence: readonly Evidence[], of: Case, roster: Roster, mayBeDirect: boolean): Verdicts {
	if (evidence.length === 0) return { decision: undecidedOr(NONE, mayBeDirect), sourcing: undefined, roles: NONE, decided: NONE, supporting: NONE, refused: NONE, rivals: NONE };
	let counted: Counted[] = [];
	let refused: Refused[] = [];
	for (const one of evidence) {
		const verdict = judge(one, of);
		if ('counts' in verdict) counted = withOne(counted, { evidence: one, counts: verdict.counts });
		else refused = withOne(refused, { evidence: one, reason: verdict.refused });
	}
	if (counted.length === 0) return { decision: undecidedOr(refused, mayBeDirect), sourcing: undefined, roles: NONE, decided: NONE, supporting: NONE, refused, rivals: NONE };
	const sourcing = inTime(picked(counted, isPart.sourcing));
	const contenders = contendersOf(sourcing, evidence, roster);
	const coSells = inTime(picked(counted, isPart.coSell));
	const { influences, lone } = influencesOf(counted, of.policy.influence.eventsNeeded);
	for (const { evidence: one } of lone) refused = withOne(refused, { evidence: one, reason: 'singleEvent' });
	const others = picked(counted, isPart.role);
	if (contenders.length > 1) {
		for (const { evidence: one } of sourcing) refused = withOne(refused, { evidence: one, reason: 'rival' });
		const rest = joined(joined(coSells, influences), others);
		return { decision: 'undecided', sourcing: undefined, roles: rolesOf(rest, undefined), decided: [], supporting: evidenceOf(rest), refused, rivals: contenders.sort((a, b) => compareText(a.id, b.id)) };
	}
	const [winner] = contenders;
	const own = picked(sourcing, ({ evidence: one }) => one.partner.id === winner?.id);
	for (const { evidence: one } of sourcing) if (one.partner.id !== winner?.id) refused = withOne(refused, { evidence: one, reason: 'notFirst' });
	const decided = own.length > 0 ? own : coSells.length > 0 ? coSells : influences;
	const decision = decided.length === 0 ? undecidedOr(refused, mayBeDirect) : decided === own ? 'sourced' : decided === coSells ? 'coSell' : 'influenced';
	const parts = joined(joined(own, coSells), joined(influences, others));
	return {
		decision,
		sourcing: winner,
		roles: rolesOf(parts, winner),
		decided: evidenceOf(decided),
		supporting: evidenceOf(picked(parts, (part) => !decided.includes(part))),
		refused: settleClaims(refused, parts),
		rivals: [],
	};
}

const undecidedOr = (refused: readonly Refused[], mayBeDirect: boolean): Decision => (!mayBeDirect || refused.some(isForPeople) ? 'undecided' : 'direct');

const isUnsupported = ({ reason }: Refused): boolean => reason === 'unsupported';

/** An entry of the partner field that other evidence bears out is no longer unsupported: it says nothing more. */
function settleClaims(refused: readonly Refused[], parts: readonly Counted[]): readonly Refused[] {
	if (parts.length === 0 || !refused.some(isUnsupported)) return refused;
	const borneOut = new Set(parts.filter(({ counts }) => counts !== 'role').map(({ evidence }) => evidence.partner.id));
	return refused.filter(({ evidence, reason }) => !(reason === 'unsupported' && borneOut.has(evidence.partner.id)));
}
