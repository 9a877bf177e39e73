import { survivorOf, recordsOf, type Book } from '../model';
import type { Roster } from './roster';

/** Of a partner that the roster does not have. */
export const UNKNOWN = -1;

/**
 * Numbers the partners of a roster from 0 in its own order, and says the number of an id: that of the partner which
 * stands for it. One look-up, because it is asked for every row.
 */
export function partnerNumbers(book: Book, { members }: Roster): (id: string) => number {
	const numbers = new Map<string, number>();
	for (const id of members.keys()) numbers.set(id, numbers.size);
	const standsFor = new Map<string, number>();
	for (const record of recordsOf(book, 'partner')) {
		const survivor = survivorOf(record);
		if (survivor !== String(record.id)) standsFor.set(String(record.id), numbers.get(survivor) ?? UNKNOWN);
	}
	for (const [id, number] of standsFor) numbers.set(id, number);
	return (id) => numbers.get(id) ?? UNKNOWN;
}
