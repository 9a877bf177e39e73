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

/** The partners whose whole name stands in a text. Cost: O(words). */
export function mentionsIn(text: string, { mentions }: Roster): readonly KnownPartner[] {
	if (mentions.size === 0) return [];
	const words = wordsOf(text);
	const found: KnownPartner[] = [];
	words.forEach((word, at) => {
		for (const { words: name, partner } of mentions.get(word) ?? []) {
			if (name.every((one, step) => words[at + step] === one) && !found.includes(partner)) found.push(partner);
		}
	});
	return found;
}
