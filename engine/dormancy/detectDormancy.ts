import { DAY, hashOf, isoInstant } from '../core';
import type { Book } from '../model';
import { archiveGuards } from './archiveGuards';
import { chanceOfLongerGap } from './cadence';
import { isoDays } from './dayNumber';
import { kindVerdicts, noStates } from './kindVerdicts';
import { partnerMoney, wonBetween } from './partnerMoney';
import { peersOf } from './peers';
import { prepare, yardstickOf } from './prepare';
import { keptPartners, proposalFor } from './proposals';
import { opinionOn, secondOpinionOf } from './secondOpinion';
import { sentenceOf } from './sentence';
import { isSeasonal } from './silenceOn';
import { trendOf } from './slowing';
import { readSnapshots, transitionOf } from './snapshots';
import type { DormancySpec } from './spec';
import { reachedOn, stateOn } from './stateOn';
import type { DetectResult, DetectedPartner, DormancyContext, DormancySummary, PartnerDormancy, Proposal, State } from './types';
import { mostUrgentFirst } from './urgency';
import { usedModel } from './usedModel';
import { counted, money as inMoney, percent, rounded } from './words';

const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1);

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
	const isoDay = isoDays();
	const standings = members.map((member) => stateOn(member, acts.of(member.id), today, today, yardstick));
	const states = new Map(members.map(({ id }, at): [string, State] => [id, standings[at]?.state ?? 'neverActivated']));
	const before = readSnapshots(book, context);
	const guards = archiveGuards(prepared, states);
	const kept = keptPartners(book);
	const peers = peersOf(members, money.of);
	const opinion = spec.secondOpinion ? secondOpinionOf(prepared) : null;
	const asOf = isoInstant(context.asOf);

	const byId = members.map((member, at): DetectedPartner => {
		const { id, name, type, motion, enrolledOn, pending, record } = member;
		const own = acts.of(id);
		const standing = standings[at];
		const state = standing?.state ?? 'neverActivated';
		const silence = standing?.silence;
		const living = state !== 'archived';
		const windowEnds = state === 'neverActivated' && enrolledOn !== undefined ? enrolledOn + spec.activationDays : undefined;
		const inWindow = windowEnds !== undefined ? windowEnds >= today : state === 'neverActivated' && pending;
		const slowing = silence !== undefined && (state === 'producing' || state === 'reactivated') && (trendOf(own, member, today, silence, yardstick)?.slowing ?? false);
		const of = money.of(id);
		const lastAt = silence === undefined ? context.asOf : (silence.lastOn + 1) * DAY;
		const turnsOn = (limit: number) => (silence === undefined || !living ? null : isoDay(reachedOn(silence, limit, today, yardstick)));
		const { since, sinceBasis, previousState, changed, announce, announcedState, announcedAt } = transitionOf(state, standing?.since === undefined || !Number.isFinite(standing.since) ? null : isoDay(standing.since), before.get(id), spec, context);
		const dormancy = {
			asOf,
			sentence: '',
			state,
			since,
			sinceBasis,
			previousState,
			changed,
			announce,
			announcedState,
			announcedAt,
			type,
			motion,
			acts: own.days.length,
			lastActOn: silence === undefined ? null : isoDay(silence.lastOn),
			silenceDays: silence === undefined ? null : rounded(silence.days),
			usualGapDays: silence === undefined ? null : rounded(silence.limits.usualGap),
			chanceOfLongerGap: silence === undefined ? null : rounded(chanceOfLongerGap(silence.days, silence.gaps, yardstick.cadenceOf(member)), 4),
			coolingOn: turnsOn(silence?.limits.cooling ?? 0),
			dormantOn: turnsOn(silence?.limits.dormant ?? 0),
			season: silence !== undefined && isSeasonal(silence.months) ? MONTHS.filter((month) => (silence.months >> (month - 1)) & 1) : null,
			slowing,
			early: state === 'cooling' || slowing,
			acvAtStake: money.major(wonBetween(of, lastAt - 365 * DAY, context.asOf)),
			openPipeline: money.major(of.pipeline),
			currency: money.currency,
			activationEndsOn: windowEnds === undefined || !inWindow ? null : isoDay(windowEnds),
			proposal: proposalFor({ member, state, money: of, peers, inWindow, guards, kept: kept.has(id) }),
			secondOpinion: opinion === null ? null : opinionOn(prepared, id, opinion),
			model: used.hash,
		} satisfies PartnerDormancy;
		// Set afterwards: a copy of every result would cost more than the rest of it.
		dormancy.sentence = sentenceOf(name, dormancy);
		return { id, name, record, dormancy };
	});
	const partners = mostUrgentFirst(byId);

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
