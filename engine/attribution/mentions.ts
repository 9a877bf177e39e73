import { organisationWords } from '../matching';
import type { KnownPartner, Roster } from './roster';

/** Names are read in windows of so many words, each beginning well before the last one ended. */
const WINDOW = 32;
const STEP = 24;

function wordsOf(text: string): readonly string[] {
	const parts = text.split(/\s+/);
	if (parts.length <= WINDOW) return organisationWords(text);
	const windows: string[] = [];
	for (let at = 0; at < parts.length; at += STEP) windows.push(...organisationWords(parts.slice(at, at + WINDOW).join(' ')), '');
	return windows;
}

/** Names longer than this are found by their beginning. */
const LONGEST_NAME = 6;

/** The partners whose name stands in a text, whole or but for its last word (a legal form that nobody says). Cost: O(words). */
export function mentionsIn(text: string, roster: Roster): readonly KnownPartner[] {
	const words = wordsOf(text);
	const found = new Map<string, KnownPartner>();
	for (let at = 0; at < words.length; at++) {
		if (!roster.begins(words[at] ?? '')) continue;
		for (let length = Math.min(LONGEST_NAME, words.length - at); length > 0; length--) {
			const partner = roster.named(words.slice(at, at + length));
			if (partner === undefined) continue;
			found.set(partner.id, partner);
			at += length - 1;
			break;
		}
	}
	return [...found.values()];
}
