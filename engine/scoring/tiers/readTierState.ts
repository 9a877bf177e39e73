import { compareText, fold, instantReader, isMissing, isoInstant, type Instant } from '../../core';
import { recordsOf, type Book, type BookRecord } from '../../model';
import type { ScoreContext } from '../types';
import type { TierReview, TierState } from './types';

/** A person's word on a partner's tier. */
interface TierDecision {
	readonly at: Instant;
	readonly id: string;
	readonly verdict: 'approve' | 'reject' | 'pin' | 'unpin';
	readonly tier: string | undefined;
	/** Day of the review whose proposal it answers. */
	readonly review: string | undefined;
}

const VERDICTS: ReadonlySet<unknown> = new Set(['approve', 'reject', 'pin', 'unpin']);

/** The words that led to a state: kept with it, so that each counts once. */
interface Heard {
	/** The tier as the source writes it. */
	readonly tierInSource: string | null;
	/** Whether the source pins it. */
	readonly pinnedInSource: boolean;
	/** When the latest decision was made. */
	readonly decisionAt: string | null;
}

/** A state, and who led to it. */
interface Obeyed {
	readonly state: TierState;
	readonly decidedBy: 'policy' | 'person' | 'none';
}

/** Reads where partners stand: from the tier records and decisions of a stream, and from the partners themselves. */
export interface TierStates {
	readonly of: (id: string, record: BookRecord | undefined) => Obeyed;
	readonly heard: (id: string, record: BookRecord | undefined) => Heard;
	/** Whether a state or the source's words differ from those kept last, or nothing was kept of a partner that a person decided about. */
	readonly isNews: (id: string, state: TierState, heard: Heard) => boolean;
}

/** The tier as the source writes it, also where an earlier node put a result in its place. */
function tierInSource(record: BookRecord | undefined): string | null {
	const tier = record?.['tier'];
	const given = typeof tier === 'object' && tier !== null ? (tier as { readonly inSource?: unknown }).inSource : tier;
	return typeof given === 'string' ? given : null;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);

function readReviews(value: unknown): TierReview[] {
	return (Array.isArray(value) ? (value as unknown[]) : [])
		.filter((one): one is TierReview => typeof one === 'object' && one !== null && typeof (one as TierReview).at === 'string' && typeof (one as TierReview).tier === 'string')
		.sort((a, b) => compareText(a.at, b.at));
}

/** State fields, as they stand on a partner, on a tier record, or under the result of an earlier run. */
function readState(fields: Readonly<Record<string, unknown>>): TierState {
	return {
		tier: text(fields['tier']) ?? null,
		tierSource: fields['tierSource'] === 'pinned' ? 'pinned' : 'auto',
		tierSince: text(fields['tierSince']) ?? null,
		tierReviews: readReviews(fields['tierReviews']),
		graceUntil: text(fields['graceUntil']) ?? null,
	};
}

/** The fields that tell of the state: the record's own, or those of the result that an earlier node put in the place of the name. */
function fieldsOf(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
	const { tier } = record;
	if (typeof tier !== 'object' || tier === null) return record;
	const { state, current } = tier as { readonly state?: unknown; readonly current?: unknown };
	return typeof state === 'object' && state !== null ? (state as Readonly<Record<string, unknown>>) : { ...record, tier: current };
}

/** Whether a decision pins a tier, or unpins it. */
const isOfPins = ({ verdict }: TierDecision): boolean => verdict === 'pin' || verdict === 'unpin';

/**
 * The tier that a person's latest word leads to. A proposal is answered once; a later review asks again.
 *
 * @param isSpent whether the state was kept after that word
 */
function obey(state: TierState, decision: TierDecision | undefined, day: string, isSpent: boolean): Obeyed {
	const last = state.tierReviews.at(-1);
	const unanswered: Obeyed = { state, decidedBy: last?.answer === undefined ? 'none' : 'person' };
	const byPerson = (news: Partial<TierState>): Obeyed => ({ state: { ...state, ...news }, decidedBy: 'person' });
	if (decision === undefined) return unanswered;
	const { verdict, tier } = decision;
	if (isSpent && isOfPins(decision)) return byPerson({});
	if (verdict === 'pin') return byPerson({ tier: tier ?? state.tier, tierSource: 'pinned', tierSince: state.tierSource === 'pinned' ? state.tierSince : day, graceUntil: null });
	if (verdict === 'unpin') return byPerson({ tierSource: 'auto' });
	if (last?.to === undefined || last.at !== decision.review || last.answer !== undefined) return unanswered;
	const answered = (answer: TierReview['answer'] & string) => [...state.tierReviews.slice(0, -1), { ...last, answer }];
	if (verdict === 'reject') return byPerson({ tierReviews: answered('rejected') });
	return byPerson({ tier: last.to, tierSince: day, tierReviews: answered('approved'), graceUntil: null });
}

/**
 * Where each partner stands in the programme.
 *
 * 1. State comes from the latest tier record (a `ledger` record of kind `tier`), else from the partner's own fields. A
 *    tier or a pin in the source that has changed since that record was written was changed by a person, and counts.
 * 2. The latest decision of kind `tier` on a partner counts; one that answers a review that is not the latest is spent, and
 *    so is a pin that a tier record was written after.
 * 3. What was written down after the as-of date is not known yet.
 *
 * Cost: O(ledger + decisions) once, O(1) a partner.
 */
export function readTierStates(book: Book, { asOf, timeZone }: ScoreContext, dayOfInstant: (at: Instant) => string, partnerOf: (id: string) => string): TierStates {
	const instantOf = instantReader(timeZone);
	const kept = new Map<string, { at: Instant; record: BookRecord }>();
	for (const record of recordsOf(book, 'ledger')) {
		if (record['kind'] !== 'tier' || isMissing(record['partnerId'])) continue;
		const at = instantOf(record['at']) ?? -Infinity;
		const id = partnerOf(String(record['partnerId']));
		const known = kept.get(id);
		if (at > asOf || (known !== undefined && (known.at > at || (known.at === at && JSON.stringify(known.record) >= JSON.stringify(record))))) continue;
		kept.set(id, { at, record });
	}
	const decisions = new Map<string, TierDecision>();
	for (const record of recordsOf(book, 'decision')) {
		if (record['kind'] !== 'tier' || isMissing(record['partnerId']) || !VERDICTS.has(record['verdict'])) continue;
		const at = instantOf(record['at']) ?? -Infinity;
		const id = partnerOf(String(record['partnerId']));
		const known = decisions.get(id);
		if (at > asOf || (known !== undefined && (known.at > at || (known.at === at && known.id >= String(record.id))))) continue;
		decisions.set(id, { at, id: String(record.id), verdict: record['verdict'] as TierDecision['verdict'], tier: text(record['tier']), review: text(record['review']) });
	}
	return {
		isNews: (id, state, { tierInSource: tier, pinnedInSource }) => {
			const known = kept.get(id)?.record;
			if (known === undefined) return decisions.has(id);
			if (JSON.stringify(readState(known)) !== JSON.stringify(readState({ ...state }))) return true;
			return tier !== null && (tier !== known['tierInSource'] || pinnedInSource !== (known['pinnedInSource'] === true));
		},
		heard: (id, record) => {
			const at = decisions.get(id)?.at ?? -Infinity;
			return { tierInSource: tierInSource(record), pinnedInSource: record?.['tierSource'] === 'pinned', decisionAt: Number.isFinite(at) ? isoInstant(at) : null };
		},
		of: (id, record) => {
			const own = readState(fieldsOf(record ?? {}));
			const known = kept.get(id)?.record;
			const decision = decisions.get(id);
			const day = decision === undefined || !Number.isFinite(decision.at) ? dayOfInstant(asOf) : dayOfInstant(decision.at);
			if (known === undefined) return obey(own, decision, day, false);
			const isSpent = decision !== undefined && decision.at <= (instantOf(known['decisionAt']) ?? NaN);
			const obeyed = obey(readState(known), decision, day, isSpent);
			const { state } = obeyed;
			// What the source says is a person's word only where it has changed since the last review was written down.
			const seen = text(known['tierInSource']);
			const isChanged = own.tier !== null && (seen === undefined || fold(own.tier) !== fold(seen)) && (state.tier === null || fold(own.tier) !== fold(state.tier));
			if (isChanged) return { state: { ...state, tier: own.tier, tierSource: own.tierSource, tierSince: own.tierSince, graceUntil: null }, decidedBy: 'person' };
			const isPinned = record?.['tierSource'] === 'pinned';
			if (record === undefined || isPinned === (known['pinnedInSource'] === true) || (decision !== undefined && !isSpent && isOfPins(decision))) return obeyed;
			return { state: { ...state, tierSource: isPinned ? 'pinned' : 'auto' }, decidedBy: 'person' };
		},
	};
}
