import { editDistance } from '../strings/editDistance';
import { jaroWinkler } from '../strings/jaroWinkler';
import { leastEdits, mostSimilar } from '../strings/letterSet';
import { areNicknames } from './nicknames';

export const PART_LEVELS = ['same', 'one slip', 'similar', 'initial or vague', 'different'] as const;
export const VAGUE = 4;
export const DIFFERENT_PART = 5;

/** Whether one of two parts with several words holds all words of the other. */
function contains(a: string, b: string): boolean {
	if (!a.includes(' ') && !b.includes(' ')) return false;
	const [few, many] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length);
	return few !== undefined && many !== undefined && few.every((word) => word.length > 1 && many.includes(word));
}

/**
 * Level of two different parts of a person's name (both given names, or both surnames), 2 to 5.
 *
 * @param setA letters of `a`, by letterSet
 * @param sound how both sound; empty when they sound different
 */
export function namePartLevel(a: string, b: string, setA: number, setB: number, sound: string): number {
	const shorter = Math.min(a.length, b.length);
	const longer = Math.max(a.length, b.length);
	if (shorter === 1) return a.charCodeAt(0) === b.charCodeAt(0) ? VAGUE : DIFFERENT_PART;
	const limit = shorter >= 7 ? 2 : 1;
	if (longer >= 3 && leastEdits(setA, setB) <= limit && editDistance(a, b, limit) <= limit) return 2;
	if (sound.length > 1 || areNicknames(a, b) || contains(a, b)) return 3;
	if (mostSimilar(a.length, setA, b.length, setB) < 0.76) return DIFFERENT_PART;
	const similarity = jaroWinkler(a, b);
	return similarity >= 0.88 ? 3 : similarity >= 0.76 ? VAGUE : DIFFERENT_PART;
}
