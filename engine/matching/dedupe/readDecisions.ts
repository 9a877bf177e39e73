import * as z from 'zod/v4';
import { instantReader, isoInstant, type Issue } from '../../core';
import { readRecord, recordsOf, type Book } from '../../model';
import type { MatchDecision } from '../spec';
import { OWN_TYPES, type OwnType } from './spec';
import type { DedupeContext } from './types';

/**
 * What a person said of two records: a `decision` record of kind `match`.
 *
 * `same: null` takes back what was said before: the pair is open again. One record a pair is kept in the tables when
 * its id is made by `matchDecisionId`; the latest word counts in any case.
 */
const MatchDecisionRecord = z.object({
	recordType: z.literal('decision'),
	id: z.string().nullish(),
	kind: z.literal('match'),
	subject: z.object({ type: z.enum(OWN_TYPES), a: z.string().min(1), b: z.string().min(1) }),
	same: z.boolean().nullable(),
	at: z.string(),
	by: z.string().nullish(),
});
type MatchDecisionRecord = z.infer<typeof MatchDecisionRecord>;

/** The id of the decision on a pair, whichever is named first. */
export const matchDecisionId = (type: string, a: string, b: string): string =>
	`match:${JSON.stringify([type, ...[a, b].sort()])}`;

/** Decisions by the type of record they are about, one a pair. */
export interface Decisions {
	readonly of: (type: OwnType) => readonly MatchDecision[];
	readonly count: number;
	readonly issues: readonly Issue[];
}

/**
 * Reads what persons decided before the as-of date. Of several words on a pair the latest counts; of one instant, the
 * more careful: open, then different, then same. Records that cannot be read become issues.
 *
 * Cost: O(decisions).
 */
export function readDecisions(book: Book, { asOf, timeZone }: DedupeContext): Decisions {
	const instantOf = instantReader(timeZone);
	const latest = new Map<string, { type: OwnType; a: string; b: string; same: boolean | null; at: number }>();
	const issues: Issue[] = [];
	const care = (same: boolean | null): number => (same === null ? 2 : same ? 0 : 1);
	for (const record of recordsOf(book, 'decision')) {
		if (record['kind'] !== 'match') continue;
		const read = readRecord(MatchDecisionRecord, record);
		const at = 'issue' in read ? undefined : instantOf(read.value.at);
		if ('issue' in read || at === undefined) {
			const field = 'issue' in read ? (read.issue.field ?? '') : 'at';
			issues.push({
				code: 'unreadableDecision',
				severity: 'warning',
				message: `A decision on duplicates was not heard: its ${field} cannot be read. Expected a subject of type, a and b; same as true, false or null; at as a date.`,
				...(record.id === undefined ? {} : { recordId: String(record.id) }),
				field,
			});
			continue;
		}
		if (at > asOf) continue;
		const { subject, same } = read.value;
		const key = matchDecisionId(subject.type, subject.a, subject.b);
		const known = latest.get(key);
		if (known === undefined || at > known.at || (at === known.at && care(same) > care(known.same)))
			latest.set(key, { ...subject, same, at });
	}
	const heard = [...latest].sort(([x], [y]) => (x < y ? -1 : 1));
	return {
		count: heard.filter(([, { same }]) => same !== null).length,
		issues,
		of: (wanted) =>
			heard.flatMap(([, { type, a, b, same, at }]) =>
				type !== wanted || same === null ? [] : [{ a, b, same, at: isoInstant(at) }],
			),
	};
}
