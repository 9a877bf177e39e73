import { DAY, compareText, instantReader, type Instant } from '../core';
import { recordsOf, type Book } from '../model';
import { objectIn, textIn } from './fields';
import type { PlayName, PlaysSpec } from './playsSpec';
import type { PlaysContext } from './types';

/** Why a play is not proposed again now. */
export type Held = 'open' | 'done' | 'snoozed' | 'wrong';

export const ANSWERS = ['done', 'snooze', 'wrong'] as const;
export type PlayAnswer = (typeof ANSWERS)[number];

/** What was said of plays, and which are open. */
export interface Answers {
	/** undefined: nothing stands against proposing it. */
	readonly heldOf: (playId: string) => Held | undefined;
	/** Whether any play of a kind was shown or answered. */
	readonly knows: (play: PlayName) => boolean;
	/** Plays shown and not answered, by the manager they were shown to (null: nobody). */
	readonly openOf: (managerEmail: string | null) => number;
}

interface Said {
	readonly at: Instant;
	readonly answer: PlayAnswer;
	readonly until: Instant | undefined;
}

/** A week, where somebody snoozes without a date. */
const SNOOZE = 7 * DAY;

/** Of two words of one instant the one that holds longer counts, whatever the order of the rows. */
const HOLDS: readonly PlayAnswer[] = ['snooze', 'done', 'wrong'];
const isLater = (a: Said, b: Said): boolean => {
	if (a.at !== b.at) return a.at > b.at;
	return a.answer === b.answer ? (a.until ?? a.at) > (b.until ?? b.at) : HOLDS.indexOf(a.answer) > HOLDS.indexOf(b.answer);
};

const isAnswer = (value: unknown): value is PlayAnswer => (ANSWERS as readonly unknown[]).includes(value);

/**
 * Reads what people said of plays (decisions of the kind `play`) and which plays were shown (ledger entries of the kind
 * `play`).
 *
 * 1. The latest word on a play counts: wrong holds for good, done for a while, snooze until its date.
 * 2. A play shown after the last word and not too long ago is open.
 * 3. What lies after the as-of date has not happened. Cost: O(decisions + ledger).
 */
export function readAnswers(book: Book, spec: Pick<PlaysSpec, 'doneDays' | 'openDays'>, { asOf, timeZone }: PlaysContext): Answers {
	const instantOf = instantReader(timeZone);
	const said = new Map<string, Said>();
	for (const record of recordsOf(book, 'decision')) {
		const id = textIn(objectIn(record['subject'])['play']);
		const at = instantOf(record['at']);
		const { answer } = record;
		if (record['kind'] !== 'play' || id === undefined || at === undefined || at > asOf || !isAnswer(answer)) continue;
		const word: Said = { at, answer, until: instantOf(record['until']) };
		const known = said.get(id);
		if (known === undefined || isLater(word, known)) said.set(id, word);
	}
	const shown = new Map<string, { readonly at: Instant; readonly manager: string | null }>();
	for (const record of recordsOf(book, 'ledger')) {
		const id = textIn(record['subjectId']);
		const at = instantOf(record['at']);
		if (record['kind'] !== 'play' || id === undefined || at === undefined || at > asOf) continue;
		const manager = textIn(record['managerEmail'])?.toLowerCase() ?? null;
		const known = shown.get(id);
		if (known === undefined || known.at < at || (known.at === at && compareText(known.manager ?? '', manager ?? '') < 0)) shown.set(id, { at, manager });
	}
	const isOpen = (id: string): boolean => {
		const last = shown.get(id);
		if (last === undefined || asOf - last.at > spec.openDays * DAY) return false;
		const answered = said.get(id);
		return answered === undefined || answered.at < last.at;
	};
	const open = new Map<string | null, number>();
	for (const [id, { manager }] of shown) if (isOpen(id)) open.set(manager, (open.get(manager) ?? 0) + 1);
	return {
		knows: (play) => [said, shown].some((known) => [...known.keys()].some((id) => id.startsWith(`${play}-`))),
		openOf: (managerEmail) => open.get(managerEmail?.toLowerCase() ?? null) ?? 0,
		heldOf: (id) => {
			const answer = said.get(id);
			if (answer?.answer === 'wrong') return 'wrong';
			if (isOpen(id)) return 'open';
			if (answer === undefined) return undefined;
			if (answer.answer === 'done') return asOf - answer.at < spec.doneDays * DAY ? 'done' : undefined;
			return asOf < (answer.until ?? answer.at + SNOOZE) ? 'snoozed' : undefined;
		},
	};
}
