import { instantReader, listIn, objectIn, textIn } from '../../core';
import { recordsOf, type Book } from '../../model';
import type { OutreachContext } from '../types';

/** What people are asked at the moment. */
export interface Asked {
	/** Hashes of the words of a mail that stand in open batches. */
	readonly wordsOf: (mail: string) => readonly string[];
	/** Whether it is asked what became of a mail. */
	readonly isAskedOf: (mail: string) => boolean;
}

/** Reads the cases of mails that are open: not decided, and not past their end. Cost: O(cases). */
export function readAsked(book: Book, { asOf, timeZone }: OutreachContext): Asked {
	const instantOf = instantReader(timeZone);
	const words = new Map<string, string[]>();
	const unknown = new Set<string>();
	for (const { kind, queue, state, until, mail, parts } of recordsOf(book, 'ledger')) {
		if (kind !== 'case' || queue !== 'outreach' || state !== 'open' || (instantOf(until) ?? Infinity) < asOf) continue;
		if (typeof mail === 'string') unknown.add(mail);
		for (const part of listIn(parts)) {
			const shown = objectIn(part['decision']);
			const [of, hash] = [textIn(shown['mail']), textIn(shown['wordsHash'])];
			if (of !== undefined && hash !== undefined) words.set(of, [...(words.get(of) ?? []), hash]);
		}
	}
	return { wordsOf: (mail) => words.get(mail) ?? [], isAskedOf: (mail) => unknown.has(mail) };
}
