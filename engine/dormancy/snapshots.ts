import { DAY, compareText, dayOf, instantReader, isoInstant } from '../core';
import { recordsOf, type Book } from '../model';
import { STATES, type DormancyContext, type PartnerDormancy, type State } from './types';
import type { DormancySpec } from './spec';

/** What an earlier run said of a partner. */
export interface Before {
	readonly state: State;
	readonly since: string | null;
	readonly sinceBasis: PartnerDormancy['sinceBasis'];
	readonly asOf: string;
	readonly announcedState: State | null;
	readonly announcedAt: string | null;
}

const isState = (value: unknown): value is State => (STATES as readonly unknown[]).includes(value);
const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/**
 * The latest snapshot of each partner that is not later than the as-of date: what Partner Records' Write State kept of an
 * earlier run. A snapshot without a state, or from the future, is none.
 */
export function readSnapshots(book: Book, { asOf, timeZone }: DormancyContext): ReadonlyMap<string, Before> {
	const instantOf = instantReader(timeZone);
	const latest = new Map<string, Before & { readonly at: number }>();
	for (const record of recordsOf(book, 'snapshot')) {
		const { state, since, sinceBasis, asOf: seenAt, announcedState, announcedAt } = (record['dormancy'] ?? {}) as Record<string, unknown>;
		const at = instantOf(seenAt);
		if (record['of'] !== 'partner' || !isState(state) || at === undefined || at > asOf) continue;
		const id = String(record.id);
		const before: Before & { readonly at: number } = { state, since: textOr(since), sinceBasis: sinceBasis === 'snapshot' ? sinceBasis : 'reconstructed', asOf: String(seenAt), announcedState: isState(announcedState) ? announcedState : null, announcedAt: textOr(announcedAt), at };
		const known = latest.get(id);
		// Two of one instant say the same unless somebody edited them: then the choice must not hang on their order.
		if (known === undefined || known.at < at || (known.at === at && compareText(JSON.stringify(known), JSON.stringify(before)) < 0)) latest.set(id, before);
	}
	return latest;
}

/** States that somebody should hear of. */
const NEWS: ReadonlySet<State> = new Set(['cooling', 'dormant', 'responded', 'reactivated']);

type Transition = Pick<PartnerDormancy, 'since' | 'sinceBasis' | 'previousState' | 'changed' | 'announce' | 'announcedState' | 'announcedAt'>;

/**
 * What changed since the last run, and whether somebody is told.
 *
 * 1. Without a snapshot the state is a baseline: nobody is told of it, now or later.
 * 2. A state is told once; a state that comes back after another one is news again.
 * 3. Within the cooldown of the last message nothing is told; it is told when the cooldown is over, if it still holds.
 */
export function transitionOf(state: State, computedSince: string | null, before: Before | undefined, spec: DormancySpec, { asOf, timeZone }: DormancyContext): Transition {
	if (before === undefined) return { since: computedSince, sinceBasis: 'reconstructed', previousState: null, changed: false, announce: false, announcedState: state, announcedAt: null };
	const changed = before.state !== state;
	const toldAt = instantReader(timeZone)(before.announcedAt);
	const cooling = toldAt !== undefined && asOf - toldAt < spec.cooldownDays * DAY;
	const isNews = NEWS.has(state) && before.announcedState !== state;
	const announce = isNews && !cooling;
	// What is no news is as good as told: the next silence after it is news again.
	const told = announce || !NEWS.has(state);
	return {
		since: changed ? (computedSince ?? dayOf(asOf, timeZone)) : (before.since ?? computedSince),
		sinceBasis: changed ? 'snapshot' : before.sinceBasis,
		previousState: before.state,
		changed,
		announce,
		announcedState: told ? state : before.announcedState,
		announcedAt: announce ? isoInstant(asOf) : before.announcedAt,
	};
}
