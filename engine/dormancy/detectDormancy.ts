import { hashOf, inOnePiece, isoInstant } from '../core';
import type { Book } from '../model';
import { archiveGuards } from './archiveGuards';
import { chanceOfLongerGap } from './cadence';
import { isoDays } from './dayNumber';
import { kindVerdicts } from './kindVerdicts';
import { partnerMoney, wonBetween } from './partnerMoney';
import { peersOf } from './peers';
import { prepare, yardstickOf } from './prepare';
import { proposalFor } from './proposals';
import { readRosterDecisions } from './rosterDecisions';
import { opinionOn, secondOpinionOf } from './secondOpinion';
import { sentenceOf } from './sentence';
import { isSeasonal } from './silenceOn';
import { trendOf } from './slowing';
import { readSnapshots, transitionOf } from './snapshots';
import type { DormancySpec } from './spec';
import { reachedOn, stateOn } from './stateOn';
import { summaryOf } from './summary';
import type { DetectResult, DetectedPartner, DormancyContext, PartnerDormancy, Proposal, State } from './types';
import { mostUrgentFirst } from './urgency';
import { usedModel } from './usedModel';
import { rounded } from './words';

/** A result whose sentence and proposal are still to come. */
type Draft = Omit<PartnerDormancy, 'sentence' | 'proposal'> & { sentence: string; proposal: Proposal | null };

/** Days of a year. */
const YEAR = 365;
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
	const { members, acts, today, startOf, roster } = prepared;
	const used = usedModel(book, prepared, spec);
	const yardstick = yardstickOf(used.model, spec, prepared);
	const money = partnerMoney(book, acts, spec, context);
	const isoDay = isoDays();
	const before = readSnapshots(book, context);
	const decisions = readRosterDecisions(book, context);
	const peers = peersOf(members, money.of);
	const opinion = spec.secondOpinion ? secondOpinionOf(prepared) : null;
	const asOf = isoInstant(context.asOf);

	/** New partners that still have time for a first act. */
	const windows = new Set<string>();
	const drafts = members.map((member): Draft => {
		const { id, type, motion, enrolledOn, pending } = member;
		const own = acts.of(id);
		const { state, silence, since: begun } = stateOn(member, own, today, today, yardstick);
		const living = state !== 'archived';
		const windowEnds = state === 'neverActivated' && enrolledOn !== undefined ? enrolledOn + spec.activationDays : undefined;
		const inWindow = windowEnds !== undefined ? windowEnds >= today : state === 'neverActivated' && pending;
		const slowing = silence !== undefined && (state === 'producing' || state === 'reactivated') && (trendOf(own, member, today, silence, yardstick)?.slowing ?? false);
		const of = money.of(id);
		const turnsOn = (limit: number) => (silence === undefined || !living ? null : isoDay(reachedOn(silence, limit, today, yardstick)));
		const { since, sinceBasis, previousState, changed, announce, announcedState, announcedAt } = transitionOf(state, begun === undefined || !Number.isFinite(begun) ? null : isoDay(begun), before.get(id), spec, context);
		if (inWindow) windows.add(id);
		return {
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
			acvAtStake: money.major(wonBetween(of, startOf((silence?.lastOn ?? today) + 1 - YEAR), context.asOf)),
			openPipeline: money.major(of.pipeline),
			currency: money.currency,
			activationEndsOn: windowEnds === undefined || !inWindow ? null : isoDay(windowEnds),
			proposal: null,
			secondOpinion: opinion === null ? null : opinionOn(prepared, id, opinion),
			model: used.hash,
		};
	});
	// What is proposed for one hangs on the states of all. Set, not copied: a copy of every result would cost more than the rest of it.
	const states = new Map(members.map(({ id }, at): [string, State] => [id, drafts[at]?.state ?? 'neverActivated']));
	const guards = archiveGuards(prepared, states);
	const byId = members.flatMap((member, at): DetectedPartner[] => {
		const dormancy = drafts[at];
		if (dormancy === undefined) return [];
		const { id, name, record } = member;
		dormancy.sentence = inOnePiece(sentenceOf(name, dormancy));
		dormancy.proposal = proposalFor({ member, state: dormancy.state, money: money.of(id), peers, inWindow: windows.has(id), guards, kept: decisions.get(id)?.stays === true });
		return [{ id, name, record, dormancy }];
	});
	const partners = mostUrgentFirst(byId);

	return {
		operation: 'detect',
		partners,
		summary: summaryOf(partners, {
			asOf,
			baseline: before.size === 0,
			currency: money.currency,
			kinds: kindVerdicts(members, states, acts, context.asOf),
			acts: acts.counts,
			unconverted: money.unconverted,
			secondOpinion: opinion === null ? null : { sentence: opinion.sentence, calibration: opinion.calibration },
		}),
		issues: [...roster.issues, ...acts.issues],
		specHash: hashOf(spec),
		modelHash: used.hash,
		model: used.record,
		modelIsStored: used.isStored,
	};
}
