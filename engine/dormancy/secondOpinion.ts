import { compareText } from '../core';
import { countUpTo } from './acts';
import { chanceAlive, expectedActs, fitModifiedBgNbd, type ModifiedBgNbdFit, type Repeats } from './modifiedBgNbd';
import type { Prepared } from './prepare';
import { sampleOfIds } from './sampleOfIds';
import type { Calibration } from './types';

/** Below this many partners with a repeat four parameters cannot be told. */
const LEAST_REPEATERS = 50;
const MOST_PARTNERS = 4000;
export const HORIZON_DAYS = 90;
const CALIBRATION_DAYS = 180;
const GROUPS = 5;

export interface SecondOpinion {
	readonly fit: ModifiedBgNbdFit | null;
	readonly repeaters: number;
	readonly calibration: Calibration | null;
	/** What it is, or why there is none. */
	readonly sentence: string;
}

interface Known {
	readonly id: string;
	readonly repeats: Repeats;
}

/** Every partner with a beat up to a day, as the model sees it. */
const repeatsOn = ({ members, acts }: Prepared, day: number): readonly Known[] =>
	members.flatMap(({ id }) => {
		const { starts } = acts.of(id);
		const beats = countUpTo(starts, day);
		if (beats === 0) return [];
		const [first, last] = [starts[0] ?? day, starts[beats - 1] ?? day];
		return [{ id, repeats: { x: beats - 1, recency: last - first, age: Math.max(day - first, last - first + 0.5) } }];
	});

function fitOn(known: readonly Known[]): ModifiedBgNbdFit | null {
	if (known.filter(({ repeats }) => repeats.x > 0).length < LEAST_REPEATERS) return null;
	const sample = sampleOfIds(known, MOST_PARTNERS);
	const repeats = sample.map((one) => one.repeats);
	return fitModifiedBgNbd(repeats, repeats.reduce((total, { age }) => total + age, 0) / repeats.length);
}

function calibrationOf(prepared: Prepared): Calibration | null {
	const then = prepared.today - CALIBRATION_DAYS;
	const known = repeatsOn(prepared, then);
	const fit = fitOn(known);
	if (fit === null) return null;
	const judged = known
		.map(({ id, repeats }) => {
			const { starts } = prepared.acts.of(id);
			return { id, chance: chanceAlive(repeats, fit), expected: expectedActs(repeats, fit, CALIBRATION_DAYS), seen: countUpTo(starts, prepared.today) - countUpTo(starts, then) };
		})
		.sort((a, b) => a.chance - b.chance || compareText(a.id, b.id));
	const total = (some: typeof judged, of: (one: (typeof judged)[number]) => number) => some.reduce((sum, one) => sum + of(one), 0);
	const groups = Array.from({ length: GROUPS }, (_, group) => {
		const some = judged.slice(Math.floor((group * judged.length) / GROUPS), Math.floor(((group + 1) * judged.length) / GROUPS));
		return { partners: some.length, chanceAlive: total(some, ({ chance }) => chance) / Math.max(1, some.length), expected: total(some, ({ expected }) => expected), seen: total(some, ({ seen }) => seen), actedAgain: some.filter(({ seen }) => seen > 0).length };
	});
	return { days: CALIBRATION_DAYS, expected: total(judged, ({ expected }) => expected), seen: total(judged, ({ seen }) => seen), groups };
}

/**
 * A second opinion on who is still there: the modified BG/NBD fitted on the roster, and how the same model fitted half a
 * year earlier would have done. It never ranks or decides anything.
 *
 * Fitted on at most 4,000 partners, chosen by their ids. Under 50 partners with a repeat there is no fit.
 */
export function secondOpinionOf(prepared: Prepared): SecondOpinion {
	const known = repeatsOn(prepared, prepared.today);
	const repeaters = known.filter(({ repeats }) => repeats.x > 0).length;
	const fit = fitOn(known);
	if (fit === null) {
		return { fit, repeaters, calibration: null, sentence: `No second opinion: only ${repeaters} partners acted more than once, and ${LEAST_REPEATERS} are needed to fit one.` };
	}
	const calibration = calibrationOf(prepared);
	const judged =
		calibration === null
			? 'Half a year ago too few partners had acted more than once to check it.'
			: `Fitted ${CALIBRATION_DAYS} days ago it would have expected ${calibration.expected.toFixed(0)} acts; ${calibration.seen} came.`;
	return { fit, repeaters, calibration, sentence: `Modified BG/NBD on ${fit.partners} partners. ${judged} For information only: nothing is ranked by it.` };
}

/** What the second opinion says of one partner: the chance that it is still there, and its expected beats in 90 days. */
export function opinionOn(prepared: Prepared, id: string, { fit }: SecondOpinion): { readonly chanceAlive: number; readonly expectedActs: number } | null {
	const { starts } = prepared.acts.of(id);
	const beats = countUpTo(starts, prepared.today);
	if (fit === null || beats === 0) return null;
	const [first, last] = [starts[0] ?? 0, starts[beats - 1] ?? 0];
	const repeats = { x: beats - 1, recency: last - first, age: Math.max(prepared.today - first, last - first + 0.5) };
	return { chanceAlive: chanceAlive(repeats, fit), expectedActs: expectedActs(repeats, fit, HORIZON_DAYS) };
}
