import { compareText, instantReader, isMissing } from '../core';
import { recordsOf, type Book } from '../model';
import type { FixContext } from './types';

interface Word {
	readonly at: number;
	readonly text: string;
	readonly to: string;
}

/**
 * What people already said of fixes, by the fix: records `{ recordType: 'decision', kind: 'fix', fixId, to, verdict:
 * 'approve' | 'reject' | 'undo', at }`. Whoever said no to a change is not asked for it again; neither is whoever said yes or took
 * it back.
 *
 * Words spoken after the as-of date are not heard yet. Cost: O(decisions).
 */
export function decidedFixes(book: Book, { asOf, timeZone }: FixContext): (fixId: string, to: string | null) => boolean {
	const instantOf = instantReader(timeZone);
	const latest = new Map<string, Word>();
	for (const record of recordsOf(book, 'decision')) {
		const at = instantOf(record['at']);
		if (record['kind'] !== 'fix' || isMissing(record['fixId']) || at === undefined || at > asOf) continue;
		const id = String(record['fixId']);
		const word = { at, text: JSON.stringify(record), to: isMissing(record['to']) ? '' : String(record['to']) };
		const before = latest.get(id);
		if (before === undefined || before.at < at || (before.at === at && compareText(before.text, word.text) < 0)) latest.set(id, word);
	}
	return (fixId, to) => latest.get(fixId)?.to === (to ?? '');
}
