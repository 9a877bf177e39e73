import { recordsOf, type Book } from './book';
import type { BookRecord, RecordType } from './record';

/** What Partner Dedupe leaves on a record under `match`, as far as other modules read it. */
interface Match {
	readonly band?: unknown;
	readonly survivor?: unknown;
}

/** The id of the record that stands for this one: its survivor's when both are to be merged, else its own. */
export function survivorOf(record: BookRecord): string {
	const { band, survivor } = (record['match'] ?? {}) as Match;
	return band === 'merge' && typeof survivor === 'string' ? survivor : String(record.id);
}

/** Whether another record stands for this one, so that counting both would count one thing twice. */
export const isDuplicate = (record: BookRecord): boolean => survivorOf(record) !== String(record.id);

/**
 * Says for each id of a type which record stands for it; ids that nobody merged, or that no record has, stand for
 * themselves. Cost: O(records) once, O(1) a question.
 */
export function survivorsOf(book: Book, type: RecordType): (id: string) => string {
	const survivors = new Map<string, string>();
	recordsOf(book, type).forEach((record) => {
		const survivor = survivorOf(record);
		if (survivor !== String(record.id)) survivors.set(String(record.id), survivor);
	});
	// Where nobody was merged, millions of questions need no look-up.
	return survivors.size === 0 ? (id) => id : (id) => survivors.get(id) ?? id;
}
