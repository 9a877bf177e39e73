import type { Explained } from '../matchRecords';
import type { MatchResult } from '../types';
import type { Evidence } from './types';

/** Pairs for review that one record lists. */
const MOST_LISTED = 5;

/** What each record is compared with. */
interface EvidenceBook {
	/** The record's place in its cluster, or its nearest; undefined when nothing is like it. */
	readonly nearest: (id: string, survivor: string | null) => Evidence | undefined;
	/** Pairs for a person, the most likely first. */
	readonly review: (id: string) => readonly Evidence[];
}

const keyOf = (a: string, b: string): string => JSON.stringify([a, b]);

/**
 * Explains why rows are thought to be one: each row of a cluster against its survivor, and each pair for review.
 *
 * Cost: O(fields) a pair.
 */
export function evidenceOf({ rows, review }: Pick<MatchResult, 'rows' | 'review'>, explain: Explained['explain']): EvidenceBook {
	const listed = new Map<string, string[]>();
	const list = (id: string, other: string): void => {
		const known = listed.get(id);
		if (known === undefined) listed.set(id, [other]);
		else if (known.length < MOST_LISTED) known.push(other);
	};
	for (const { a, b } of review) {
		list(a, b);
		list(b, a);
	}
	const pairs = rows.flatMap(({ id, survivor }) => (survivor === null || survivor === id ? [] : [[id, survivor] as const]));
	for (const [id, others] of listed) for (const other of others) pairs.push([id, other]);
	const found = new Map<string, Evidence>();
	const strongest = new Map<string, Evidence>();
	if (pairs.length > 0) {
		for (const { a, b, ...rest } of explain(pairs)) {
			found.set(keyOf(a, b), { id: b, ...rest });
		}
		for (const { id, survivor } of rows) {
			if (survivor === null || survivor === id) continue;
			const known = strongest.get(survivor);
			const evidence = found.get(keyOf(id, survivor));
			// Rows come by id: of equally strong ones the first stays.
			if (evidence !== undefined && (known === undefined || evidence.weight > known.weight))
				strongest.set(survivor, { ...evidence, id });
		}
	}
	const reviewOf = (id: string): Evidence[] => listed.get(id)?.flatMap((other) => found.get(keyOf(id, other)) ?? []) ?? [];
	return {
		review: reviewOf,
		nearest: (id, survivor) =>
			survivor === null
				? reviewOf(id)[0]
				: survivor === id
					? strongest.get(id)
					: found.get(keyOf(id, survivor)),
	};
}
