import { textNumbers } from '../core';
import { survivorOf, recordsOf, type Book } from '../model';
import type { Roster } from './roster';

/**
 * Numbers the partners of a roster from 0 in its own order, and says the number of an id: that of the partner which
 * stands for it. One look-up, because it is asked for every row.
 */
export function partnerNumbers(book: Book, { members }: Roster): (id: string) => number {
	const numbers = textNumbers();
	for (const [number, id] of [...members.keys()].entries()) numbers.set(id, number);
	const standsFor = new Map<string, number>();
	for (const record of recordsOf(book, 'partner')) {
		const survivor = survivorOf(record);
		if (survivor !== String(record.id)) standsFor.set(String(record.id), numbers.get(survivor));
	}
	for (const [id, number] of standsFor) numbers.set(id, number);
	return numbers.get;
}
