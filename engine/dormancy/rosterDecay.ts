import { UNKNOWN, hashOf, isoInstant, monthsBefore, shareInterval, type Instant, type Issue } from '../core';
import type { Book, BookRecord } from '../model';
import { isoDay } from './dayNumber';
import { DEAL, eachPart, type DealColumns } from './dealColumns';
import { prepare, yardstickOf } from './prepare';
import type { DormancySpec } from './spec';
import { stateOn } from './stateOn';
import type { DormancyContext, State } from './types';
import { usedModel } from './usedModel';
import { counted, percent, rounded } from './words';

/** Under so many partners a half-life says nothing. */
const LEAST_PARTNERS = 20;

/** A share with its 90% interval: Beta(hits + 1/2, misses + 1/2). */
export interface Share {
	readonly of: number;
	readonly count: number;
	readonly share: number | null;
	readonly low: number;
	readonly high: number;
}

/** What became of a roster over one period. */
export interface DecayPeriod {
	readonly from: string;
	readonly to: string;
	/** Of those producing, cooling or reactivated at its start: dormant or archived at its end. */
	readonly decay: Share;
	/** Of those dormant or responded at its start: at work again (producing, cooling or reactivated) at its end. */
	readonly recovery: Share;
	/** In periods; null at no decay, and under 20 partners. */
	readonly halfLife: number | null;
}

export interface RosterDecay {
	readonly operation: 'rosterDecay';
	readonly asOf: string;
	readonly periodMonths: number;
	/** The latest first. */
	readonly periods: readonly DecayPeriod[];
	readonly latest: DecayPeriod | null;
	/** The plain figure that people know: partners without an opportunity in 12 months. */
	readonly withoutOpportunity12Months: Share;
	/** Where states of earlier days come from. */
	readonly basis: 'reconstructed';
	readonly sentence: string;
	readonly issues: readonly Issue[];
	readonly specHash: string;
	readonly modelHash: string;
	readonly model: BookRecord;
	readonly modelIsStored: boolean;
}

/** A share with its 90% interval. */
export function shareOf(count: number, of: number): Share {
	const { low, high } = shareInterval(count, of);
	return { of, count, share: of === 0 ? null : rounded(count / of, 4), low: rounded(low, 4), high: rounded(high, 4) };
}

/** ln 0.5 / ln(1 - h); null at no decay, at complete decay, and under 20 partners. */
export const halfLifeOf = ({ of, count }: Pick<Share, 'of' | 'count'>): number | null =>
	of < LEAST_PARTNERS || count === 0 || count === of ? null : rounded(Math.log(0.5) / Math.log(1 - count / of), 2);

const ALIVE: ReadonlySet<State> = new Set(['producing', 'cooling', 'reactivated']);
const LOST: ReadonlySet<State> = new Set(['dormant', 'archived', 'responded']);

/** Ends of periods back from the as-of date, the latest first. */
export function periodEnds(asOf: Instant, months: number, since: Instant, timeZone: string): readonly Instant[] {
	const ends = [asOf];
	for (let back = months; ends.length < 37; back += months) {
		const end = monthsBefore(asOf, back, timeZone);
		if (end < since) break;
		ends.push(end);
	}
	return ends;
}

/** Partners of one period: at work when it began, and of those lost by its end; gone, and of those back. */
interface Flow {
	alive: number;
	lost: number;
	gone: number;
	back: number;
}

function tally(flow: Flow, state: State, later: State): void {
	if (ALIVE.has(state)) {
		flow.alive += 1;
		if (LOST.has(later)) flow.lost += 1;
	} else if (state === 'dormant' || state === 'responded') {
		flow.gone += 1;
		if (ALIVE.has(later)) flow.back += 1;
	}
}

/** By number, 1 for every partner with a part in a deal that was created after an instant. */
function partnersWithDealSince(deals: DealColumns, partners: number, since: Instant): Uint8Array {
	const found = new Uint8Array(partners);
	eachPart(deals, DEAL.worth, (part, row) => {
		const partner = deals.partners[part] ?? UNKNOWN;
		if (partner !== UNKNOWN && (deals.created[row] ?? NaN) > since) found[partner] = 1;
	});
	return found;
}

/**
 * How fast the roster decays: period by period, which share of those at work went dormant or was archived, which share of
 * the dormant came back, and after how many periods half of the roster would be gone.
 *
 * 1. States of earlier days are reconstructed from what was done until then, under the one model fitted at the as-of
 *    date, so that two periods differ by what partners did and nothing else.
 * 2. Archiving cannot improve the figure: who is archived counts as lost. Answering alone does not either.
 *
 * @throws SpecError when a stored model cannot be used
 * Cost: O(records + periods x partners).
 */
export function rosterDecay(book: Book, spec: DormancySpec, context: DormancyContext): RosterDecay {
	const prepared = prepare(book, spec, context);
	const { members, acts, today, dayOf, startOf, firstDay, roster } = prepared;
	const used = usedModel(book, prepared, spec);
	const yardstick = yardstickOf(used.model, spec, prepared);
	const days = periodEnds(context.asOf, spec.decayMonths, startOf(firstDay), context.timeZone).map(dayOf);
	const flows = days.slice(1).map(() => ({ alive: 0, lost: 0, gone: 0, back: 0 }));
	const hasDeal = partnersWithDealSince(acts.deals, members.length, monthsBefore(context.asOf, 12, context.timeZone));
	let [living, without] = [0, 0];
	for (const member of members) {
		const own = acts.of(member.id);
		let later: State | undefined;
		for (const [at, day] of days.entries()) {
			// A partner that had not joined yet is nobody's loss, nor at any earlier day.
			if (member.enrolledOn !== undefined && member.enrolledOn > day) break;
			const { state } = stateOn(member, own, day, today, yardstick);
			const flow = flows[at - 1];
			if (flow !== undefined && later !== undefined) tally(flow, state, later);
			later = state;
		}
		if ((member.archivedOn ?? today) <= today) continue;
		living += 1;
		if (hasDeal[acts.numberOf(member.id)] !== 1) without += 1;
	}
	const periods = flows.map(({ alive, lost, gone, back }, at): DecayPeriod => {
		const decay = shareOf(lost, alive);
		return { from: isoDay(days[at + 1] ?? today), to: isoDay(days[at] ?? today), decay, recovery: shareOf(back, gone), halfLife: halfLifeOf(decay) };
	});
	const plain = shareOf(without, living);
	const [latest = null] = periods;
	const rate =
		latest === null || latest.decay.share === null
			? 'The book is too short for one period of decay.'
			: `Of ${counted(latest.decay.of, 'partner')} at work on ${latest.from}, ${percent(latest.decay.share)} (90% interval ${percent(latest.decay.low)} to ${percent(latest.decay.high)}) went dormant or was archived by ${latest.to}${latest.halfLife === null ? '' : `: half of them would be gone in ${latest.halfLife} such periods`}.`;
	return {
		operation: 'rosterDecay',
		asOf: isoInstant(context.asOf),
		periodMonths: spec.decayMonths,
		periods,
		latest,
		withoutOpportunity12Months: plain,
		basis: 'reconstructed',
		sentence: `${rate} ${plain.share === null ? '' : `${percent(plain.share)} of the roster has no opportunity in 12 months.`}`.trim(),
		issues: [...roster.issues, ...acts.issues],
		specHash: hashOf(spec),
		modelHash: used.hash,
		model: used.record,
		modelIsStored: used.isStored,
	};
}
