import { DAY, by, compareNumber, compareText, descending, hashOf, inTurn, isoInstant } from '../core';
import type { Book } from '../model';
import { archiveGuards } from './archiveGuards';
import { chanceOfLongerGap } from './cadence';
import { isoDay } from './dayNumber';
import { kindVerdicts, noStates } from './kindVerdicts';
import { partnerMoney, wonBetween, type Money } from './partnerMoney';
import { prepare, yardstickOf } from './prepare';
import { keptPartners, proposalFor, type Peers } from './proposals';
import type { Member } from './roster';
import { opinionOn, secondOpinionOf } from './secondOpinion';
import { isSeasonal } from './silenceOn';
import { trendOf } from './slowing';
import { readSnapshots, transitionOf } from './snapshots';
import type { DormancySpec } from './spec';
import { reachedOn, stateOn } from './stateOn';
import type { DetectResult, DetectedPartner, DormancyContext, DormancySummary, PartnerDormancy, Proposal, State } from './types';
import { usedModel } from './usedModel';
import { counted, inDays, money as inMoney, percent, rounded } from './words';

/** Who needs somebody first: those on their way out, then those gone, then everybody else. */
const URGENCY: Readonly<Record<State, number>> = { cooling: 0, responded: 1, dormant: 2, reactivated: 3, producing: 4, neverActivated: 5, archived: 6 };

const mostUrgentFirst = inTurn<DetectedPartner>(
	by(({ dormancy }) => (dormancy.early ? -1 : URGENCY[dormancy.state]), compareNumber),
	descending(by(({ dormancy }) => dormancy.acvAtStake, compareNumber)),
	by(({ dormancy }) => dormancy.dormantOn ?? '9999', compareText),
	by(({ id }) => id, compareText),
);

type Said = Pick<PartnerDormancy, 'state' | 'silenceDays' | 'usualGapDays' | 'lastActOn' | 'dormantOn' | 'slowing' | 'activationEndsOn' | 'since' | 'season'>;

/** Silence over usual gap, which is what people understand. */
function sentenceOf(name: string, { state, silenceDays, usualGapDays, lastActOn, dormantOn, slowing, activationEndsOn, since, season }: Said): string {
	if (state === 'archived') return `${name} is archived${since === null ? '' : ` since ${since}`}.`;
	if (silenceDays === null || usualGapDays === null) {
		return activationEndsOn === null ? `${name} never brought anything.` : `${name} is new and has until ${activationEndsOn} for a first act.`;
	}
	const own = season === null ? '' : ' of its season';
	const rhythm = `silent for ${inDays(silenceDays)}${own}, usually ${inDays(usualGapDays)} (${rounded(silenceDays / Math.max(usualGapDays, 0.1))} times)`;
	if (state === 'cooling') return `${name} is cooling: ${rhythm}; dormant on ${dormantOn ?? 'a day unknown'} if nothing happens.`;
	if (state === 'dormant') return `${name} is dormant since ${since ?? 'a day unknown'}: ${rhythm}.`;
	if (state === 'responded') return `${name} answered, but has brought nothing new yet; last act ${lastActOn ?? 'unknown'}.`;
	if (state === 'reactivated') return `${name} is back since ${since ?? 'a day unknown'}, after a dormant spell.`;
	return slowing ? `${name} is slowing: its last gaps are too long for its own rhythm; ${rhythm}.` : `${name} is producing: ${rhythm}.`;
}

interface Sums {
	readonly of: (member: Member) => Peers;
	readonly all: Peers;
}

/** Decided deals by type and motion, and of all partners. */
function peersOf(members: readonly Member[], money: (id: string) => Money): Sums {
	const kinds = new Map<string, { won: number; lost: number }>();
	const all = { won: 0, lost: 0 };
	for (const { id, type, motion } of members) {
		const { won, lost } = money(id);
		const key = `${type} ${motion}`;
		const kind = kinds.get(key) ?? { won: 0, lost: 0 };
		kinds.set(key, { won: kind.won + won, lost: kind.lost + lost });
		all.won += won;
		all.lost += lost;
	}
	return {
		all,
		of: ({ id, type, motion }) => {
			const kind = kinds.get(`${type} ${motion}`) ?? { won: 0, lost: 0 };
			const own = money(id);
			return { won: kind.won - own.won, lost: kind.lost - own.lost };
		},
	};
}

/**
 * Says of every partner where it stands against its own rhythm, who is on the way out and when, and what to propose for
 * those that are gone.
 *
 * 1. Only the partner's own productive acts count (`readActs`). The rhythm model (`fitCadence`) is plain JSON and comes
 *    with the result.
 * 2. Transitions are exact between runs when snapshots of the last run are in the book; the first run is a baseline and
 *    announces nobody (`transitionOf`).
 * 3. Proposals are never carried out here; archiving is never proposed from silence alone (`proposalFor`).
 *
 * @throws SpecError when a stored model cannot be used; bad data becomes issues and counts
 * Cost: O(records + acts log acts), and one fit over at most 2,000 partners.
 */
export function detectDormancy(book: Book, spec: DormancySpec, context: DormancyContext): DetectResult {
	const prepared = prepare(book, spec, context);
	const { members, acts, today, roster } = prepared;
	const used = usedModel(book, prepared, spec);
	const yardstick = yardstickOf(used.model, spec, prepared);
	const money = partnerMoney(book, acts.deals, spec, context);
	const standings = new Map(members.map((member) => [member.id, stateOn(member, acts.of(member.id), today, today, yardstick)]));
	const states = new Map([...standings].map(([id, { state }]): [string, State] => [id, state]));
	const before = readSnapshots(book, context);
	const guards = archiveGuards(prepared, states);
	const kept = keptPartners(book);
	const peers = peersOf(members, money.of);
	const opinion = spec.secondOpinion ? secondOpinionOf(prepared) : null;
	const asOf = isoInstant(context.asOf);

	const partners = members.map((member): DetectedPartner => {
		const { id, name, type, motion, enrolledOn, pending, record } = member;
		const own = acts.of(id);
		const standing = standings.get(id);
		const state = standing?.state ?? 'neverActivated';
		const silence = standing?.silence;
		const living = state !== 'archived';
		const windowEnds = state === 'neverActivated' && enrolledOn !== undefined ? enrolledOn + spec.activationDays : undefined;
		const inWindow = windowEnds !== undefined ? windowEnds >= today : state === 'neverActivated' && pending;
		const slowing = silence !== undefined && (state === 'producing' || state === 'reactivated') && (trendOf(own, member, today, silence, yardstick)?.slowing ?? false);
		const of = money.of(id);
		const lastAt = silence === undefined ? context.asOf : (silence.lastOn + 1) * DAY;
		const turnsOn = (limit: number) => (silence === undefined || !living ? null : isoDay(reachedOn(silence, limit, today, yardstick)));
		const said = {
			state,
			...transitionOf(state, standing?.since === undefined || !Number.isFinite(standing.since) ? null : isoDay(standing.since), before.get(id), spec, context),
			type,
			motion,
			acts: own.days.length,
			lastActOn: silence === undefined ? null : isoDay(silence.lastOn),
			silenceDays: silence === undefined ? null : rounded(silence.days),
			usualGapDays: silence === undefined ? null : rounded(silence.limits.usualGap),
			chanceOfLongerGap: silence === undefined ? null : rounded(chanceOfLongerGap(silence.days, silence.gaps, yardstick.cadenceOf(member)), 4),
			coolingOn: turnsOn(silence?.limits.cooling ?? 0),
			dormantOn: turnsOn(silence?.limits.dormant ?? 0),
			season: silence !== undefined && isSeasonal(silence.months) ? Array.from({ length: 12 }, (_, month) => month + 1).filter((month) => (silence.months >> (month - 1)) & 1) : null,
			slowing,
			early: state === 'cooling' || slowing,
			acvAtStake: money.major(wonBetween(of, lastAt - 365 * DAY, context.asOf)),
			openPipeline: money.major(of.pipeline),
			currency: money.currency,
			activationEndsOn: windowEnds === undefined || !inWindow ? null : isoDay(windowEnds),
			proposal: proposalFor({ member, state, money: of, peers: peers.of(member), all: peers.all, inWindow, guards, kept: kept.has(id) }),
			secondOpinion: opinion === null ? null : opinionOn(prepared, id, opinion),
			model: used.hash,
		} satisfies Omit<PartnerDormancy, 'asOf' | 'sentence'>;
		return { id, name, record, dormancy: { asOf, sentence: sentenceOf(name, said), ...said } };
	});
	partners.sort(mostUrgentFirst);

	const counts = noStates();
	const proposals: Record<Proposal['action'], number> = { reengage: 0, activate: 0, archive: 0, keep: 0 };
	for (const { dormancy } of partners) {
		counts[dormancy.state] += 1;
		if (dormancy.proposal !== null) proposals[dormancy.proposal.action] += 1;
	}
	const early = partners.filter(({ dormancy }) => dormancy.early).map(({ id, name, dormancy: { state, dormantOn, acvAtStake } }) => ({ id, name, state, dormantOn, acvAtStake }));
	const acvAtStake = early.reduce((total, one) => total + one.acvAtStake, 0);
	const silent = counts.dormant + counts.neverActivated;
	const summary: DormancySummary = {
		asOf,
		partners: partners.length,
		states: counts,
		changed: partners.filter(({ dormancy }) => dormancy.changed).length,
		announced: partners.filter(({ dormancy }) => dormancy.announce).length,
		baseline: before.size === 0,
		early,
		acvAtStake,
		currency: money.currency,
		kinds: kindVerdicts(members, states, money, context.asOf),
		proposals,
		acts: acts.counts,
		unconverted: money.unconverted,
		secondOpinion: opinion === null ? null : { sentence: opinion.sentence, calibration: opinion.calibration },
		sentence: `${counted(partners.length, 'partner')}: ${percent(silent / Math.max(1, partners.length))} dormant or never active; ${counted(early.length, 'partner is', 'partners are')} on the way out with ${inMoney(acvAtStake, money.currency)} a year at stake.`,
	};
	return {
		operation: 'detect',
		partners,
		summary,
		issues: [...roster.issues, ...acts.issues],
		specHash: hashOf(spec),
		modelHash: used.hash,
		model: used.record,
		modelIsStored: used.isStored,
	};
}
